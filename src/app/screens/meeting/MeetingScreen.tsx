import { useState } from 'react';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { CardButton, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import {
  HelpIcon,
  ListIcon,
  MessageIcon,
  PersonIcon,
  PhoneIcon,
  ReachIcon,
  TickIcon,
} from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './meeting.module.css';
import type { MeetingWorker } from './model.ts';
import { type UsedMeeting, useMeeting } from './useMeeting.ts';

/** Side of the code in pixels: read at arm's length by a cheap camera. */
const QR_SIZE = 284;
/** On a laptop the phones are held farther away. */
const QR_SIZE_WIDE = 400;
const WIDE = 640;

function Code({ used, worker }: { used: UsedMeeting; worker: MeetingWorker }) {
  const { t, lang } = useWords('desk');
  const { invitation, problem, retry, remake, now } = used;
  if (problem) return <ProblemBanner kind={problem.kind} onRetry={retry} />;
  if (!invitation) return <EmptyState icon={ReachIcon} title={t('meeting.making')} />;
  return (
    <>
      <div className={css.code}>
        <QrCode
          text={invitation.link}
          size={window.innerWidth < WIDE ? QR_SIZE : QR_SIZE_WIDE}
          label={`${worker.name}: ${t('meeting.scan')}`}
        />
      </div>
      <div className={css.how}>
        <Sub>
          {t('meeting.scan')} ·{' '}
          {t('meeting.validTill', { day: dayWords(invitation.expires, lang, now.today) })}
        </Sub>
      </div>
      <ButtonAway kind="plain" small icon={MessageIcon} href={invitation.waLink}>
        {t('meeting.whatsapp')}
      </ButtonAway>
      <Button kind="quiet" small onPress={remake}>
        {t('meeting.reinvite')}
      </Button>
    </>
  );
}

function Current({ used, worker }: { used: UsedMeeting; worker: MeetingWorker }) {
  const { t } = useWords('desk');
  const at = used.list.findIndex((one) => one.id === worker.id) + 1;
  return (
    <>
      <div className={css.who}>
        <b className={css.name}>{worker.name}</b>
        <span className={css.quiet}>
          {worker.number} · {t('meeting.position', { at, of: used.list.length })}
        </span>
      </div>
      {worker.state === 'joined' ? (
        <EmptyState icon={TickIcon} title={t('meeting.joined', { name: worker.name })}>
          <Sub>{t('meeting.joinedWhy')}</Sub>
        </EmptyState>
      ) : (
        <Code used={used} worker={worker} />
      )}
    </>
  );
}

function List({ used, onPick }: { used: UsedMeeting; onPick: (id: string) => void }) {
  const { t } = useWords('desk');
  const { t: admin } = useWords('admin');
  return used.list.map((one) => (
    <CardButton key={one.id} onPress={() => onPick(one.id)}>
      <Row>
        <Grow>
          <b>{one.name}</b>
          <Sub>{one.number}</Sub>
        </Grow>
        {one.state === 'joined' ? (
          <Chip tone="ok" icon={TickIcon}>
            {admin('workers.states.joined')}
          </Chip>
        ) : (
          <Chip tone={one.state === 'invited' ? 'way' : 'unknown'} icon={PhoneIcon}>
            {t('state.not-joined')}
          </Chip>
        )}
      </Row>
    </CardButton>
  ));
}

function Content({
  used,
  listing,
  onPick,
}: {
  used: UsedMeeting;
  listing: boolean;
  onPick: (id: string) => void;
}) {
  const { t } = useWords('desk');
  const { org, list, current, counts } = used;
  if (!org.org) {
    if (org.problem) return <ProblemBanner kind={org.problem.kind} onRetry={() => void org.refresh()} />;
    return <EmptyState icon={ReachIcon} title={t('common.loading')} />;
  }
  if (counts.joined + counts.left === 0) return <EmptyState icon={PersonIcon} title={t('meeting.none')} />;
  if (listing) return <List used={used} onPick={onPick} />;
  if (list.length === 0 || !current) {
    return (
      <EmptyState icon={ReachIcon} title={t('meeting.allJoined')}>
        <Sub>{t('meeting.allJoinedWhy')}</Sub>
      </EmptyState>
    );
  }
  return (
    <>
      {org.problem && <Banner tone="warn" icon={HelpIcon} title={t(`problem.${org.problem.kind}`)} />}
      <Current key={current.id} used={used} worker={current} />
    </>
  );
}

/** Joins twenty phones one after another: a name, its code, the next. */
export default function MeetingScreen() {
  const { t } = useWords('desk');
  const used = useMeeting();
  const [listing, setListing] = useState(false);
  const pick = (id: string) => {
    used.pick(id);
    setListing(false);
  };
  const foot = (
    <>
      <Button kind="plain" onPress={() => used.step(-1)}>
        {t('meeting.previous')}
      </Button>
      <Button onPress={() => used.step(1)}>{t('meeting.next')}</Button>
    </>
  );
  const showList = (
    <button
      type="button"
      className={css.headButton}
      aria-pressed={listing}
      aria-label={t('meeting.list')}
      onClick={() => setListing(!listing)}
    >
      <ListIcon />
    </button>
  );
  return (
    <Screen
      title={t('meeting.title')}
      under={used.org.org ? t('meeting.of', used.counts) : undefined}
      back="/"
      actions={showList}
      {...(used.current && !listing ? { foot } : {})}
    >
      <Content used={used} listing={listing} onPick={pick} />
    </Screen>
  );
}
