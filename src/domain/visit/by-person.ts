import { type Entry, refKey } from '../entry/entry.ts';
import type { Resolve } from '../person/joined.ts';
import type { FormVisit } from './case.ts';

/** The visits among entries that stand, by whom they are about (`refKey`), each in the order given: fold order. */
export function visitsByPerson(entries: Iterable<Entry>, resolve: Resolve): Map<string, FormVisit[]> {
  const found = new Map<string, FormVisit[]>();
  for (const { kind, about, on, body } of entries) {
    if (kind !== 'visit.recorded' || !about) continue;
    const key = refKey(resolve(about));
    const visit = { form: String(body.form), on, body };
    const visits = found.get(key);
    if (visits) visits.push(visit);
    else found.set(key, [visit]);
  }
  return found;
}
