import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './card.module.css';

export type Tone = 'ok' | 'warn' | 'way' | 'danger' | 'unknown';

interface Props {
  tone?: Tone;
  /** Makes the whole card a link. */
  to?: string;
  onPress?: () => void;
  children: ReactNode;
}

/** One thing. */
export function Card({ tone, to, onPress, children }: Props) {
  const name = [styles.card, tone && styles[tone]].filter(Boolean).join(' ');
  if (to) {
    return (
      <Link href={to} className={`${name} ${styles.pressed}`}>
        {children}
      </Link>
    );
  }
  if (onPress) {
    return (
      <button type="button" className={`${name} ${styles.pressed}`} onClick={onPress}>
        {children}
      </button>
    );
  }
  return <div className={name}>{children}</div>;
}

/** Things side by side; the first grows. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** A line in bold with a quieter one below. */
export function Lines({ title, sub }: { title: ReactNode; sub?: ReactNode }) {
  return (
    <div className={styles.lines}>
      <b>{title}</b>
      {sub !== undefined && sub !== null && sub !== '' && <div className={styles.sub}>{sub}</div>}
    </div>
  );
}

export function Sub({ children }: { children: ReactNode }) {
  return <p className={styles.sub}>{children}</p>;
}

/** State as icon, word and colour together. */
export function Chip({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}

/** A message over the width, read out when it appears. */
export function Banner({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {icon}
      <div>{children}</div>
    </div>
  );
}

export function EmptyState({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      {icon}
      <p>{children}</p>
    </div>
  );
}
