import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import css from './Chip.module.css';
import { cx } from './cx.ts';
import { HelpIcon, type Icon, PhoneIcon, ReachIcon, WayIcon } from './icons.tsx';
import tones from './tone.module.css';

export type Tone = 'ok' | 'warn' | 'way' | 'danger' | 'unknown';

interface Props {
  tone: Tone;
  icon: Icon;
  children: ReactNode;
}

/** A state: icon, word and colour, never one of them alone. */
export function Chip({ tone, icon: Picture, children }: Props) {
  return (
    <span className={cx(css.chip, tones[tone])}>
      <Picture size={18} />
      <span>{children}</span>
    </span>
  );
}

const REACH = {
  safe: { tone: 'warn', icon: PhoneIcon },
  way: { tone: 'way', icon: WayIcon },
  reached: { tone: 'ok', icon: ReachIcon },
  help: { tone: 'danger', icon: HelpIcon },
} as const;

/** How far one entry has come. */
export function ReachChip({ reach }: { reach: keyof typeof REACH }) {
  const { t } = useWords();
  return <Chip {...REACH[reach]}>{t(`reach.${reach}`)}</Chip>;
}
