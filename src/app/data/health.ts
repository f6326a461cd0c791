import { useCallback, useEffect, useState } from 'react';
import type { WorkerState } from '../../platform/device.ts';
import { savedMarkers, toldLost } from '../../store/marker.ts';
import { guardOf } from '../../store/vault-meta.ts';
import { type UsedClock, useClockState } from './clock.ts';
import { type OpenVault, useFeedsHere, useOpenVault } from './device.ts';
import { useMyEntries } from './my-entries.ts';
import { type UsedReach, useReach } from './reach.ts';
import { type Reading, useReading } from './reading.ts';
import { currentDevice } from './session.ts';

/** What a phone tells of itself, none of it about a patient. Times are minutes since 1970. */
export interface PhoneHealth {
  vault: OpenVault;
  clock: UsedClock;
  reach: UsedReach;
  /** When the oldest report that has not reached was saved. */
  oldest: number | null;
  /** Free megabytes; null where the browser does not tell. */
  freeMb: number | null;
  /** Whether the browser promised to keep the data; undefined while it is asked. */
  kept: boolean | undefined;
  worker: WorkerState;
  /** Colleagues' codes that wait to be handed on. */
  carried: number;
  wrongPins: number;
  /** Databases of hers that vanished from this phone, and how many reports had not reached then. */
  lost: { vaults: number; unsent: number };
  /** Asks the browser once more to keep the data. */
  askAgain: () => void;
}

interface Counts {
  carried: number;
  wrongPins: number;
}

const COUNTS: Reading<Counts, Counts> = {
  rows: async ({ db }) => ({
    carried: await db.carried.where('state').equals('kept').count(),
    wrongPins: (await guardOf(db)).wrong,
  }),
  open: (_vault, counts) => counts,
};

interface Machine {
  freeMb: number | null;
  worker: WorkerState;
}

function useMachine(): Machine | undefined {
  const [machine, setMachine] = useState<Machine>();
  useEffect(() => {
    let live = true;
    const { storage, worker } = currentDevice();
    Promise.all([storage.freeMb(), worker.state()]).then(
      ([freeMb, state]) => live && setMachine({ freeMb, worker: state }),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, []);
  return machine;
}

/** The browser's promise to keep the data, asked anew whenever somebody looks: it gives it more readily once installed. */
function useKept(): { kept: boolean | undefined; askAgain: () => void } {
  const [kept, setKept] = useState<boolean>();
  const ask = useCallback(() => {
    setKept(undefined);
    currentDevice()
      .storage.persist()
      .then(setKept, () => setKept(false));
  }, []);
  useEffect(ask, [ask]);
  return { kept, askAgain: ask };
}

function lostOf(me: string, feeds: readonly string[]): PhoneHealth['lost'] {
  const { small } = currentDevice();
  const untold = savedMarkers(small).filter(({ feed }) => !feeds.includes(feed));
  const mine = [...untold, ...toldLost(small)].filter(({ worker }) => worker === me);
  return { vaults: mine.length, unsent: mine.reduce((sum, { unsent }) => sum + unsent, 0) };
}

/** How this phone is; null while the vault is locked or it is still being asked. */
export function usePhoneHealth(): PhoneHealth | null {
  const vault = useOpenVault();
  const clock = useClockState();
  const reach = useReach();
  const mine = useMyEntries();
  const counts = useReading(COUNTS);
  const feeds = useFeedsHere();
  const machine = useMachine();
  const asked = useKept();
  if (!vault || !reach || !mine || !counts || !machine || !feeds) return null;
  const unsent = mine.filter((entry) => entry.reach === 'safe' || entry.reach === 'way');
  const here = Array.isArray(feeds) ? feeds.map(({ feed }) => feed) : [];
  return {
    ...{ vault, clock, reach, ...machine, ...counts, ...asked },
    oldest: unsent.length === 0 ? null : Math.min(...unsent.map(({ at }) => at)),
    lost: lostOf(vault.me.id, [vault.feed, ...here]),
  };
}
