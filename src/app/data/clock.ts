import { useCallback, useMemo, useState } from 'react';
import { type ClockFault, type ClockState, stateOfClock } from '../../domain/clock/state.ts';
import { INDIA_MINUTES } from '../../platform/clock.ts';
import { currentDevice, currentSession } from './session.ts';
import { useClock, useToday } from './today.ts';

function readState(): string {
  const vault = currentSession()?.vault;
  if (!vault) return JSON.stringify({ kind: 'unknown' } satisfies ClockState);
  const { clock } = vault;
  const where = { built: clock.built, zone: clock.zone(), home: INDIA_MINUTES };
  return JSON.stringify(stateOfClock(clock.known(), clock.now(), where));
}

export interface UsedClock {
  state: ClockState;
  /** The day that the app goes by. */
  today: string;
}

/** Whether the phone shows the right time. */
export function useClockState(): UsedClock {
  const today = useToday();
  const text = useClock(readState);
  return useMemo(() => ({ state: JSON.parse(text) as ClockState, today }), [text, today]);
}

/** Under this key stands the day on which she put the warning aside. */
const PUT_ASIDE = 'pahunch-clock-warned';

export interface ClockWarning {
  state: ClockFault;
  today: string;
  putAside: () => void;
}

/** The warning of a wrong clock: once a day until the clock is right; null while there is nothing to warn of. */
export function useClockWarning(): ClockWarning | null {
  const { state, today } = useClockState();
  const [aside, setAside] = useState(() => currentDevice().small.get(PUT_ASIDE));
  const putAside = useCallback(() => {
    currentDevice().small.set(PUT_ASIDE, today);
    setAside(today);
  }, [today]);
  if (state.kind === 'right' || state.kind === 'unknown' || aside === today) return null;
  return { state, today, putAside };
}
