import { type Ref, refKey } from '../entry/entry.ts';
import { addDays, dayInWords } from '../form/day.ts';
import type { Bilingual } from '../org/org.ts';
import { livesHereOn, type Person } from '../person/person.ts';
import type { FormVisit } from '../visit/case.ts';
import { type Missed, withMissed } from './missed.ts';

/** `later`: its window is not open yet. `missed`: nothing can be done any more but to write what was done in time. */
export type DueState = 'later' | 'due' | 'overdue' | 'missed' | 'done';

/** The days of one thing to do. */
export interface Window {
  from: string;
  /** The best day, within `from` and `to`. */
  target: string;
  to: string;
  /** The last day on which it still helps; never before `to`. Absent: it stays overdue until it is done. */
  last?: string;
}

/** One thing to do for one person. Doing it, and writing it down, is possible in every state. */
export interface DueItem extends Window {
  person: Ref;
  /** The id of the form by which it is done. */
  form: string;
  /** Its own name within the form's schedule: anc2, hbnc7. */
  id: string;
  label: Bilingual;
  state: DueState;
  /** The first visit that did it. */
  doneOn?: string;
  /** Its days in words, and what it is about where the label does not say. */
  why: Bilingual;
}

/** What is known of one person when a schedule looks at her. */
export interface DueCase {
  person: Person;
  /** All that was written about the person, whatever the form, in fold order. */
  visits: readonly FormVisit[];
  motherVisits: readonly FormVisit[];
  today: string;
  /** The district's code in the Local Government Directory, where it is known. */
  district?: number;
}

/** What is to be done for a person by one form: an empty list where the schedule is not for her. */
export interface Schedule {
  form: string;
  items(known: DueCase): DueItem[];
}

/** How a window stands. */
export function stateOf({ from, to, last }: Window, today: string, doneOn?: string): DueState {
  if (doneOn !== undefined) return 'done';
  if (today < from) return 'later';
  if (today <= to) return 'due';
  return last !== undefined && today > last ? 'missed' : 'overdue';
}

/** The days of an item in words. */
export function daysInWords(state: DueState, { from, to }: Window, doneOn?: string): Bilingual {
  const [first, last, done] = [dayInWords(from), dayInWords(to), dayInWords(doneOn ?? to)];
  switch (state) {
    case 'done':
      return { hi: `${done.hi} को हुआ`, en: `Done on ${done.en}` };
    case 'overdue':
      return { hi: `${last.hi} तक होना था`, en: `Was to be done by ${last.en}` };
    case 'missed':
      return { hi: `${last.hi} तक होना था, छूट गया`, en: `Was to be done by ${last.en}: missed` };
    case 'due':
    case 'later':
      return { hi: `${first.hi} से ${last.hi} तक`, en: `${first.en} to ${last.en}` };
  }
}

export interface DueInput {
  people: readonly Person[];
  /** By `refKey`: see `visitsByPerson`. */
  visits: ReadonlyMap<string, readonly FormVisit[]>;
  /** Visits that could not be made, likewise. */
  missed?: ReadonlyMap<string, readonly Missed[]>;
  schedules: readonly Schedule[];
  today: string;
  district?: number;
}

/** Missed and done things are shown for so long. Source: programme.md 2, non-follow-up list after 90 d. */
const SHOWN_DAYS = 90;
/** What opens within this many days is shown. */
const AHEAD_DAYS = 30;

/**
 * What stands in the due list on a day: what is over first, then what ends soonest. One pass over the people; who died
 * or moved away for good has nothing due.
 */
export function dueList({ people, visits, missed, schedules, today, district }: DueInput): DueItem[] {
  const none: readonly FormVisit[] = [];
  const isShown = shownFrom(today);
  const items: DueItem[] = [];
  for (const person of people) {
    if (!livesHereOn(person, today)) continue;
    const tried = missed?.get(refKey(person.ref)) ?? [];
    const known: DueCase = {
      person,
      visits: visits.get(refKey(person.ref)) ?? none,
      motherVisits: (person.mother && visits.get(refKey(person.mother))) ?? none,
      today,
      ...(district !== undefined && { district }),
    };
    for (const schedule of schedules) {
      for (const item of schedule.items(known))
        if (isShown(item)) items.push(withMissed(item, known.visits, tried));
    }
  }
  return items.sort(bySoonest);
}

function shownFrom(today: string): (item: DueItem) => boolean {
  const since = addDays(today, -SHOWN_DAYS);
  const until = addDays(today, AHEAD_DAYS);
  return ({ state, from, to, last, doneOn }) => {
    if (state === 'later') return from <= until;
    if (state === 'done') return (doneOn ?? to) >= since;
    return state !== 'missed' || (last ?? to) >= since;
  };
}

const ORDER: readonly DueState[] = ['overdue', 'due', 'later', 'missed', 'done'];

function bySoonest(a: DueItem, b: DueItem): number {
  if (a.state !== b.state) return ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  const [keyA, keyB] = [`${refKey(a.person)} ${a.id}`, `${refKey(b.person)} ${b.id}`];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** When a worker sees to it; `over`: nothing is left to do. */
export type DueWhen = 'today' | 'week' | 'month' | 'over';

const DAYS_A_WEEK = 7;

/**
 * Today: what is overdue, ends today, or is best done today. This week: what is open and past its best day, and what
 * is best done or ends within seven days. This month: the rest.
 */
export function whenOf({ state, from, target, to }: DueItem, today: string): DueWhen {
  if (state === 'done' || state === 'missed') return 'over';
  if (state === 'overdue' || to <= today || target === today) return 'today';
  const week = addDays(today, DAYS_A_WEEK - 1);
  const next = target >= today ? target : from;
  return next <= week || to <= week ? 'week' : 'month';
}
