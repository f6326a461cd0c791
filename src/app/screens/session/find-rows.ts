import { refKey } from '../../../domain/entry/entry.ts';
import { findPeople, type PeopleIndex } from '../../../domain/person/find.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Row } from './rows.ts';

/** Fewer than she would scroll through. */
const MOST_OTHERS = 6;

export interface RowsFound {
  rows: Row[];
  /** Found by the name, but not for this sheet: their cards are opened. */
  others: Person[];
}

/** Those of the list, and whoever is ticked or written besides; what she typed looks through everybody. */
export function rowsFound(
  rows: readonly Row[],
  { index, typed, isShown }: { index: PeopleIndex; typed: string; isShown: (row: Row) => boolean },
): RowsFound {
  if (typed.trim() === '') return { rows: rows.filter((row) => row.listed || isShown(row)), others: [] };
  const found = findPeople(index, typed);
  const byHouse = new Map(rows.flatMap((row) => keysOf(row).map((key) => [key, row] as const)));
  const fitting = new Set(found.flatMap((person) => byHouse.get(refKey(person.ref)) ?? []));
  const others = found.filter((person) => !byHouse.has(refKey(person.ref)));
  return { rows: [...fitting], others: others.slice(0, MOST_OTHERS) };
}

function keysOf(row: Row): string[] {
  return row.what === 'ors' ? row.children.map(({ ref }) => refKey(ref)) : [row.key];
}
