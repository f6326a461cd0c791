import type { ReactNode } from 'react';
import styles from './fields.module.css';

interface Option {
  id: string;
  label: string;
  /** Chosen, it is a danger sign: red, with a mark. */
  danger?: boolean;
}

interface Shared {
  label: string;
  hint?: string | undefined;
  options: readonly Option[];
  problem?: string | undefined;
  /** Options side by side, as many as fit, instead of one below another. */
  inline?: boolean;
}

function Options(
  props: Shared & { isChosen: (id: string) => boolean; onPress: (id: string) => void; many: boolean },
) {
  const { label, hint, options, problem, inline, isChosen, onPress, many } = props;
  return (
    <fieldset className={styles.field} aria-invalid={problem ? true : undefined}>
      <legend className={styles.label}>
        <b>{label}</b>
        {hint && <small>{hint}</small>}
      </legend>
      {problem && <span className={styles.problem}>{problem}</span>}
      <div className={inline ? styles.inlineOptions : styles.options}>
        {options.map((option) => (
          <button
            key={option.id}
            type="button"
            role={many ? 'checkbox' : 'radio'}
            aria-checked={isChosen(option.id)}
            className={isChosen(option.id) ? (option.danger ? styles.bad : styles.chosen) : ''}
            onClick={() => onPress(option.id)}
          >
            <Mark chosen={isChosen(option.id)} many={many} danger={option.danger === true} />
            <span>{option.label}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Mark({ chosen, many, danger }: { chosen: boolean; many: boolean; danger: boolean }): ReactNode {
  if (chosen) return <i aria-hidden="true">{danger ? '!' : '✓'}</i>;
  return <i aria-hidden="true" className={many ? styles.emptyBox : styles.emptyRing} />;
}

export function Choice({
  value,
  onChange,
  ...shared
}: Shared & { value: string | undefined; onChange: (id: string) => void }) {
  return <Options {...shared} many={false} isChosen={(id) => id === value} onPress={onChange} />;
}

/** `onChange` is told the option that was pressed; which others that clears is the form's rule, not this part's. */
export function Multi({
  value,
  onToggle,
  ...shared
}: Shared & { value: readonly string[]; onToggle: (id: string) => void }) {
  return <Options {...shared} many isChosen={(id) => value.includes(id)} onPress={onToggle} />;
}
