import { useMemo } from 'react';
import { type DueItem, type DueWhen, dueList, whenOf } from '../../domain/due/due.ts';
import { missedByPerson } from '../../domain/due/missed.ts';
import { refKey } from '../../domain/entry/entry.ts';
import type { Person } from '../../domain/person/person.ts';
import { visitsByPerson } from '../../domain/visit/by-person.ts';
import { missedInWords } from '../../programme/missed.ts';
import { SCHEDULES } from '../../programme/schedules.ts';
import { peopleOf, standingOf } from './people.ts';
import { useLogSnapshot } from './reading.ts';
import { useToday } from './today.ts';

export interface UsedDue {
  items: DueItem[];
  /** By the key of the person's entry. */
  people: ReadonlyMap<string, Person>;
  today: string;
}

/** The due list of everybody on this phone, today; undefined while it loads. */
export function useDue(): UsedDue | undefined {
  const log = useLogSnapshot();
  const today = useToday();
  return useMemo(() => {
    if (!log) return undefined;
    const { all, byRef } = peopleOf(log);
    const { all: current, resolve } = standingOf(log);
    const standing = current.map(({ entry }) => entry);
    const visits = visitsByPerson(standing, resolve);
    const missed = missedByPerson(standing, resolve, missedInWords);
    const items = dueList({ people: all, visits, missed, schedules: SCHEDULES, today });
    return { items, people: byRef, today };
  }, [log, today]);
}

/** How many persons are to be visited, by when. */
export type DueCounts = Record<Exclude<DueWhen, 'over'>, number>;

/** How much there is to do, each person once a form. */
export function countsOf(items: readonly DueItem[], today: string): DueCounts {
  const persons = { today: new Set<string>(), week: new Set<string>(), month: new Set<string>() };
  for (const item of items) {
    const when = whenOf(item, today);
    if (when !== 'over') persons[when].add(`${refKey(item.person)} ${item.form}`);
  }
  return { today: persons.today.size, week: persons.week.size, month: persons.month.size };
}
