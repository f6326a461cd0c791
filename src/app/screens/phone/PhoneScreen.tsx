import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import {
  BoxIcon,
  ClockIcon,
  CopyIcon,
  HelpIcon,
  type Icon,
  LockIcon,
  MessageIcon,
  PhoneIcon,
  QuestionIcon,
  ReachIcon,
  TickIcon,
  WayIcon,
} from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { Line, LineTone } from './model.ts';
import css from './phone.module.css';
import { type ShownLine, type UsedPhone, usePhoneScreen } from './usePhoneScreen.ts';

const ICONS: Record<LineTone, Icon> = {
  danger: HelpIcon,
  warn: HelpIcon,
  ok: TickIcon,
  unknown: QuestionIcon,
};

const PICTURES: Partial<Record<Line['id'], Icon>> = {
  unsent: PhoneIcon,
  contact: WayIcon,
  space: BoxIcon,
  clock: ClockIcon,
  pin: LockIcon,
};

/** What the phone says of itself, to read out to whoever asks on a call what is written there. */
export default function PhoneScreen() {
  const { t } = useWords('phone');
  const used = usePhoneScreen();
  if (!used) {
    return (
      <Screen title={t('title')} back="/settings">
        <div aria-busy="true" />
      </Screen>
    );
  }
  const { lines, troubles, health, copied } = used;
  return (
    <Screen
      title={t('title')}
      under={used.version || undefined}
      back="/settings"
      footStacked
      foot={<Ways used={used} />}
    >
      {copied && (
        <Banner tone={copied === 'yes' ? 'ok' : 'warn'} icon={copied === 'yes' ? TickIcon : HelpIcon}>
          {t(copied === 'yes' ? 'copied' : 'copyFailed')}
        </Banner>
      )}
      {troubles === 0 ? (
        <Banner tone="ok" icon={ReachIcon} title={t('allWell')} />
      ) : (
        <Banner tone="warn" icon={HelpIcon} title={t('troubles', { count: troubles })} />
      )}
      <ul className={css.list}>
        {lines.map((line) => (
          <li key={line.id}>
            <LineCard line={line} askAgain={health.askAgain} />
          </li>
        ))}
      </ul>
      <Card>
        <Sub>{t('who')}</Sub>
        <b>{t('number', { number: health.vault.me.number, feed: health.vault.feed })}</b>
      </Card>
    </Screen>
  );
}

function LineCard({ line, askAgain }: { line: ShownLine; askAgain: () => void }) {
  const { t } = useWords('phone');
  const { tone, todo, to } = line;
  const Picture = PICTURES[line.id];
  return (
    <Card {...(tone === 'danger' && { tone: 'danger' as const })}>
      <div className={css.line}>
        <b className={css.name}>
          {Picture && <Picture size={20} />}
          {line.name}
        </b>
        <Chip tone={tone} icon={ICONS[tone]}>
          {t(`tone.${tone}`)}
        </Chip>
      </div>
      <p>{line.words}</p>
      {todo && (
        <p>
          <b>{t(`todo.${todo}`)}</b>
        </p>
      )}
      {todo === 'kept' && (
        <Button kind="plain" small onPress={askAgain}>
          {t('askAgain')}
        </Button>
      )}
      {to && (
        <ButtonLink to={to} kind="plain" small>
          {t(`go.${to === '/carry' ? 'carry' : 'reached'}`)}
        </ButtonLink>
      )}
    </Card>
  );
}

function Ways({ used }: { used: UsedPhone }) {
  const { t } = useWords('phone');
  return (
    <>
      <Button icon={MessageIcon} onPress={used.send}>
        {used.to ? t('sendTo', { name: used.to }) : t('send')}
      </Button>
      <Button kind="plain" small icon={CopyIcon} onPress={used.copy}>
        {t('copy')}
      </Button>
    </>
  );
}
