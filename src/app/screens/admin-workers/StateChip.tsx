import type { WorkerState } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { ClockIcon, CrossIcon, type Icon, PhoneIcon, TickIcon, WayIcon } from '../../ui/icons.tsx';

const LOOKS: Record<WorkerState, { tone: Tone; icon: Icon }> = {
  'not-invited': { tone: 'unknown', icon: PhoneIcon },
  invited: { tone: 'way', icon: WayIcon },
  expired: { tone: 'warn', icon: ClockIcon },
  revoked: { tone: 'warn', icon: CrossIcon },
  joined: { tone: 'ok', icon: TickIcon },
};

export function StateChip({ state }: { state: WorkerState }) {
  const { t } = useWords('admin');
  return <Chip {...LOOKS[state]}>{t(`workers.states.${state}`)}</Chip>;
}
