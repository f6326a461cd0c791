import { useRef } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './fields.module.css';

type Answer = boolean | 'unsure' | undefined;

interface Props {
  label: string;
  hint?: string | undefined;
  value: Answer;
  /** A yes is a danger sign: red, with a mark. */
  danger?: boolean;
  /** Holding the question answers "don't know". */
  unsure?: boolean;
  problem?: string | undefined;
  onChange: (answer: boolean | 'unsure') => void;
}

const HOLD_MS = 600;

/** Calls back when it is held, unless the finger leaves before. */
function useHold(onHold: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  if (!onHold) return {};
  return {
    onPointerDown: () => {
      stop();
      timer.current = setTimeout(onHold, HOLD_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
  };
}

/** Nothing is chosen until she chooses. */
export function YesNo({ label, hint, value, danger, unsure, problem, onChange }: Props) {
  const t = useWords('ui');
  const hold = useHold(unsure ? () => onChange('unsure') : undefined);
  return (
    <fieldset className={styles.yesNo} aria-invalid={problem ? true : undefined}>
      <legend className={styles.yesNoLabel} {...hold}>
        <b>{label}</b>
        {hint && <small>{hint}</small>}
        {problem && <span className={styles.problem}>{problem}</span>}
      </legend>
      <div className={styles.pair}>
        {unsure && value === 'unsure' && <span className={styles.unsure}>? {t('unsure')}</span>}
        <button
          type="button"
          aria-pressed={value === true}
          className={value === true ? (danger ? styles.bad : styles.chosen) : ''}
          onClick={() => onChange(true)}
        >
          {value === true && (danger ? '! ' : '✓ ')}
          {t('yes')}
        </button>
        <button
          type="button"
          aria-pressed={value === false}
          className={value === false ? styles.chosen : ''}
          onClick={() => onChange(false)}
        >
          {value === false && '✓ '}
          {t('no')}
        </button>
      </div>
    </fieldset>
  );
}
