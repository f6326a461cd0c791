import type { ReactNode } from 'react';
import css from './form.module.css';

interface Props {
  chosen: boolean;
  onPick: () => void;
  children: ReactNode;
}

/** One small answer among a few that stand side by side. */
export function Pick({ chosen, onPick, children }: Props) {
  return (
    <button type="button" className={css.pick} aria-pressed={chosen} onClick={onPick}>
      {chosen && '✓ '}
      {children}
    </button>
  );
}
