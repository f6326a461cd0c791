import type { Ref } from '../../domain/entry/entry.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { Person } from '../../domain/person/person.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import type { ActivityId } from '../tariff/activities.ts';

/** `lapses`: the last window for what is missing closes within two days. `lost`: it cannot be earned any more. */
export type ClaimState = 'earned' | 'notYet' | 'lapses' | 'lost';

/** One piece of paid work for one person. */
export interface Claim {
  activity: ActivityId;
  person: Ref;
  state: ClaimState;
  /** The day it was earned or lost, by which the month and the rate are known. */
  on?: string;
  /** The days of the work that counts for it, earliest first. */
  days: readonly string[];
  /** How many times it is paid for; absent: once. */
  times?: number;
  /** Whole rupees, all times together, by the rate of `on`, else of today. */
  rupees: number;
  /** What is still to be done; of a lost one, what went wrong. */
  missing: Bilingual[];
  /** The last day for what is missing. */
  until?: string;
}

/** A claim before its rate is looked up. */
export type Found = Omit<Claim, 'rupees'>;

/** A visit, whether this worker wrote it, and on which day she did. */
export interface Written extends FormVisit {
  own: boolean;
  writtenOn: string;
}

/** One person as the rules of the claims look at her. */
export interface Known {
  person: Person;
  /** All that was written about her by anybody, in fold order: a dose or a check-up counts whoever wrote it. */
  visits: readonly Written[];
  motherVisits: readonly Written[];
  /** Registered under her name. */
  children: readonly Person[];
  today: string;
  /** What was over before this day is asked for by nobody. */
  since: string;
}

export type ClaimRule = (known: Known) => Found[];

/** What closes within so many days is shown first. Our own choice. */
const LAPSES_WITHIN_DAYS = 2;

type Base = Pick<Found, 'activity' | 'person' | 'days'>;

export function earned(base: Base, on: string): Found {
  return { ...base, state: 'earned', on, missing: [] };
}

export function lost(base: Base, on: string, missing: Bilingual[]): Found {
  return { ...base, state: 'lost', on, missing };
}

/** Something is missing; `until` is the last day on which it can still be done, absent when it never ends. */
export function open(base: Base, missing: Bilingual[], today: string, until?: string): Found {
  if (until === undefined) return { ...base, state: 'notYet', missing };
  if (today > until) return lost(base, addDays(until, 1), missing);
  const state = until <= addDays(today, LAPSES_WITHIN_DAYS) ? 'lapses' : 'notYet';
  return { ...base, state, missing, until };
}

/** Whether all about somebody lies before the days that are asked for: nothing was due or written since. */
export function isPast({ visits, since }: Known, lastDue: string): boolean {
  return lastDue < since && (visits.at(-1)?.on ?? '') < since;
}

/** The latest of some days; there is at least one. */
export function latest(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? '';
}

/** "14 और 21". */
export function listed(items: readonly (string | number)[]): Bilingual {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1).join(', ');
  if (before === '') return { hi: `${last}`, en: `${last}` };
  return { hi: `${before} और ${last}`, en: `${before} and ${last}` };
}
