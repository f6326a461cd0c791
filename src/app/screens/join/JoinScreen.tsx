import { type ReactNode, useContext, useState } from 'react';
import { PICTURES, type PictureId } from '../../data/device.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { Button, ButtonAway, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { ChromeContext } from '../../ui/chrome.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Problem } from '../../ui/Field.tsx';
import { CopyIcon, HelpIcon, LockIcon, PersonIcon, PhoneIcon, ReachIcon, TickIcon } from '../../ui/icons.tsx';
import { PinPad } from '../../ui/PinPad.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { chromeLink } from './browser.ts';
import css from './join.module.css';
import { type JoinView, useJoinScreen } from './useJoinScreen.ts';

/** Nothing of the worker who joined before stands around the next one's questions. */
const BARE = { strip: null, lock: null };

type ViewOf<K extends JoinView['kind']> = Extract<JoinView, { kind: K }>;

/** From an invitation's link to a vault of her own, without a network. */
export default function JoinScreen() {
  return (
    <ChromeContext value={BARE}>
      <View />
    </ChromeContext>
  );
}

function View() {
  const view = useJoinScreen();
  if (view.kind === 'checking') return <div aria-busy="true" />;
  if (view.kind === 'wrong-browser') return <WrongBrowser {...view} />;
  if (view.kind === 'problem') return <JoinProblem {...view} />;
  if (view.kind === 'all-joined') return <AllJoined {...view} />;
  return <Asking {...view} />;
}

function Asking(view: ViewOf<'asking'>) {
  switch (view.state.step) {
    case 'language':
      return <ChooseLanguage {...view} />;
    case 'who':
      return <IsItYou {...view} />;
    case 'not-me':
      return <NotMe {...view} />;
    case 'picture':
      return <ChoosePicture {...view} />;
    case 'pin':
    case 'again':
    case 'joining':
      return <SetPin {...view} />;
  }
}

function Step({ view, foot, children }: { view: ViewOf<'asking'>; foot?: ReactNode; children: ReactNode }) {
  const { t } = useWords('join');
  const { state, of, acts } = view;
  const under = of > 1 ? { under: t('turn', { at: state.at + 1, of }) } : {};
  const back = acts.back ? { back: acts.back } : {};
  return (
    <Screen title={t('title')} {...under} {...back} {...(foot !== undefined && { foot })} footStacked>
      {children}
    </Screen>
  );
}

function ChooseLanguage(view: ViewOf<'asking'>) {
  return (
    <Step view={view}>
      <div className={css.welcome}>
        <ReachIcon size={72} />
        <h2>भाषा चुनें · Choose language</h2>
      </div>
      <Button onPress={() => view.acts.chooseLanguage('hi')}>
        <span lang="hi">हिन्दी</span>
      </Button>
      <Button kind="plain" onPress={() => view.acts.chooseLanguage('en')}>
        <span lang="en">English</span>
      </Button>
    </Step>
  );
}

function IsItYou(view: ViewOf<'asking'>) {
  const { t } = useWords('join');
  const { worker, scopeName, programmeName } = view.invitation;
  return (
    <Step
      view={view}
      foot={
        <>
          <Button icon={TickIcon} onPress={view.acts.itIsHer}>
            {t('who.yes')}
          </Button>
          <Button kind="plain" onPress={view.acts.itIsSomebodyElse}>
            {t('who.no')}
          </Button>
        </>
      }
    >
      <Sub>{t('who.from', { programme: programmeName })}</Sub>
      <h2>{t('who.ask', { name: worker.name })}</h2>
      <Card>
        <b>{worker.name}</b>
        <Sub>{t('who.number', { cadre: t(`cadre.${worker.cadre}`), number: worker.number })}</Sub>
        <Sub>{scopeName}</Sub>
      </Card>
    </Step>
  );
}

function NotMe(view: ViewOf<'asking'>) {
  const { t } = useWords('join');
  return (
    <Step
      view={view}
      foot={
        <Button kind="plain" onPress={view.acts.back ?? (() => undefined)}>
          {t('notMe.back')}
        </Button>
      }
    >
      <EmptyState icon={PersonIcon} title={t('notMe.title', { name: view.invitation.worker.name })}>
        <p>{t('notMe.what')}</p>
      </EmptyState>
    </Step>
  );
}

function ChoosePicture(view: ViewOf<'asking'>) {
  const { t } = useWords('join');
  const choose = (id: PictureId) => () => view.acts.choosePicture(id);
  return (
    <Step view={view}>
      <h2>{t('picture.ask')}</h2>
      <Sub>{t('picture.why')}</Sub>
      <div className={css.pictures}>
        {PICTURES.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={view.state.picture === id}
            className={css.picture}
            onClick={choose(id)}
          >
            <Picture id={id} chosen={view.state.picture === id} />
            {t(`picture.${id}`)}
          </button>
        ))}
      </div>
    </Step>
  );
}

function SetPin(view: ViewOf<'asking'>) {
  const { t } = useWords('join');
  const { step, pin, again, trouble } = view.state;
  const first = step === 'pin';
  return (
    <Step view={view}>
      <h2 className={css.centre}>{first ? t('pin.ask') : t('pin.again')}</h2>
      <div className={css.centre}>
        {step === 'joining' && <Sub>{t('pin.joining')}</Sub>}
        {step !== 'joining' && !trouble && <Sub>{first ? t('pin.why') : t('pin.againWhy')}</Sub>}
        <Problem>{trouble && t(`pin.${trouble}`)}</Problem>
      </div>
      <PinPad digits={first ? pin : again} onDigits={view.acts.typePin} off={step === 'joining'} />
    </Step>
  );
}

function WrongBrowser({ trouble, href }: ViewOf<'wrong-browser'>) {
  const { t } = useWords('join');
  const away = useContext(AwayContext);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    away.copy(href).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Screen
      title={t('title')}
      footStacked
      foot={
        <>
          <ButtonAway href={chromeLink(href)}>{t('browser.open')}</ButtonAway>
          <Button kind="plain" icon={copied ? TickIcon : CopyIcon} onPress={copy}>
            {copied ? t('browser.copied') : t('browser.copy')}
          </Button>
        </>
      }
    >
      <EmptyState icon={PhoneIcon} title={t('browser.title')}>
        <p>{t(`browser.${trouble}`)}</p>
        <p>{t('browser.safe')}</p>
        <p role="status">{copied && t('browser.paste')}</p>
      </EmptyState>
    </Screen>
  );
}

function JoinProblem({ problem, goOn, elsewhere }: ViewOf<'problem'>) {
  const { t } = useWords('join');
  const again = problem.startsWith('storage');
  return (
    <Screen
      title={t('title')}
      footStacked
      foot={
        <>
          {elsewhere && <ButtonAway href={elsewhere}>{t('problem.openThere')}</ButtonAway>}
          {goOn && <Button onPress={goOn}>{again ? t('problem.again') : t('problem.next')}</Button>}
          <ButtonLink to="/" kind={goOn || elsewhere ? 'plain' : 'main'}>
            {problem === 'already-here' ? t('problem.openHers') : t('problem.home')}
          </ButtonLink>
        </>
      }
    >
      <EmptyState
        icon={problem === 'already-here' ? LockIcon : HelpIcon}
        title={t(`problem.${problem}.title`)}
      >
        <p>{t(`problem.${problem}.what`)}</p>
      </EmptyState>
    </Screen>
  );
}

function AllJoined({ count, finish }: ViewOf<'all-joined'>) {
  const { t } = useWords('join');
  return (
    <Screen title={t('title')} foot={<Button onPress={finish}>{t('all.go')}</Button>}>
      <EmptyState icon={TickIcon} title={t('all.title', { count })}>
        <p>{t('all.what')}</p>
      </EmptyState>
    </Screen>
  );
}
