import { type ReactNode, useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import css from './Field.module.css';
import { HelpIcon } from './icons.tsx';

/** What every question has in common. */
export interface FieldLook {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in words, beside the field it is wrong with. */
  problem?: ReactNode;
  optional?: boolean;
}

interface Ids {
  id: string;
  labelId: string;
  /** For aria-describedby; undefined when nothing describes it. */
  describedBy: string | undefined;
  invalid: boolean;
}

interface Props extends FieldLook {
  /** Tie the label to one input, or name a group of controls. */
  as?: 'label' | 'group';
  children: (ids: Ids) => ReactNode;
}

/** Label above, hint under it, the problem next to what causes it. */
export function Field({ label, hint, problem, optional, as = 'label', children }: Props) {
  const { t } = useWords();
  const id = useId();
  const labelId = `${id}l`;
  const invalid = Boolean(problem);
  const described = [hint ? `${id}h` : '', invalid ? `${id}p` : ''].filter(Boolean).join(' ');
  const ids = { id, labelId, describedBy: described || undefined, invalid };
  const words = (
    <>
      {label} {optional && <span className={css.optional}>({t('optional')})</span>}
    </>
  );
  const inner = (
    <>
      {as === 'label' ? (
        <label id={labelId} htmlFor={id} className={css.label}>
          {words}
        </label>
      ) : (
        <div id={labelId} className={css.label}>
          {words}
        </div>
      )}
      {hint && (
        <div id={`${id}h`} className={css.hint}>
          {hint}
        </div>
      )}
      {children(ids)}
      <Problem id={`${id}p`}>{problem}</Problem>
    </>
  );
  if (as === 'label') return <div className={css.field}>{inner}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out beside its controls
    <div className={css.field} role="group" aria-labelledby={labelId} aria-describedby={ids.describedBy}>
      {inner}
    </div>
  );
}

/** Said aloud as soon as it appears. */
export function Problem({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} aria-live="polite">
      {children ? (
        <div className={css.problem} data-problem="">
          <HelpIcon size={22} />
          <span>{children}</span>
        </div>
      ) : null}
    </div>
  );
}
