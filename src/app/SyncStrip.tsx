import { useOpenVault } from './data/device.ts';
import { useReach } from './data/reach.ts';
import { isPassing } from './data/sync-problem.ts';
import { useWords } from './i18n/use-words.ts';
import { Strip } from './ui/Banner.tsx';
import { HelpIcon, PhoneIcon, ReachIcon, WayIcon } from './ui/icons.tsx';
import { useWholeApp } from './update.ts';

type Reach = NonNullable<ReturnType<typeof useReach>>;

/** Nothing leaves until a person has done something about it; what, stands behind the strip. */
function hasStopped({ problem, busy }: Reach): boolean {
  return problem !== null && !busy && !isPassing(problem);
}

function look(reach: Reach) {
  const { help, busy, safe, way } = reach;
  if (help > 0 || hasStopped(reach)) return { tone: 'danger', icon: HelpIcon } as const;
  if (busy) return { tone: 'way', icon: WayIcon } as const;
  if (safe > 0) return { tone: 'warn', icon: PhoneIcon } as const;
  return way > 0 ? ({ tone: 'way', icon: WayIcon } as const) : ({ tone: 'ok', icon: ReachIcon } as const);
}

/** The one line that answers "is my work safe?", on every screen of somebody who reports. */
export function SyncStrip() {
  const { t } = useWords();
  const vault = useOpenVault();
  const reach = useReach();
  const isWhole = useWholeApp();
  if (!isWhole) {
    return (
      <Strip tone="way" icon={PhoneIcon}>
        {t('strip.arriving')}
      </Strip>
    );
  }
  if (!vault || !reach || vault.me.role !== 'worker') return null;
  const { total, reached, safe, way, help, busy } = reach;
  const parts = [
    total === 0 ? t('strip.nothing') : t('strip.reached', { count: total, reached }),
    busy ? t('strip.busy', { sent: busy.sent, of: busy.of }) : null,
    safe > 0 && !busy ? t('strip.safe', { count: safe }) : null,
    way > 0 && !busy ? t('strip.way', { count: way }) : null,
    help > 0 ? t('strip.help', { count: help }) : null,
    hasStopped(reach) ? t('strip.stopped') : null,
  ];
  return (
    <Strip {...look(reach)} to="/reached">
      {parts.filter((part) => part !== null).join(' · ')}
    </Strip>
  );
}
