import { useState } from 'react';
import { useParams } from 'wouter';
import { refKey } from '../../../domain/entry/entry.ts';
import { rangesText } from '../../data/supervisor-log.ts';
import { NoteBox } from '../../form/NoteBox.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen, type When } from '../../i18n/when.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonAway, ButtonLink } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CallIcon, HelpIcon, ListIcon, MessageIcon, PersonIcon, ReachIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { EntryCard } from './EntryCard.tsx';
import type { FeedSeen } from './model.ts';
import { type UsedWorkerLog, useWorkerLog } from './useWorkerLog.ts';
import css from './worker-log.module.css';

const PAGE = 30;

function Contact({ phone }: { phone: string | null }) {
  const { t } = useWords('desk');
  if (!phone) return <Sub>{t(phone === null ? 'worker.noPhone' : 'worker.noPhoneSaved')}</Sub>;
  return (
    <>
      <ButtonAway kind="plain" small icon={CallIcon} href={`tel:+${phone}`}>
        {t('worker.call')}
      </ButtonAway>
      <ButtonAway kind="plain" small icon={MessageIcon} href={`https://wa.me/${phone}`}>
        {t('worker.whatsapp')}
      </ButtonAway>
    </>
  );
}

function Missing({ feed }: { feed: FeedSeen }) {
  const { t } = useWords('desk');
  return (
    <Banner tone="warn" icon={HelpIcon} title={t('worker.missingTitle', { count: feed.missingCount })}>
      {t('worker.missingWhat', { numbers: rangesText(feed.missing) })}
    </Banner>
  );
}

function Reports({ used, when }: { used: UsedWorkerLog; when: When }) {
  const { t } = useWords('desk');
  const [shown, setShown] = useState(PAGE);
  const { entries } = used.log;
  if (entries.length === 0) return <EmptyState icon={PersonIcon} title={t('worker.none')} />;
  return (
    <>
      <h2 className={css.title}>{t('worker.reports')}</h2>
      <div className={css.grid}>
        {entries.slice(0, shown).map((one) => (
          <EntryCard
            key={refKey(one.entry)}
            one={one}
            name={
              used.names.get(refKey(one.entry.about ?? one.entry)) ??
              used.names.get(refKey(one.entry)) ??
              null
            }
            danger={used.dangerOf(one) !== null}
            when={when}
          />
        ))}
      </div>
      {entries.length > shown && (
        <Button kind="plain" small onPress={() => setShown(shown + PAGE)}>
          {t('worker.more', { count: Math.min(PAGE, entries.length - shown) })}
        </Button>
      )}
    </>
  );
}

function Seen({ used }: { used: UsedWorkerLog }) {
  const { t, say } = useWords('desk');
  const when = useWhen(used.now);
  const { worker, unit, log, phone } = used;
  const { heard } = log;
  const place = unit ? t('worker.place', { number: worker.number, place: say(unit.name) }) : worker.number;
  return (
    <Screen title={worker.name} under={place} back="/" wide foot={<Contact phone={phone} />}>
      {heard && (
        <Sub>
          {t('worker.heard', {
            when: when.minute(heard.minute),
            carrier: heard.carrier ? t(`carrier.${heard.carrier}`) : '',
          })}
        </Sub>
      )}
      {log.feeds
        .filter((feed) => feed.missingCount > 0)
        .map((feed) => (
          <Missing key={feed.feed} feed={feed} />
        ))}
      <NoteBox to={{ scope: worker.unit, worker: worker.id }} />
      <Reports used={used} when={when} />
      {worker.role === 'worker' && (
        <ButtonLink kind="quiet" small icon={ListIcon} to={`/worker/${worker.id}/list`}>
          {t('worker.list')}
        </ButtonLink>
      )}
    </Screen>
  );
}

/** What one worker reported, what is missing, and a way to reach her. */
export default function WorkerLogScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const { t } = useWords('desk');
  const used = useWorkerLog(id);
  if (used) return <Seen key={id} used={used} />;
  const loading = used === undefined;
  return (
    <Screen title="" back="/">
      <EmptyState
        icon={loading ? ReachIcon : PersonIcon}
        title={t(loading ? 'common.loading' : 'worker.notFound')}
      />
    </Screen>
  );
}
