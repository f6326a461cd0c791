import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

interface Look {
  /** `main`: the one thing to do; `other`: beside it; `danger`: help now; `plain`: a word that can be pressed. */
  look?: 'main' | 'other' | 'danger' | 'plain';
  small?: boolean;
  icon?: ReactNode;
}

function classOf({ look = 'main', small }: Look): string {
  return [styles.button, styles[look], small && styles.small].filter(Boolean).join(' ');
}

export function Button({ look, small, icon, children, ...rest }: ComponentProps<'button'> & Look) {
  return (
    <button type="button" {...rest} className={classOf({ ...(look && { look }), ...(small && { small }) })}>
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button: for tel:, wa.me and other places outside the app. */
export function ButtonLink({ look, small, icon, children, ...rest }: ComponentProps<'a'> & Look) {
  return (
    <a {...rest} className={classOf({ ...(look && { look }), ...(small && { small }) })}>
      {icon}
      <span>{children}</span>
    </a>
  );
}
