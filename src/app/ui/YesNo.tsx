import { type ReactNode, useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from './Chip.tsx';
import { cx } from './cx.ts';
import { Problem } from './Field.tsx';
import { QuestionIcon } from './icons.tsx';
import { useLongPress } from './use-long-press.ts';
import css from './YesNo.module.css';

export type YesNoAnswer = boolean | 'unsure' | undefined;

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  answer: YesNoAnswer;
  onAnswer: (answer: YesNoAnswer) => void;
  /** Yes means danger: filled red with a mark. */
  danger?: boolean;
  /** Holding the question answers "could not tell". */
  unsure?: boolean;
  problem?: ReactNode;
}

/** A question with two large answers, none of them given beforehand; tapping one again takes it back. */
export function YesNo({ label, hint, answer, onAnswer, danger, unsure, problem }: Props) {
  const { t } = useWords();
  const id = useId();
  const give = (value: boolean) => onAnswer(answer === value ? undefined : value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its controls
    <div role="group" aria-labelledby={id} aria-describedby={problem ? `${id}p` : undefined}>
      <div className={css.row}>
        <Question
          id={id}
          unsure={unsure}
          onUnsure={() => onAnswer(answer === 'unsure' ? undefined : 'unsure')}
        >
          {label}
        </Question>
        <div className={css.two}>
          <button
            type="button"
            aria-pressed={answer === true}
            className={cx(css.answer, danger && css.alarm)}
            onClick={() => give(true)}
          >
            {answer === true && (danger ? '! ' : '✓ ')}
            {t('yes')}
          </button>
          <button
            type="button"
            aria-pressed={answer === false}
            className={css.answer}
            onClick={() => give(false)}
          >
            {answer === false && '✓ '}
            {t('no')}
          </button>
        </div>
      </div>
      {hint && <div>{hint}</div>}
      <div aria-live="polite">
        {answer === 'unsure' && (
          <div className={css.under}>
            <Chip tone="unknown" icon={QuestionIcon}>
              {t('unsure')}
            </Chip>
          </div>
        )}
      </div>
      <Problem id={`${id}p`}>{problem}</Problem>
    </div>
  );
}

interface QuestionProps {
  id: string;
  unsure: boolean | undefined;
  onUnsure: () => void;
  children: ReactNode;
}

function Question({ id, unsure, onUnsure, children }: QuestionProps) {
  const hold = useLongPress(onUnsure);
  if (!unsure)
    return (
      <div id={id} className={cx(css.ask, css.plainAsk)}>
        {children}
      </div>
    );
  return (
    <button id={id} type="button" className={css.ask} {...hold}>
      {children}
    </button>
  );
}
