import { useState } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import { type Answer, isReminder } from '../../../programme/family/told.ts';
import { Setbacks } from '../../form/Setbacks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { ClockIcon, CrossIcon, type Icon, TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { optionsOf, optionWords } from './model.ts';
import css from './tell.module.css';
import { type Answering, useAnswer } from './useAnswer.ts';
import type { Offer } from './useTellScreen.ts';

interface Props {
  about: Ref;
  name: string;
  offer: Offer;
  onBack: () => void;
  onKept: (words: string) => void;
}

/** Back from WhatsApp, SMS or a call: what came of it. That it was offered is saved already, or this says why not. */
export function AnswerScreen({ about, name, offer, onBack, onKept }: Props) {
  const { t } = useWords('tell');
  const { topic, how, at, problem, again } = offer;
  return (
    <Screen title={name} under={t('title')} back={onBack}>
      {problem && (
        <>
          <Setbacks draftProblem={null} saveProblem={problem} />
          {again && <Button onPress={again}>{t('saveAgain')}</Button>}
        </>
      )}
      {!problem && <Answers about={about} to={at && { at }} how={how} topic={topic} onKept={onKept} />}
    </Screen>
  );
}

interface AnswersProps {
  about: Ref;
  /** Undefined while the offer is still being saved. */
  to: Answering | undefined;
  how: string;
  topic: string;
  onKept: (words: string) => void;
}

const ANSWERS: readonly { id: Answer; icon: Icon }[] = [
  { id: 'come', icon: TickIcon },
  { id: 'cannot', icon: CrossIcon },
  { id: 'unknown', icon: ClockIcon },
];

/** What they said, each one tap; nothing is chosen beforehand. */
export function Answers({ about, to, how, topic, onKept }: AnswersProps) {
  const { t, say } = useWords('tell');
  const [stopping, setStopping] = useState(false);
  const wordsOf = (answer: Answer | 'not-made') => {
    if (answer === 'not-made') return t('kept.notMade');
    if (answer === 'unknown') return t(isReminder(topic) ? 'kept.unknown' : 'kept.told');
    return t('kept.answer', { answer: say(optionWords('answer', answer)) });
  };
  const { saving, answer, notMade } = useAnswer({ about, to, onKept: (given) => onKept(wordsOf(given)) });
  const busy = !to || saving.state !== 'open';
  if (stopping) {
    return <WhoStops busy={busy} problem={saving.problem} onWho={(by) => answer('stop', by)} />;
  }
  const shown = isReminder(topic) ? ANSWERS : ANSWERS.filter(({ id }) => id === 'unknown');
  return (
    <>
      <Setbacks draftProblem={null} saveProblem={saving.problem} />
      <h2 className={css.title}>{t(isReminder(topic) ? 'answer.title' : 'answer.health')}</h2>
      {(how === 'whatsapp' || how === 'sms') && <Sub>{t('answer.onlyThen')}</Sub>}
      {shown.map(({ id, icon }) => (
        <Button key={id} kind="plain" icon={icon} busy={busy} onPress={() => answer(id)}>
          {id === 'unknown' && !isReminder(topic) ? t('answer.done') : say(optionWords('answer', id))}
        </Button>
      ))}
      {how !== 'home' && (
        <Button kind="plain" busy={busy} onPress={notMade}>
          {t(how === 'call' ? 'answer.notCalled' : 'answer.notSent')}
        </Button>
      )}
      <Button kind="quiet" busy={busy} onPress={() => setStopping(true)}>
        {say(optionWords('answer', 'stop'))}
      </Button>
    </>
  );
}

interface WhoProps {
  busy: boolean;
  problem: Parameters<typeof Setbacks>[0]['saveProblem'];
  onWho: (by: string) => void;
}

function WhoStops({ busy, problem, onWho }: WhoProps) {
  const { t, say } = useWords('tell');
  return (
    <>
      <Setbacks draftProblem={null} saveProblem={problem} />
      <h2 className={css.title}>{t('answer.who')}</h2>
      <Sub>{t('answer.stopWhat')}</Sub>
      {optionsOf('saidBy').map(({ id, label }) => (
        <Button key={id} kind="plain" busy={busy} onPress={() => onWho(id)}>
          {say(label)}
        </Button>
      ))}
    </>
  );
}
