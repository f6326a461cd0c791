import { useWords } from '../i18n/use-words.ts';
import { amountText } from './digits.ts';
import css from './Stepper.module.css';

interface Props {
  label: string;
  /** As typed; empty is not counted, which is not zero. */
  text: string;
  onText: (text: string) => void;
  max: number;
  /** The text is no count. */
  invalid?: boolean;
}

/** One less, one more, or a tap on the number for the keypad. Emptied, it is not counted again. */
export function Stepper({ label, text, onText, max, invalid = false }: Props) {
  const { t } = useWords();
  const step = (by: 1 | -1) => onText(String(Math.max(0, Math.floor(Number(text) || 0) + by)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: three controls of one number, laid out in a row
    <div className={css.step} role="group" aria-label={label}>
      <button type="button" aria-label={t('stepper.less', { label })} onClick={() => step(-1)}>
        −
      </button>
      <input
        value={text}
        placeholder="?"
        aria-label={label}
        aria-invalid={invalid}
        inputMode="numeric"
        autoComplete="off"
        maxLength={String(max).length + 2}
        onChange={(e) => onText(amountText(e.target.value))}
        onFocus={(e) => e.target.select()}
      />
      <button type="button" aria-label={t('stepper.more', { label })} onClick={() => step(1)}>
        +
      </button>
    </div>
  );
}
