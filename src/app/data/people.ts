import { useMemo } from 'react';
import { type Entry, type Ref, refKey } from '../../domain/entry/entry.ts';
import { currentEntries } from '../../domain/entry/fold.ts';
import { foldPeople, type Person } from '../../domain/person/person.ts';
import type { LogSnapshot } from './log-memory.ts';
import { useLogSnapshot } from './reading.ts';

interface People {
  all: Person[];
  byRef: ReadonlyMap<string, Person>;
}

interface Standing {
  byRef: ReadonlyMap<string, Entry>;
  /** Entries by what they are about, in fold order. */
  about: ReadonlyMap<string, Entry[]>;
}

/** Folds are worked out once for a state of the log, whoever asks. */
const people = new WeakMap<LogSnapshot, People>();
const standing = new WeakMap<LogSnapshot, Standing>();

function once<T>(cache: WeakMap<LogSnapshot, T>, log: LogSnapshot, make: () => T): T {
  const made = cache.get(log) ?? make();
  cache.set(log, made);
  return made;
}

export function peopleOf(log: LogSnapshot): People {
  return once(people, log, () => {
    const all = foldPeople(log.all.map(({ entry }) => entry));
    return { all, byRef: new Map(all.map((person) => [refKey(person.ref), person])) };
  });
}

function standingOf(log: LogSnapshot): Standing {
  return once(standing, log, () => {
    const byRef = new Map<string, Entry>();
    const about = new Map<string, Entry[]>();
    for (const { entry } of currentEntries(log.all.map((kept) => kept.entry))) {
      byRef.set(refKey(entry), entry);
      if (!entry.about) continue;
      const key = refKey(entry.about);
      const others = about.get(key);
      if (others) others.push(entry);
      else about.set(key, [entry]);
    }
    return { byRef, about };
  });
}

/** Everybody registered; undefined while loading. */
export function usePeople(): Person[] | undefined {
  const log = useLogSnapshot();
  return log && peopleOf(log).all;
}

export interface UsedPerson {
  person: Person;
  /** Her household's entry as it stands, when it is on this phone. */
  household: Entry | null;
  /** What is about her, amendments applied, in fold order. */
  entries: Entry[];
  /** The same about the mother, where she is known. */
  motherEntries: Entry[];
}

/** One person; null when she is not on this phone, undefined while loading. */
export function usePerson(ref: Ref): UsedPerson | null | undefined {
  const log = useLogSnapshot();
  const key = refKey(ref);
  return useMemo(() => {
    if (!log) return undefined;
    const person = peopleOf(log).byRef.get(key);
    if (!person) return null;
    const { byRef, about } = standingOf(log);
    const household = (person.household && byRef.get(refKey(person.household))) ?? null;
    const motherEntries = (person.mother && about.get(refKey(person.mother))) ?? [];
    return { person, household, entries: about.get(key) ?? [], motherEntries };
  }, [log, key]);
}

/** The log as a list of people reads it: everybody, and what stands about each. */
export interface LogBook {
  people: readonly Person[];
  /** What stands, amendments applied. */
  standing: readonly Entry[];
  /** The same by what it is about (`refKey`), in fold order. */
  about: ReadonlyMap<string, readonly Entry[]>;
}

/** Everybody with everything about them; undefined while loading. */
export function useLogBook(): LogBook | undefined {
  const log = useLogSnapshot();
  return useMemo(() => {
    if (!log) return undefined;
    const { byRef, about } = standingOf(log);
    return { people: peopleOf(log).all, standing: [...byRef.values()], about };
  }, [log]);
}
