import { useId } from 'react';
import styles from './fields.module.css';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  unit?: string | undefined;
  problem?: string | undefined;
  doubt?: string | undefined;
  /** Which keyboard opens. */
  keys?: 'text' | 'numeric' | 'decimal' | 'tel';
  lines?: number;
  maxLength?: number;
  big?: boolean;
  onChange: (text: string) => void;
  onLeave?: () => void;
}

/** One line or several of typing. Numbers come as text: what they mean is the form's rule. */
export function TextField(props: Props) {
  const {
    label,
    hint,
    value,
    unit,
    problem,
    doubt,
    keys = 'text',
    lines,
    maxLength,
    big,
    onChange,
    onLeave,
  } = props;
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    autoComplete: 'off',
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': problem || doubt ? `${id}-said` : undefined,
    onBlur: onLeave,
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <b>{label}</b>
        {hint && <small>{hint}</small>}
      </label>
      <div className={`${styles.input} ${big ? styles.big : ''} ${problem ? styles.inputBad : ''}`}>
        {lines && lines > 1 ? (
          <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={keys}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {unit && <em>{unit}</em>}
      </div>
      {(problem || doubt) && (
        <span
          id={`${id}-said`}
          className={problem ? styles.problem : styles.doubt}
          role={problem ? 'alert' : 'status'}
        >
          {problem ?? doubt}
        </span>
      )}
    </div>
  );
}
