import { cx } from './cx.ts';
import { amountText, digitsText } from './digits.ts';
import css from './Field.module.css';
import { Field, type FieldLook } from './Field.tsx';

interface Props extends FieldLook {
  text: string;
  /** Latin digits and at most one point, whatever keyboard they came from; of a long row the digits alone. */
  onText: (text: string) => void;
  /** Which keypad comes up. A point typed where none belongs is passed on: the form says so. */
  decimals?: number;
  unit?: string;
  /** A long row of digits: a phone or card number. */
  long?: boolean;
  /** Usual numbers, one tap each; tapped again it is empty. */
  quick?: readonly string[];
}

/** A number as text: the browser's own number input rejects Devanagari digits and changes values on scroll. */
export function NumberField({ text, onText, decimals = 0, unit, long, quick = [], ...look }: Props) {
  return (
    <Field {...look}>
      {({ id, describedBy, invalid }) => (
        <div className={css.number}>
          <input
            id={id}
            className={cx(css.box, long && css.wide)}
            value={text}
            type="text"
            inputMode={decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(e) => onText(long ? digitsText(e.target.value) : amountText(e.target.value))}
          />
          {unit && <span className={css.unit}>{unit}</span>}
          {quick.map((number) => (
            <button
              key={number}
              type="button"
              aria-pressed={text === number}
              className={cx(css.option, css.round, css.quick)}
              onClick={() => onText(text === number ? '' : number)}
            >
              {number}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}
