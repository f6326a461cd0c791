import { useId, useState } from 'react';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import styles from './fields.module.css';

interface Props {
  label: string;
  hint?: string | undefined;
  /** YYYY-MM-DD. */
  value: string | undefined;
  today: string;
  problem?: string | undefined;
  /** The oldest year offered. */
  firstYear?: number;
  /** Offer today and yesterday in one tap. */
  near?: boolean;
  onChange: (day: string) => void;
}

const DAY_MS = 86_400_000;

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

function pad(number: string): string {
  return number.padStart(2, '0');
}

/** Day, month and year by choosing, never by typing; the browser's own picker speaks the phone's language, not hers. */
function Parts({
  value,
  today,
  firstYear,
  onChange,
}: Pick<Props, 'value' | 'today' | 'firstYear' | 'onChange'>) {
  const t = useWords('ui');
  const format = useFormat();
  const [begun, setBegun] = useState(() => (value ?? '').split('-'));
  const [year = '', month = '', day = ''] = value ? value.split('-') : begun;
  const lastYear = Number(today.slice(0, 4));
  const set = (parts: string[]) => {
    setBegun(parts);
    if (parts.every((part) => part !== '')) onChange(parts.join('-'));
  };
  const years = Array.from({ length: lastYear - (firstYear ?? lastYear - 1) + 1 }, (_, i) =>
    String(lastYear - i),
  );
  return (
    <div className={styles.parts}>
      <select aria-label={t('dayOfMonth')} value={day} onChange={(e) => set([year, month, e.target.value])}>
        <option value="" disabled>
          {t('dayOfMonth')}
        </option>
        {Array.from({ length: 31 }, (_, i) => pad(String(i + 1))).map((d) => (
          <option key={d} value={d}>
            {Number(d)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('month')}
        value={month}
        onChange={(e) => set([year || String(lastYear), e.target.value, day])}
      >
        <option value="" disabled>
          {t('month')}
        </option>
        {Array.from({ length: 12 }, (_, i) => pad(String(i + 1))).map((m) => (
          <option key={m} value={m}>
            {format.month(Number(m))}
          </option>
        ))}
      </select>
      <select aria-label={t('year')} value={year} onChange={(e) => set([e.target.value, month, day])}>
        <option value="" disabled>
          {t('year')}
        </option>
        {years.map((y) => (
          <option key={y} value={y}>
            {y}
          </option>
        ))}
      </select>
    </div>
  );
}

export function DayField(props: Props) {
  const { label, hint, value, today, problem, near, onChange } = props;
  const t = useWords('ui');
  const id = useId();
  const yesterday = dayBefore(today);
  const isNear = value === today || value === yesterday;
  const [other, setOther] = useState(!near || (value !== undefined && !isNear));
  const chip = (day: string, word: string) => (
    <button
      type="button"
      aria-pressed={value === day}
      className={value === day ? styles.chosen : ''}
      onClick={() => {
        setOther(false);
        onChange(day);
      }}
    >
      {value === day && '✓ '}
      {word}
    </button>
  );
  return (
    <fieldset className={styles.field} aria-describedby={problem ? id : undefined}>
      <legend className={styles.label}>
        <b>{label}</b>
        {hint && <small>{hint}</small>}
      </legend>
      {near && (
        <div className={styles.inlineOptions}>
          {chip(today, t('today'))}
          {chip(yesterday, t('yesterday'))}
          <button
            type="button"
            aria-pressed={other}
            className={other ? styles.chosen : ''}
            onClick={() => setOther(true)}
          >
            {t('otherDay')}
          </button>
        </div>
      )}
      {other && <Parts {...props} />}
      {problem && (
        <span id={id} className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </fieldset>
  );
}
