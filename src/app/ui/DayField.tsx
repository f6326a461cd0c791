import { useState } from 'react';
import { monthNames } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { cx } from './cx.ts';
import { dayParts, isWithinAYear, joinDay, shiftDay, yearIn } from './day-parts.ts';
import { digitsText } from './digits.ts';
import css from './Field.module.css';
import { Field, type FieldLook } from './Field.tsx';

interface Props extends FieldLook {
  /** 'YYYY-MM-DD'; may be a day that does not exist while she is still typing. */
  day: string | undefined;
  onDay: (day: string | undefined) => void;
  /** Today's calendar day. */
  today: string;
  /** Offer "today" and "yesterday", and the three boxes only for another day; not for birth dates. */
  recent?: boolean;
  /** The days it may be: within a year they say which year is meant. */
  first?: string | undefined;
  last?: string | undefined;
}

/** Day, month by its long name, year: the phone's own date picker speaks the phone's language, not hers. */
export function DayField({ day, onDay, today, recent = true, first, last = today, ...look }: Props) {
  const { t, lang } = useWords();
  const [parts, setParts] = useState(dayParts(day));
  const [shown, setShown] = useState(day);
  const [isHerYear, setHerYear] = useState(false);
  const near = day === undefined || day === today || day === shiftDay(today, -1);
  const [open, setOpen] = useState(!near);
  if (day !== shown) {
    setShown(day);
    setParts(dayParts(day));
  }
  // A year that follows from day and month is not asked; a birth's is hers to say.
  const knowsYear = recent || isWithinAYear({ first, last });
  const change = (change: Partial<typeof parts>) => {
    if (change.year !== undefined) setHerYear(true);
    const typed = { ...parts, ...change };
    const year = knowsYear && !isHerYear && change.year === undefined ? yearIn({ last }, typed) : undefined;
    const next = year === undefined ? typed : { ...typed, year };
    const joined = joinDay(next);
    setParts(next);
    setShown(joined);
    onDay(joined);
  };
  const choose = (near: string) => {
    setOpen(false);
    onDay(near);
  };
  return (
    <Field as="group" {...look}>
      {({ id, invalid }) => (
        <>
          {recent && (
            <Recent day={day} today={today} open={open} onDay={choose} onOther={() => setOpen(true)} />
          )}
          {(open || !recent) && (
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
          )}
        </>
      )}
    </Field>
  );
}

interface RecentProps {
  day: string | undefined;
  today: string;
  /** The boxes for another day are there. */
  open: boolean;
  onDay: (day: string) => void;
  onOther: () => void;
}

function Recent({ day, today, open, onDay, onOther }: RecentProps) {
  const { t } = useWords();
  const days = [
    { word: t('day.today'), chosen: !open && day === today, press: () => onDay(today) },
    {
      word: t('day.yesterday'),
      chosen: !open && day === shiftDay(today, -1),
      press: () => onDay(shiftDay(today, -1)),
    },
    { word: t('day.other'), chosen: open, press: onOther },
  ];
  return (
    <div className={css.options}>
      {days.map(({ word, chosen, press }) => (
        <button
          key={word}
          type="button"
          aria-pressed={chosen}
          className={cx(css.option, css.round)}
          onClick={press}
        >
          {chosen ? `✓ ${word}` : word}
        </button>
      ))}
    </div>
  );
}
