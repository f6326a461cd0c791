import type { ReactNode } from 'react';
import { Link } from 'wouter';
import css from './Banner.module.css';
import type { Tone } from './Chip.tsx';
import { cx } from './cx.ts';
import { BackIcon, type Icon } from './icons.tsx';
import tones from './tone.module.css';

interface Props {
  tone: Tone;
  icon: Icon;
  /** The first line, bold. */
  title?: ReactNode;
  children?: ReactNode;
}

/** Something she must know, said aloud when it appears: danger at once, the rest when there is a pause. */
export function Banner({ tone, icon: Picture, title, children }: Props) {
  return (
    <div className={cx(css.banner, tones[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Picture />
      <div>
        {title !== undefined && <b>{title}</b>}
        {children !== undefined && <div className={css.said}>{children}</div>}
      </div>
    </div>
  );
}

/** The line under the header that tells how far her work has come. */
export function Strip({ tone, icon: Picture, children, to }: Omit<Props, 'title'> & { to?: string }) {
  const look = cx(css.strip, tones[tone], to !== undefined && css.on);
  const inner = (
    <>
      <Picture />
      <span aria-live="polite">{children}</span>
    </>
  );
  if (to === undefined) return <div className={look}>{inner}</div>;
  return (
    <Link href={to} className={look}>
      {inner}
      <BackIcon size={18} />
    </Link>
  );
}
