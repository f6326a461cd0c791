import { useState } from 'react';
import { monthNames } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { cx } from './cx.ts';
import { dayParts, joinDay, shiftDay } from './day-parts.ts';
import { digitsText } from './digits.ts';
import css from './Field.module.css';
import { Field, type FieldLook } from './Field.tsx';

interface Props extends FieldLook {
  /** 'YYYY-MM-DD'; may be a day that does not exist while she is still typing. */
  day: string | undefined;
  onDay: (day: string | undefined) => void;
  /** Today's calendar day. */
  today: string;
  /** Offer "today" and "yesterday"; not for birth dates. */
  recent?: boolean;
}

/** Day, month by its long name, year: the phone's own date picker speaks the phone's language, not hers. */
export function DayField({ day, onDay, today, recent = true, ...look }: Props) {
  const { t, lang } = useWords();
  const [parts, setParts] = useState(dayParts(day));
  const [shown, setShown] = useState(day);
  if (day !== shown) {
    setShown(day);
    setParts(dayParts(day));
  }
  const change = (change: Partial<typeof parts>) => {
    // This year for a day that lies close; a birth's year is hers to say.
    const next = { ...(recent && { year: today.slice(0, 4) }), ...parts, ...change };
    const joined = joinDay(next);
    setParts(next);
    setShown(joined);
    onDay(joined);
  };
  return (
    <Field as="group" {...look}>
      {({ id, invalid }) => (
        <>
          {recent && <Recent day={day} today={today} onDay={onDay} />}
          <div className={css.days}>
            <div>
              <label htmlFor={`${id}d`}>{t('day.day')}</label>
              <input
                id={`${id}d`}
                className={css.box}
                inputMode="numeric"
                autoComplete="off"
                maxLength={2}
                aria-invalid={invalid}
                value={parts.day ?? ''}
                onChange={(e) => change({ day: digitsText(e.target.value) })}
              />
            </div>
            <div>
              <label htmlFor={`${id}m`}>{t('day.month')}</label>
              <select
                id={`${id}m`}
                className={css.box}
                aria-invalid={invalid}
                value={parts.month ?? ''}
                onChange={(e) => change({ month: e.target.value })}
              >
                <option value="" />
                {monthNames(lang).map((name, at) => (
                  <option key={name} value={String(at + 1)}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={`${id}y`}>{t('day.year')}</label>
              <input
                id={`${id}y`}
                className={css.box}
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                aria-invalid={invalid}
                value={parts.year ?? ''}
                onChange={(e) => change({ year: digitsText(e.target.value) })}
              />
            </div>
          </div>
        </>
      )}
    </Field>
  );
}

function Recent({
  day,
  today,
  onDay,
}: {
  day: string | undefined;
  today: string;
  onDay: (day: string) => void;
}) {
  const { t } = useWords();
  const days = [
    { value: today, word: t('day.today') },
    { value: shiftDay(today, -1), word: t('day.yesterday') },
  ];
  return (
    <div className={css.options}>
      {days.map(({ value, word }) => (
        <button
          key={value}
          type="button"
          aria-pressed={day === value}
          className={cx(css.option, css.round)}
          onClick={() => onDay(value)}
        >
          {day === value ? `✓ ${word}` : word}
        </button>
      ))}
    </div>
  );
}
