import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Org } from '../../data/admin-org.ts';
import { useNow } from '../../data/supervisor.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen, type When } from '../../i18n/when.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HelpIcon, MessageIcon, NextIcon, PlusIcon, ReachIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { AskerCard } from './AskerCard.tsx';
import css from './admin-chat.module.css';
import { Heard } from './Heard.tsx';
import { type BoundSeen, foldChats, openWays, placeOf, wayOf } from './model.ts';
import { OutcomeBanner } from './OutcomeBanner.tsx';
import { type UsedChatsScreen, useChatsScreen } from './useChatsScreen.ts';
import { WorkerPick } from './WorkerPick.tsx';

interface Props {
  used: UsedChatsScreen;
  org: Org;
  chats: NonNullable<UsedChatsScreen['chats']>;
}

function BoundCard({ bound, org, when }: { bound: BoundSeen; org: Org; when: When }) {
  const { t, lang } = useWords('admin-chat');
  const { who } = bound;
  const way = wayOf(bound.way);
  return (
    <CardLink to={`/admin/chat/${bound.worker}`}>
      <Row>
        <Grow>
          <b>{who?.name ?? t('goneWorker')}</b>
          {who && (
            <Sub>
              {who.number} · {placeOf(org.units, who.unit, lang)}
            </Sub>
          )}
          {way && (
            <Chip tone="ok" icon={MessageIcon}>
              {t(`way.${way}`)}
            </Chip>
          )}
          <Heard {...bound} when={when} />
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}

function Listed({ used, org, chats }: Props) {
  const { t } = useWords('admin-chat');
  const when = useWhen(useNow());
  const { bound, askers } = foldChats(chats, org);
  return (
    <>
      {chats.paused !== null && (
        <Banner tone="warn" icon={HelpIcon} title={t('paused')}>
          {t('pausedWhat', { cause: chats.paused })}
        </Banner>
      )}
      {askers.length > 0 && <h2 className={css.title}>{t('askers')}</h2>}
      <div className={css.grid}>
        {askers.map((asker) => (
          <AskerCard key={asker.account} asker={asker} org={org} used={used} when={when} />
        ))}
      </div>
      {bound.length > 0 && <h2 className={css.title}>{t('bound')}</h2>}
      <div className={css.grid}>
        {bound.map((one) => (
          <BoundCard key={one.worker} bound={one} org={org} when={when} />
        ))}
      </div>
      {bound.length === 0 && (
        <EmptyState icon={MessageIcon} title={t('nobodyBound')}>
          <p>{t('nobodyBoundWhat')}</p>
        </EmptyState>
      )}
    </>
  );
}

/** Who reports by chat and when she was last heard, who asks to and is nobody's yet, and the way to bind one. */
export default function AdminChatScreen() {
  const { t } = useWords('admin-chat');
  const { t: admin } = useWords('admin');
  const [, go] = useLocation();
  const used = useChatsScreen();
  const [adding, setAdding] = useState(false);
  const { org, chats, problem } = used;
  const isOpen = chats !== null && openWays(chats).length > 0;
  const add = (
    <Button icon={PlusIcon} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Screen
      title={t('title')}
      {...(isOpen && chats.bound.length > 0 ? { under: t('under', { count: chats.bound.length }) } : {})}
      back="/admin"
      wide
      {...(isOpen && org && !adding ? { foot: add } : {})}
    >
      {problem && <ProblemBanner kind={problem.kind} onRetry={() => void used.readAgain()} />}
      {!problem && !(org && chats) && <EmptyState icon={ReachIcon} title={admin('common.loading')} />}
      {chats && !isOpen && (
        <EmptyState icon={MessageIcon} title={t('off')}>
          <p>{t('offWhat')}</p>
        </EmptyState>
      )}
      {org && isOpen && adding && (
        <Card>
          <WorkerPick
            org={org}
            onPick={({ id }) => go(`/admin/chat/${id}`)}
            onClose={() => setAdding(false)}
          />
        </Card>
      )}
      {org && <OutcomeBanner used={used} workers={org.workers} />}
      {org && isOpen && <Listed used={used} org={org} chats={chats} />}
    </Screen>
  );
}
