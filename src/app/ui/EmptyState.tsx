import type { ReactNode } from 'react';
import css from './EmptyState.module.css';
import type { Icon } from './icons.tsx';

interface Props {
  icon: Icon;
  title: ReactNode;
  children?: ReactNode;
}

/** Nothing here, and why, and what to do. */
export function EmptyState({ icon: Picture, title, children }: Props) {
  return (
    <div className={css.empty}>
      <Picture size={48} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
