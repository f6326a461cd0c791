import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import styles from './fields.module.css';
import { MinusIcon, PlusIcon } from './icons.tsx';

interface Props {
  /** What is counted, for those who do not see it beside. */
  label: string;
  /** Undefined: not counted, which is not zero. */
  value: number | undefined;
  max: number;
  onChange: (value: number | undefined) => void;
  /** Reads what was typed; null when it is no number in range. */
  read: (text: string) => number | null;
}

/** Minus, the number, plus; a tap on the number opens the keypad. */
export function Stepper({ label, value, max, onChange, read }: Props) {
  const t = useWords('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed === null) return;
    if (typed.trim() === '') onChange(undefined);
    const number = read(typed);
    if (number !== null) onChange(Math.min(max, number));
    setTyped(null);
  };
  const step = (by: number) => onChange(Math.max(0, Math.min(max, (value ?? 0) + by)));
  return (
    <fieldset className={styles.stepper} aria-label={label}>
      <button
        type="button"
        aria-label={`${label}: ${t('less')}`}
        onClick={() => step(value === undefined ? 0 : -1)}
      >
        <MinusIcon />
      </button>
      <input
        aria-label={label}
        type="text"
        inputMode="numeric"
        value={typed ?? (value === undefined ? '' : String(value))}
        placeholder="?"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
      <button type="button" aria-label={`${label}: ${t('more')}`} onClick={() => step(1)}>
        <PlusIcon />
      </button>
    </fieldset>
  );
}
