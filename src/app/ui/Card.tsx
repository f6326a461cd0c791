import type { ReactNode } from 'react';
import { Link } from 'wouter';
import css from './Card.module.css';
import { cx } from './cx.ts';

interface Props {
  tone?: 'danger' | 'soft';
  children: ReactNode;
}

/** One thing on a card. */
export function Card({ tone, children }: Props) {
  return <div className={cx(css.card, tone && css[tone])}>{children}</div>;
}

/** A card that opens something. */
export function CardLink({ tone, children, to }: Props & { to: string }) {
  return (
    <Link href={to} className={cx(css.card, css.press, tone && css[tone])}>
      {children}
    </Link>
  );
}

export function CardButton({ tone, children, onPress }: Props & { onPress: () => void }) {
  return (
    <button type="button" className={cx(css.card, css.press, tone && css[tone])} onClick={onPress}>
      {children}
    </button>
  );
}

/** Side by side, the middle lines aligned. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

/** Takes what is left of a row. */
export function Grow({ children }: { children: ReactNode }) {
  return <div className={css.grow}>{children}</div>;
}

/** A second line in grey. */
export function Sub({ children }: { children: ReactNode }) {
  return <div className={css.sub}>{children}</div>;
}
