import { picturesOf } from '../../data/frames.ts';
import { useToday } from '../../data/today.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import {
  ClockIcon,
  HelpIcon,
  LockIcon,
  MessageIcon,
  QuestionIcon,
  ReachIcon,
  TickIcon,
  WayIcon,
} from '../../ui/icons.tsx';
import { QrPictures } from '../../ui/QrPictures.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { shortLink, smsCount } from './model.ts';
import { SentBefore } from './SentBefore.tsx';
import css from './send.module.css';
import { type UsedSend, useSendScreen } from './useSendScreen.ts';
import { Press, WayChoice } from './Ways.tsx';

type SentMessage = NonNullable<UsedSend['message']>;

/** Her reports as a message anybody may carry and nobody can read. */
export default function SendScreen() {
  const send = useSendScreen();
  if (!send) return null;
  if (send.phase === 'done') return <Done />;
  if (send.phase === 'later') return <InTheMorning />;
  if (send.phase === 'ask') return <DidYouSend send={send} />;
  if (send.prepared === 'nothing') return <Nothing />;
  return <Message send={send} />;
}

function Message({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const { part, again, why, way } = send;
  // Pictures and files ring nobody, and a picture needs the room.
  const rings = way === 'whatsapp' || way === 'sms';
  const night = rings ? send.night : null;
  const today = useToday();
  const under = part.of > 1 ? { under: t('part', part) } : {};
  return (
    <Screen title={t(`titles.${way}`)} {...under} back="/" footStacked foot={<Press send={send} />}>
      <WayChoice send={send} />
      {night && (
        <Banner tone={night === 'wait' ? 'warn' : 'danger'} icon={night === 'wait' ? ClockIcon : HelpIcon}>
          {t(night === 'wait' ? 'night.title' : 'night.danger')}
        </Banner>
      )}
      {again ? (
        <Banner tone="way" icon={WayIcon}>
          {t('again')}
        </Banner>
      ) : (
        (way === 'whatsapp' || (way === 'sms' && why === 'pack')) && <Sub>{t(`why.${why}`)}</Sub>
      )}
      <What send={send} />
      {(why === 'weak' || why === 'offline') && way === 'whatsapp' && (
        <Button kind="quiet" small narrow onPress={send.packUsed}>
          {t('packUsed')}
        </Button>
      )}
      <Card tone="soft">
        <Row>
          <LockIcon />
          <Grow>
            <span className={css.small}>{t('private')}</span>
          </Grow>
        </Row>
      </Card>
      <SentBefore today={today} />
    </Screen>
  );
}

/** What goes, as this way carries it. */
function What({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const { message, way } = send;
  if (!message) return <Card>{t('preparing')}</Card>;
  if (way === 'qr') {
    return (
      <>
        <QrPictures frames={picturesOf(message.text)} />
        <Sub>{t('qr.how')}</Sub>
      </>
    );
  }
  if (way === 'file') return <Card>{t('file.what')}</Card>;
  return (
    <>
      {way === 'sms' ? <AsSms send={send} message={message} /> : <Bubble message={message} />}
      <To send={send} />
    </>
  );
}

/** How many SMS it takes stands before anything is sent: each is paid for. */
function AsSms({ send, message }: { send: UsedSend; message: SentMessage }) {
  const { t } = useWords('send');
  return (
    <>
      <Banner tone="way" icon={MessageIcon} title={t('sms.parts', { count: smsCount([message]) })}>
        {send.part.of > 1 && <p>{t('sms.all', { count: send.sms })}</p>}
        <p>{t('sms.what')}</p>
      </Banner>
      <p className={css.link}>{shortLink(message.text)}</p>
    </>
  );
}

/** The message as it will stand in the chat; only the code is shortened. */
function Bubble({ message }: { message: SentMessage }) {
  const { t } = useWords('send');
  const words = message.text.slice(0, -message.link.length).trimEnd();
  return (
    <section className={css.bubble} aria-label={t('exactly')}>
      <p className={css.words}>{words}</p>
      <p className={css.link}>{shortLink(message.link)}</p>
    </section>
  );
}

function To({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const { to, hasOthers, changeTo } = send;
  const how = { programme: t('toProgramme'), supervisor: t('toSupervisor'), any: t('toAnyHow') };
  return (
    <Card>
      <Row>
        <Grow>
          <b>{to.who === 'any' ? t('toAny') : t('to', { name: to.name })}</b>
          <Sub>{how[to.who]}</Sub>
        </Grow>
        {hasOthers && (
          <Button kind="quiet" small narrow onPress={changeTo}>
            {t('change')}
          </Button>
        )}
      </Row>
    </Card>
  );
}

function DidYouSend({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const { copied, part, way } = send;
  const under = part.of > 1 ? { under: t('part', part) } : {};
  return (
    <Screen
      title={t(`titles.${way}`)}
      {...under}
      back={send.notSent}
      footStacked
      foot={
        <>
          <Button icon={TickIcon} onPress={send.sent}>
            {t('ask.yes')}
          </Button>
          <Button kind="plain" onPress={send.notSent}>
            {t('ask.no')}
          </Button>
        </>
      }
    >
      <EmptyState icon={QuestionIcon} title={t('ask.title')}>
        {copied && <p role="status">{t(copied === 'yes' ? 'ask.copied' : 'ask.copyFailed')}</p>}
        {way === 'whatsapp' && <p>{t('ask.what')}</p>}
      </EmptyState>
    </Screen>
  );
}

function Done() {
  const { t } = useWords('send');
  const { t: group } = useWords('group');
  return (
    <Screen
      title={t('titles.whatsapp')}
      back="/"
      footStacked
      foot={
        <>
          <ButtonLink to="/">{t('done.home')}</ButtonLink>
          <ButtonLink to="/reached" kind="plain">
            {t('done.reached')}
          </ButtonLink>
        </>
      }
    >
      <EmptyState icon={WayIcon} title={t('done.title')}>
        <p>{t('done.what')}</p>
        <p>{t('done.safe')}</p>
        <ButtonLink to="/group" kind="quiet" small narrow>
          {group('link')}
        </ButtonLink>
      </EmptyState>
    </Screen>
  );
}

function InTheMorning() {
  const { t } = useWords('send');
  return (
    <Screen title={t('titles.whatsapp')} back="/" foot={<ButtonLink to="/">{t('done.home')}</ButtonLink>}>
      <EmptyState icon={ClockIcon} title={t('night.kept')}>
        <p>{t('night.keptWhat')}</p>
      </EmptyState>
    </Screen>
  );
}

function Nothing() {
  const { t } = useWords('send');
  const { t: group } = useWords('group');
  return (
    <Screen title={t('titles.whatsapp')} back="/" foot={<ButtonLink to="/">{t('done.home')}</ButtonLink>}>
      <EmptyState icon={ReachIcon} title={t('nothing.title')}>
        <p>{t('nothing.what')}</p>
        <ButtonLink to="/group" kind="quiet" small narrow>
          {group('link')}
        </ButtonLink>
      </EmptyState>
    </Screen>
  );
}
