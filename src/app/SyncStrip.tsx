import { Link } from 'wouter';
import { useOpenVault } from './data/device.ts';
import { useReach } from './data/reach.ts';
import { useWords } from './i18n/words.ts';
import styles from './sync-strip.module.css';
import { HelpIcon, NextIcon, PhoneIcon, ReachIcon, WayIcon } from './ui/icons.tsx';

type Reach = NonNullable<ReturnType<typeof useReach>>;

function look({ help, busy, safe, way }: Reach) {
  if (help > 0) return { tone: styles.danger, icon: <HelpIcon /> };
  if (busy) return { tone: styles.way, icon: <WayIcon /> };
  if (safe > 0) return { tone: styles.warn, icon: <PhoneIcon /> };
  return way > 0 ? { tone: styles.way, icon: <WayIcon /> } : { tone: styles.ok, icon: <ReachIcon /> };
}

/** The one line that answers "is my work safe?", on every screen of somebody who reports. */
export function SyncStrip() {
  const t = useWords('ui');
  const vault = useOpenVault();
  const reach = useReach();
  if (!vault || !reach || vault.me.role !== 'worker') return null;
  const { tone, icon } = look(reach);
  const { total, reached, safe, way, help, busy } = reach;
  const parts = [
    total === 0 ? t('strip.nothing') : t('strip.reached', { total, reached }),
    busy ? t('strip.busy', { sent: busy.sent, of: busy.of }) : null,
    safe > 0 && !busy ? t('strip.safe', { count: safe }) : null,
    way > 0 && !busy ? t('strip.way', { count: way }) : null,
    help > 0 ? t('strip.help', { count: help }) : null,
  ];
  return (
    <Link href="/reached" className={`${styles.strip} ${tone}`}>
      {icon}
      <span role="status">{parts.filter((part) => part !== null).join(' · ')}</span>
      <NextIcon size="s" />
    </Link>
  );
}
