import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { Problem } from '../../ui/Field.tsx';
import { HelpIcon, LockIcon } from '../../ui/icons.tsx';
import { PinPad } from '../../ui/PinPad.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './forgotten-pin.module.css';
import type { State } from './model.ts';
import { SendRequest } from './SendRequest.tsx';
import { type UsedForgottenPin, useForgottenPinScreen } from './useForgottenPinScreen.ts';

/** A worker who forgot her PIN sets a new one, with her supervisor's approval and a code told by phone. */
export default function ForgottenPinScreen() {
  const used = useForgottenPinScreen();
  switch (used.state.step) {
    case 'reading':
      return <div aria-busy="true" />;
    case 'request':
      return <Request used={used} code={used.state.code} />;
    case 'paste':
      return <Paste used={used} />;
    case 'code':
      return <OneTimeCode used={used} />;
    case 'storage':
      return <Trouble used={used} />;
    default:
      return <NewPin used={used} state={used.state} />;
  }
}

function Step({ used, foot, children }: { used: UsedForgottenPin; foot?: ReactNode; children: ReactNode }) {
  const { t } = useWords('pin');
  const under = used.who ? { under: used.who.name } : {};
  return (
    <Screen title={t('title')} {...under} back={used.back} {...(foot && { foot, footStacked: true })}>
      {children}
    </Screen>
  );
}

function useTrouble({ trouble, left }: UsedForgottenPin): string | null {
  const { t } = useWords('pin');
  if (trouble === null) return null;
  return trouble === 'wrong' ? t('trouble.wrong', { count: left }) : t(`trouble.${trouble}`);
}

function Trouble({ used }: { used: UsedForgottenPin }) {
  return (
    <Step used={used}>
      <Banner tone="danger" icon={HelpIcon} title={useTrouble(used)} />
    </Step>
  );
}

function Request({ used, code }: { used: UsedForgottenPin; code: string }) {
  const { t } = useWords('pin');
  const trouble = useTrouble(used);
  const { who } = used;
  return (
    <Step
      used={used}
      foot={
        <>
          <SendRequest code={code} to={who?.supervisor ?? null} />
          <Button kind="quiet" onPress={used.answerCame}>
            {t('request.answered')}
          </Button>
        </>
      }
    >
      {trouble && <Banner tone="warn" icon={HelpIcon} title={trouble} />}
      <Banner tone="ok" icon={LockIcon} title={t('safe')}>
        {t('keep')}
      </Banner>
      <ol className={css.steps}>
        <li>{who?.supervisor ? t('request.sendTo', who.supervisor) : t('request.send')}</li>
        <li>{t('request.call')}</li>
        <li>{t('request.then')}</li>
      </ol>
    </Step>
  );
}

function Paste({ used }: { used: UsedForgottenPin }) {
  const { t } = useWords('pin');
  const off = used.text.trim() === '';
  return (
    <Step
      used={used}
      foot={
        <>
          <Button busy={used.busy} disabled={off} onPress={used.takeAnswer}>
            {t('next')}
          </Button>
          {used.who && (
            <Button kind="quiet" onPress={used.askAgain}>
              {t('askAgain')}
            </Button>
          )}
        </>
      }
    >
      <Sub>{t('paste.how')}</Sub>
      <TextField
        label={t('paste.label')}
        text={used.text}
        onText={used.setText}
        lines={4}
        problem={useTrouble(used)}
      />
    </Step>
  );
}

function OneTimeCode({ used }: { used: UsedForgottenPin }) {
  const { t } = useWords('pin');
  const off = used.text.trim() === '';
  return (
    <Step
      used={used}
      foot={
        <>
          <Button busy={used.busy} disabled={off} onPress={used.enterCode}>
            {t('next')}
          </Button>
          <Button kind="quiet" onPress={used.askAgain}>
            {t('askAgain')}
          </Button>
        </>
      }
    >
      <Sub>{t('code.how')}</Sub>
      <TextField
        label={t('code.label')}
        text={used.text}
        onText={used.setText}
        placeholder="XXXX XXXX XXXXX"
        problem={useTrouble(used)}
      />
    </Step>
  );
}

function NewPin({
  used,
  state,
}: {
  used: UsedForgottenPin;
  state: Extract<State, { step: 'pin' | 'again' | 'setting' }>;
}) {
  const { t } = useWords('pin');
  const trouble = useTrouble(used);
  const first = state.step === 'pin';
  return (
    <Step used={used}>
      <h2 className={css.centre}>{t(first ? 'set.ask' : 'set.again')}</h2>
      <div className={css.centre}>
        {!trouble && (
          <Sub>{t(state.step === 'setting' ? 'set.setting' : first ? 'set.why' : 'set.againWhy')}</Sub>
        )}
        <Problem>{trouble}</Problem>
      </div>
      <PinPad
        digits={first ? state.pin : state.again}
        onDigits={used.typePin}
        off={state.step === 'setting'}
      />
    </Step>
  );
}
