import { type Body, type Entry, refKey } from '../../../domain/entry/entry.ts';
import { IMMUNISATION } from '../../../programme/immunisation/form.ts';
import { MISSED } from '../../../programme/missed.ts';
import { childBody, givenOn } from '../../../programme/session/children.ts';
import { coupleBody } from '../../../programme/session/couples.ts';
import { SESSION_HELD } from '../../../programme/session/held.ts';
import { houseBody } from '../../../programme/session/houses.ts';
import { pastVisits } from '../../../programme/visits.ts';
import type { LogBook } from '../../data/people.ts';
import type { Saved, ToSave } from '../../data/save.ts';
import { isWrong, type Sheet } from './model.ts';
import { FORM_OF, type Row, type What } from './rows.ts';

const VISIT = { kind: IMMUNISATION.kind, v: IMMUNISATION.v };

/** A session by what is held, its day and who writes it. */
export interface Held {
  what: What;
  day: string;
  /** What this feed wrote is written; what others wrote is theirs. */
  feed: string;
}

type About = Pick<LogBook, 'about'>;

/** What the log tells of one line on the day of the session: of a house, by any of its children. */
function toldOf({ day }: Held, { about }: About, row: Row): Entry[] {
  const refs = row.what === 'ors' ? row.children.map(({ ref }) => ref) : [row.person.ref];
  return refs.flatMap((ref) => about.get(refKey(ref)) ?? []).filter(({ on }) => on === day);
}

/** Nobody is written twice by whoever holds this phone, whatever was cut off before. */
function mineOf(held: Held, book: About, row: Row): Entry[] {
  return toldOf(held, book, row).filter(({ feed }) => feed === held.feed);
}

function isMissed({ kind, body }: Entry, what: What): boolean {
  return kind === MISSED.kind && body.form === FORM_OF[what];
}

function hasVisit(entries: readonly Entry[], what: What): boolean {
  return pastVisits(entries).some(({ form }) => form === FORM_OF[what]);
}

/** The body of what was ticked for one line; undefined where nothing is, or all of it is written. */
function bodyOf(sheet: Sheet, row: Row, mine: readonly Entry[], day: string): Body | undefined {
  const mark = sheet.marks[row.key];
  if (row.what === 'immunisation') {
    // A dose is a dose, also when she wrote it in the child's own form.
    const written = givenOn(pastVisits(mine), day);
    const given = mark?.is === 'given' ? mark.given.filter((dose) => !written.has(dose)) : [];
    return given.length > 0 ? childBody(given, sheet) : undefined;
  }
  if (mark?.is !== 'handed' || isWrong(mark) || hasVisit(mine, row.what)) return undefined;
  if (row.what === 'couple') return coupleBody(row.couple, mark.count);
  return houseBody({ under5: row.children.length, packets: mark.count, told: mark.told });
}

/** What is still to be saved of one line: undefined where she ticked nothing, or the log tells it already. */
export function leftToSave(held: Held, sheet: Sheet, row: Row, book: About): ToSave | undefined {
  const mine = mineOf(held, book, row);
  const about = row.person.ref;
  const on = held.day;
  const mark = sheet.marks[row.key];
  if (mark?.is === 'left') {
    if (mine.some((entry) => isMissed(entry, held.what))) return undefined;
    return { kind: MISSED.kind, v: MISSED.v, about, on, body: { why: mark.why, form: FORM_OF[held.what] } };
  }
  const body = bodyOf(sheet, row, mine, on);
  return body && { ...VISIT, about, on, body };
}

/** How a line stands in the log on the day. `seen`: written, by whomever; `left`: only that it was left out. */
export type LineState = 'open' | 'seen' | 'left';

export function lineState(held: Held, book: About, row: Row): LineState {
  const told = toldOf(held, book, row);
  const seen = row.what === 'immunisation' ? row.child.today.length > 0 : hasVisit(told, row.what);
  if (seen) return 'seen';
  return told.some((entry) => isMissed(entry, held.what)) ? 'left' : 'open';
}

/** The numbers of the register. */
export interface Counts {
  due: number;
  came: number;
  leftOut: number;
}

/** Those on the list; those seen to, guests too; those of the list who were not. Never typed. */
export function countsOf(held: Held, sheet: Sheet, rows: readonly Row[], book: About): Counts {
  const isSeen = (row: Row) => {
    const mark = sheet.marks[row.key];
    return (mark !== undefined && mark.is !== 'left') || lineState(held, book, row) === 'seen';
  };
  const listed = rows.filter((row) => row.listed);
  const leftOut = listed.filter((row) => !isSeen(row)).length;
  return { due: listed.length, came: rows.filter(isSeen).length, leftOut };
}

/** The entry that the session was held, as it stands. */
function heldBefore({ what, day, feed }: Held, place: string, standing: readonly Entry[]): Entry | undefined {
  return standing.find(
    (entry) =>
      entry.kind === SESSION_HELD.kind &&
      entry.on === day &&
      entry.feed === feed &&
      entry.body.what === what &&
      entry.body.place === place,
  );
}

/**
 * What is still to be saved of the session itself: that it was held, a correction of its numbers, or nothing. One of a
 * day, kind and place is written once.
 */
export function heldToSave(
  held: Held,
  { place }: Sheet,
  counts: Counts,
  { standing }: Pick<LogBook, 'standing'>,
): ToSave | undefined {
  const { kind, v } = SESSION_HELD;
  const before = heldBefore(held, place, standing);
  if (!before) return { kind, v, on: held.day, body: { what: held.what, place, ...counts } };
  const changed = Object.entries(counts).filter(([id, count]) => before.body[id] !== count);
  if (changed.length === 0) return undefined;
  const amends = { feed: before.feed, no: before.no };
  return { kind, v, amends, on: held.day, scope: before.scope, body: Object.fromEntries(changed) };
}

interface Finish {
  held: Held;
  sheet: Sheet;
  rows: readonly Row[];
  /** Keys of lines that are saved already, though the log does not show them yet. */
  isUnder: ReadonlySet<string>;
  /** The log as it is now: looked at before each save. */
  book: () => LogBook;
  save: (one: ToSave) => Promise<Saved>;
  /** The draft that ends with the last save. */
  draft: string;
}

/**
 * Saves what is ticked and not written yet, one after another, and last that the session was held. Wherever it stops,
 * it goes on from there: what is written is not written twice. `unchanged`: there was nothing left to save at the end.
 */
export async function saveSession(finish: Finish): Promise<Saved | { kind: 'unchanged' }> {
  const { held, sheet, rows, isUnder, book, save, draft } = finish;
  for (const row of rows) {
    const one = isUnder.has(row.key) ? undefined : leftToSave(held, sheet, row, book());
    if (!one) continue;
    const result = await save(one);
    if (result.kind !== 'saved') return result;
  }
  const last = heldToSave(held, sheet, countsOf(held, sheet, rows, book()), book());
  return last ? save({ ...last, draft }) : { kind: 'unchanged' };
}
