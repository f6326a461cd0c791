import { type Body, type Entry, type Ref, refKey } from '../domain/entry/entry.ts';
import { patchOf } from '../domain/entry/patch.ts';
import { KEPT } from '../domain/form/kept.ts';
import type { Finished } from './save.ts';

/** What says whose record it is: with another of these it is another's, and changes nothing of the first. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  'person.registered': ['name', 'sex'],
  'household.registered': ['headName'],
};

/** What a form asks, and not what the save adds of itself. */
function asked(body: Body): string[] {
  return Object.keys(body).filter((field) => !KEPT.fields.some(({ id }) => id === field));
}

/**
 * What is still to be saved of a draft that another tab has saved already: null where both say the same, else what
 * differs, as a correction, so that neither is lost. Another day or another person makes it another report.
 */
export function afterTwin(made: Entry, finished: Finished): Finished | null {
  const { scope, feed, no } = made;
  const isCorrection = finished.amends !== undefined;
  const isSame =
    made.v === finished.v && made.on === finished.on && isCorrection === (made.amends !== undefined);
  const isOther = (IDENTITY[made.kind] ?? []).some((field) => made.body[field] !== finished.body[field]);
  if (!isSame || key(made.about) !== key(finished.about) || (isOther && !isCorrection)) return finished;
  // A correction says nothing of what it leaves out; a whole form does.
  const fields = isCorrection ? [] : asked(made.body);
  const patch = patchOf(made.body, finished.body, [...new Set([...fields, ...asked(finished.body)])]);
  const { about: _about, ...said } = finished;
  return patch && { ...said, amends: { feed, no }, scope, body: patch };
}

function key(ref: Ref | undefined): string | undefined {
  return ref && refKey(ref);
}
