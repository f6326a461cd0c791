import { useMemo } from 'react';
import { type Entry, type Ref, refKey } from '../../domain/entry/entry.ts';
import { type Current, currentEntries } from '../../domain/entry/fold.ts';
import { byRecord, type Resolve, resolver } from '../../domain/person/joined.ts';
import { foldPeople, type Person } from '../../domain/person/person.ts';
import type { LogSnapshot } from './log-memory.ts';
import { useLogSnapshot } from './reading.ts';

interface People {
  all: Person[];
  /** By the key of their own record, and of every record that was joined to it. */
  byRef: ReadonlyMap<string, Person>;
}

interface Standing {
  all: readonly Current[];
  byRef: ReadonlyMap<string, Current>;
  /** The record that stands for a person. */
  resolve: Resolve;
  /** Entries by what they are about, in fold order; about a person under the record that stands for her. */
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
    const { all: standing, resolve } = standingOf(log);
    const all = foldPeople(
      log.all.map(({ entry }) => entry),
      { standing, resolve },
    );
    return { all, byRef: byRecord(all) };
  });
}

/** What stands on this phone, amendments applied. */
export function standingOf(log: LogSnapshot): Standing {
  return once(standing, log, () => {
    const all = currentEntries(log.all.map((kept) => kept.entry));
    const resolve = resolver(all.map(({ entry }) => entry));
    const byRef = new Map(all.map((current) => [refKey(current.entry), current]));
    const about = new Map<string, Entry[]>();
    for (const { entry } of all) {
      if (!entry.about) continue;
      const key = refKey(resolve(entry.about));
      const others = about.get(key);
      if (others) others.push(entry);
      else about.set(key, [entry]);
    }
    return { all, byRef, resolve, about };
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

/** One person, by any record of hers; null when she is not on this phone, undefined while loading. */
export function usePerson(ref: Ref): UsedPerson | null | undefined {
  const log = useLogSnapshot();
  const key = refKey(ref);
  return useMemo(() => {
    if (!log) return undefined;
    const person = peopleOf(log).byRef.get(key);
    if (!person) return null;
    const { byRef, about } = standingOf(log);
    const household = (person.household && byRef.get(refKey(person.household))?.entry) ?? null;
    const entries = about.get(refKey(person.ref)) ?? [];
    const motherEntries = (person.mother && about.get(refKey(person.mother))) ?? [];
    return { person, household, entries, motherEntries };
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
    return { people: peopleOf(log).all, standing: [...byRef.values()].map(({ entry }) => entry), about };
  }, [log]);
}

/** What stands of one entry, with its corrections; null when it is not on this phone, undefined while loading. */
export function useStanding(ref: Ref): Current | null | undefined {
  const log = useLogSnapshot();
  return log && (standingOf(log).byRef.get(refKey(ref)) ?? null);
}

const NOT_HERE = () => undefined;

/** Finds what stands of an entry, with its corrections. */
export function useStandingByRef(): (ref: Ref) => Current | undefined {
  const log = useLogSnapshot();
  return useMemo(() => (log ? (ref: Ref) => standingOf(log).byRef.get(refKey(ref)) : NOT_HERE), [log]);
}

/** Finds an entry as it was first saved, before any correction. */
export function useOriginal(): (ref: Ref) => Entry | undefined {
  const log = useLogSnapshot();
  return useMemo(() => (log ? (ref: Ref) => log.byRef.get(refKey(ref))?.entry : NOT_HERE), [log]);
}
