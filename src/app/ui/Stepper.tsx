import { useWords } from '../i18n/use-words.ts';
import { numberText } from './digits.ts';
import css from './Stepper.module.css';

interface Props {
  label: string;
  /** Undefined: not counted, which is not zero. */
  count: number | undefined;
  onCount: (count: number | undefined) => void;
  max: number;
  describedBy?: string | undefined;
}

/** One less, one more, or a tap on the number for the keypad. Emptied, it is not counted again. */
export function Stepper({ label, count, onCount, max, describedBy }: Props) {
  const { t } = useWords();
  const step = (by: 1 | -1) => onCount(Math.max(0, (count ?? 0) + by));
  const type = (typed: string) => {
    const text = numberText(typed, 0);
    onCount(text === '' ? undefined : Number(text));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: three controls of one number, laid out in a row
    <div className={css.step} role="group" aria-label={label}>
      <button type="button" aria-label={t('stepper.less', { label })} onClick={() => step(-1)}>
        −
      </button>
      <input
        value={count === undefined ? '' : String(count)}
        placeholder="?"
        aria-label={label}
        aria-describedby={describedBy}
        inputMode="numeric"
        autoComplete="off"
        maxLength={String(max).length + 1}
        onChange={(e) => type(e.target.value)}
        onFocus={(e) => e.target.select()}
      />
      <button type="button" aria-label={t('stepper.more', { label })} onClick={() => step(1)}>
        +
      </button>
    </div>
  );
}
