import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.ts';
import { EraseIcon } from './icons.tsx';
import styles from './pin-pad.module.css';

export const PIN_LENGTH = 6;

interface Props {
  pin: string;
  disabled?: boolean;
  /** What stands left of the zero, e.g. "forgot the PIN?". */
  corner?: ReactNode;
  onChange: (pin: string) => void;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Keys of our own, so that no keyboard covers the screen or remembers the PIN. */
export function PinPad({ pin, disabled = false, corner, onChange }: Props) {
  const t = useWords('ui');
  const press = (digit: string) => pin.length < PIN_LENGTH && onChange(pin + digit);
  const key = (digit: string) => (
    <button key={digit} type="button" className={styles.key} disabled={disabled} onClick={() => press(digit)}>
      {digit}
    </button>
  );
  return (
    <div className={styles.box}>
      <div className={styles.dots} role="status" aria-label={t('pinEntered', { count: pin.length })}>
        {Array.from({ length: PIN_LENGTH }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are alike and never move
          <i key={i} className={i < pin.length ? styles.filled : ''} />
        ))}
      </div>
      <div className={styles.pad}>
        {KEYS.map(key)}
        <div className={styles.corner}>{corner}</div>
        {key('0')}
        <button
          type="button"
          className={styles.erase}
          aria-label={t('erase')}
          disabled={disabled || pin === ''}
          onClick={() => onChange(pin.slice(0, -1))}
        >
          <EraseIcon size="l" />
        </button>
      </div>
    </div>
  );
}
