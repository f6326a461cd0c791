import { type MouseEvent, type ReactNode, type Ref, useContext } from 'react';
import { Link } from 'wouter';
import { AwayContext } from './away.ts';
import css from './Button.module.css';
import { cx } from './cx.ts';
import type { Icon } from './icons.tsx';

interface Look {
  kind?: 'main' | 'plain' | 'danger' | 'quiet';
  icon?: Icon;
  small?: boolean;
  /** As wide as its words. */
  narrow?: boolean;
  children: ReactNode;
}

interface Props extends Look {
  onPress: () => void;
  /** At work: a second tap does nothing. */
  busy?: boolean;
  disabled?: boolean;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

function classOf({ kind = 'main', small, narrow }: Look): string {
  return cx(css.button, kind !== 'main' && css[kind], small && css.small, narrow && css.narrow);
}

export function Button({ onPress, busy = false, disabled = false, pressed, ref, ...look }: Props) {
  const Picture = look.icon;
  return (
    <button
      ref={ref}
      type="button"
      className={classOf(look)}
      disabled={disabled}
      aria-busy={busy}
      aria-pressed={pressed}
      onClick={busy ? undefined : onPress}
    >
      {Picture && <Picture />}
      <span>{look.children}</span>
    </button>
  );
}

interface LinkProps extends Look {
  to: string;
  /** Comes first; preventDefault keeps from following the link. */
  onPress?: (event: MouseEvent) => void;
}

/** Looks like a button and leads to another screen. */
export function ButtonLink({ to, onPress, ...look }: LinkProps) {
  const Picture = look.icon;
  return (
    <Link href={to} className={classOf(look)} onClick={onPress}>
      {Picture && <Picture />}
      <span>{look.children}</span>
    </Link>
  );
}

/** Looks like a button and leaves the app: a call, WhatsApp, another browser. */
export function ButtonAway({ href, onPress, ...look }: Look & { href: string; onPress?: () => void }) {
  const away = useContext(AwayContext);
  if (away.shut) {
    const press = () => {
      onPress?.();
      away.open(href);
    };
    return <Button {...look} onPress={press} />;
  }
  const Picture = look.icon;
  // On a laptop WhatsApp is a page: it must not take the app's place. A call or an app's own link stays where it is.
  const beside = href.startsWith('https:') ? { target: '_blank' } : {};
  return (
    <a href={href} className={classOf(look)} onClick={onPress} rel="noreferrer" {...beside}>
      {Picture && <Picture />}
      <span>{look.children}</span>
    </a>
  );
}
