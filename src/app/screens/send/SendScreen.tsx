import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import {
  CopyIcon,
  LockIcon,
  MessageIcon,
  QuestionIcon,
  ReachIcon,
  ShareIcon,
  TickIcon,
  WayIcon,
} from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { shortLink } from './model.ts';
import css from './send.module.css';
import { type UsedSend, useSendScreen } from './useSendScreen.ts';

/** Her reports as a message anybody may carry and nobody can read. */
export default function SendScreen() {
  const send = useSendScreen();
  if (!send) return null;
  if (send.phase === 'done') return <Done />;
  if (send.phase === 'ask') return <DidYouSend send={send} />;
  if (send.prepared === 'nothing') return <Nothing />;
  return <Message send={send} />;
}

function Message({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const { message, part, again, why } = send;
  const under = part.of > 1 ? { under: t('part', part) } : {};
  return (
    <Screen title={t('title')} {...under} back="/" footStacked foot={<Ways send={send} />}>
      {again ? (
        <Banner tone="way" icon={WayIcon}>
          {t('again')}
        </Banner>
      ) : (
        <Sub>{t(`why.${why}`)}</Sub>
      )}
      {message ? <Bubble message={message} /> : <Card>{t('preparing')}</Card>}
      <To send={send} />
      <Card tone="soft">
        <Row>
          <LockIcon />
          <Grow>
            <span className={css.small}>{t('private')}</span>
          </Grow>
        </Row>
      </Card>
    </Screen>
  );
}

/** The message as it will stand in the chat; only the code is shortened. */
function Bubble({ message }: { message: NonNullable<UsedSend['message']> }) {
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
  const { to, hasSupervisor, changeTo } = send;
  return (
    <Card>
      <Row>
        <Grow>
          <b>{to ? t('to', to) : t('toAny')}</b>
          <Sub>{to ? t('toSupervisor') : t('toAnyHow')}</Sub>
        </Grow>
        {hasSupervisor && (
          <Button kind="quiet" small narrow onPress={changeTo}>
            {t('change')}
          </Button>
        )}
      </Row>
    </Card>
  );
}

function Ways({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const off = send.message === null;
  return (
    <>
      <Button icon={MessageIcon} disabled={off} onPress={send.openWhatsApp}>
        {t('open')}
      </Button>
      <div className={css.others}>
        <Button kind="plain" small icon={CopyIcon} disabled={off} onPress={send.copy}>
          {t('copy')}
        </Button>
        {send.canShare && (
          <Button kind="plain" small icon={ShareIcon} disabled={off} onPress={send.share}>
            {t('share')}
          </Button>
        )}
      </div>
    </>
  );
}

function DidYouSend({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const { copied, part } = send;
  const under = part.of > 1 ? { under: t('part', part) } : {};
  return (
    <Screen
      title={t('title')}
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
        <p>{t('ask.what')}</p>
      </EmptyState>
    </Screen>
  );
}

function Done() {
  const { t } = useWords('send');
  return (
    <Screen
      title={t('title')}
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
      </EmptyState>
    </Screen>
  );
}

function Nothing() {
  const { t } = useWords('send');
  return (
    <Screen title={t('title')} back="/" foot={<ButtonLink to="/">{t('done.home')}</ButtonLink>}>
      <EmptyState icon={ReachIcon} title={t('nothing.title')}>
        <p>{t('nothing.what')}</p>
      </EmptyState>
    </Screen>
  );
}
