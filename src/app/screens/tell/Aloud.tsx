import { useState } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Answers } from './AnswerScreen.tsx';
import type { Choice } from './model.ts';
import css from './tell.module.css';

interface Props {
  about: Ref;
  name: string;
  choice: Choice;
  onBack: () => void;
  onKept: (words: string) => void;
}

/** Large enough to be read to somebody, or by somebody, across a courtyard. */
export function Aloud({ about, name, choice, onBack, onKept }: Props) {
  const { t, say } = useWords('tell');
  const [read, setRead] = useState(false);
  if (read) {
    return (
      <Screen title={name} under={t('title')} back={() => setRead(false)}>
        <Answers about={about} to={{ choice }} how="home" topic={choice.topic} onKept={onKept} />
      </Screen>
    );
  }
  return (
    <Screen
      title={name}
      under={t('aloud')}
      back={onBack}
      foot={
        <Button icon={TickIcon} onPress={() => setRead(true)}>
          {t('readOut')}
        </Button>
      }
    >
      <p className={css.aloud}>{say(choice.aloud)}</p>
      <Sub>{t('aloudHow')}</Sub>
    </Screen>
  );
}
