import { type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { cx } from './cx.ts';
import { EraseIcon } from './icons.tsx';
import css from './PinPad.module.css';

export const PIN_LENGTH = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface Props {
  digits: string;
  onDigits: (digits: string) => void;
  /** At work or waiting: keys do nothing. */
  off?: boolean;
  /** What stands left of the zero. */
  corner?: ReactNode;
}

/** Our own keys: a phone's keyboard learns what is typed on it, and a kiosk's shows it to the next one. */
export function PinPad({ digits, onDigits, off = false, corner }: Props) {
  const { t } = useWords();
  const add = (digit: string) => digits.length < PIN_LENGTH && onDigits(digits + digit);
  const erase = () => onDigits(digits.slice(0, -1));
  useEffect(() => {
    if (off) return;
    const typed = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') erase();
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  });
  return (
    <div className={css.pin}>
      <div className={css.dots} role="status" aria-label={t('pin.typed', { count: digits.length })}>
        {Array.from({ length: PIN_LENGTH }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other identity than their place
          <i key={at} className={cx(at < digits.length && css.full)} />
        ))}
      </div>
      <div className={css.keys}>
        {KEYS.map((key) => (
          <button key={key} type="button" disabled={off} onClick={() => add(key)}>
            {key}
          </button>
        ))}
        <div className={css.corner}>{corner}</div>
        <button type="button" disabled={off} onClick={() => add('0')}>
          0
        </button>
        <button type="button" className={css.bare} disabled={off} aria-label={t('pin.erase')} onClick={erase}>
          <EraseIcon size={32} />
        </button>
      </div>
    </div>
  );
}
