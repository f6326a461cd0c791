import { useEffect, useMemo, useState } from 'react';
import { byRecord, type Resolve, resolveAmong } from '../../domain/person/joined.ts';
import { minuteOf } from '../../platform/clock.ts';
import { everyInSight } from './in-sight.ts';
import { useEntries } from './log.ts';
import { usePeople } from './people.ts';
import { useReach } from './reach.ts';
import { useSession } from './reading.ts';
import { currentDevice } from './session.ts';
import { type DangerFound, dangerReader } from './supervisor-danger.ts';
import { type Logged, type Standing, standing } from './supervisor-log.ts';
import { trulyAt } from './truly-at.ts';

export interface Now {
  /** Minutes since 1970, as far as this device's error is known. */
  minute: number;
  /** The calendar day here. */
  today: string;
}

function readNow(): Now {
  const { clock } = currentDevice();
  return { minute: minuteOf(trulyAt(clock.now())), today: clock.today() };
}

const MINUTE_MS = 60_000;

/** This minute and day, moving on while the screen is open and when it comes back into sight. */
export function useNow(): Now {
  const [now, setNow] = useState(readNow);
  useEffect(() => {
    const { timers, wake } = currentDevice();
    let stop: () => void = () => undefined;
    const tick = () => {
      setNow(readNow());
      stop = timers.after(MINUTE_MS, tick);
    };
    stop = timers.after(MINUTE_MS, tick);
    const silence = wake.listen((cause) => cause === 'visible' && setNow(readNow()));
    return () => {
      stop();
      silence();
    };
  }, []);
  return now;
}

/** As of when this device knows what it shows: the minute of the last contact, and whether a contact fails now. */
export function useAsOf(): { minute: number | null; failing: boolean } {
  const reach = useReach();
  const contact = reach?.lastContact ?? null;
  return { minute: contact === null ? null : minuteOf(contact), failing: Boolean(reach?.problem) };
}

export interface SupervisedLog {
  /** Every entry on this device, amendments and cancellations too. */
  log: readonly Logged[];
  /** What stands, in fold order. */
  standing: readonly Standing[];
  dangerOf: (visit: Standing) => DangerFound | null;
  /** Names by the key of any of the person's records. */
  names: ReadonlyMap<string, string>;
  /** The record that stands for a person. */
  resolve: Resolve;
}

const folded = new WeakMap<readonly Logged[], Pick<SupervisedLog, 'standing' | 'dangerOf'>>();

function foldOnce(log: readonly Logged[]): Pick<SupervisedLog, 'standing' | 'dangerOf'> {
  const known = folded.get(log);
  if (known) return known;
  const all = standing(log);
  const made = { standing: all, dangerOf: dangerReader(all) };
  folded.set(log, made);
  return made;
}

/** How often a desk's screen that stays open asks for what came. */
const FRESH_SECONDS = 60;

/** Syncs now and then while a desk's screen is looked at. After a failure the schedule's own pauses hold. */
function useFreshLog(): void {
  const session = useSession();
  useEffect(() => {
    if (!session) return;
    const { engine, schedule } = session;
    return everyInSight(currentDevice(), FRESH_SECONDS, () => {
      const { busy, problem } = engine.snapshot();
      if (!busy && !problem) schedule.now();
      return undefined;
    });
  }, [session]);
}

/** Everything the desk's screens read from this device, kept fresh; undefined while it is read for the first time. */
export function useSupervisedLog(): SupervisedLog | undefined {
  useFreshLog();
  const log = useEntries();
  const people = usePeople();
  return useMemo(() => {
    if (!log || !people) return undefined;
    const names = new Map([...byRecord(people)].map(([key, { name }]) => [key, name]));
    return { log, names, resolve: resolveAmong(people), ...foldOnce(log) };
  }, [log, people]);
}
