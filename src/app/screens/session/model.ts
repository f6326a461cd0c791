import { isRecord } from '../../../domain/form/condition.ts';
import { addDays, isDay } from '../../../domain/form/day.ts';
import type { Form } from '../../../domain/form/form.ts';
import { IMMUNISATION } from '../../../programme/immunisation/form.ts';
import { MISSED } from '../../../programme/missed.ts';
import { SESSION_HELD } from '../../../programme/session/held.ts';
import { ORS_ROUND } from '../../../programme/session/ors-round.ts';
import type { What } from './rows.ts';

/** What she ticked for one line: given doses, packets or the quantity; or why it was left out. */
export type Mark =
  | { is: 'given'; given: readonly string[] }
  /** `typed`: what she typed and is no such number: the line waits until it is mended. */
  | { is: 'handed'; count: number; told: boolean; typed?: string }
  | { is: 'left'; why: string };

/** A sheet as it is being filled in: all of it lies in one draft. */
export interface Sheet {
  place: string;
  /** By whom the doses were given: asked once for all. */
  by: string;
  /** Packets a child: asked once for all. */
  packets: number;
  marks: Readonly<Record<string, Mark>>;
}

/** A session is written within so many days. Source: programme.md 1.15, VHSND date <=60 d back. */
const WRITTEN_WITHIN_DAYS = 60;

function fieldOf(form: Form, field: string) {
  return form.groups.flatMap((group) => group.fields).find(({ id }) => id === field);
}

function optionsOf(form: Form, field: string) {
  const found = fieldOf(form, field);
  return found?.type === 'choice' ? found.options : [];
}
/** A session is held somewhere; from house to house is no place of it. */
export const PLACES = optionsOf(SESSION_HELD, 'place').filter(({ id }) => id !== 'home');
export const GIVERS = optionsOf(IMMUNISATION, 'by');
/** Why somebody was left out of a session that is being held. */
export const REASONS = optionsOf(MISSED, 'why').filter(({ id }) => id !== 'noSession');
const ORS_GIVEN = fieldOf(ORS_ROUND, 'orsGiven');
/** No house is written more than this. */
export const MOST_PACKETS = ORS_GIVEN?.type === 'number' ? ORS_GIVEN.number.max : 0;
export const WHAT_WORDS = optionsOf(SESSION_HELD, 'what');

/** Under this key the sheet of one day is kept. */
export function sheetKey(what: What, day: string): string {
  return `session/${day}/${what}`;
}

/** Whether a session of this day may be written today. */
export function canBeHeldOn(day: string | undefined, today: string): day is string {
  return isDay(day) && day <= today && day >= addDays(today, -WRITTEN_WITHIN_DAYS);
}

/** A kept sheet; what is damaged in it is left out. A sheet begins as most are: at the village health day, by the ANM. */
export function sheetFrom(draft: Record<string, unknown> | null, what: What): Sheet {
  const { place, by, packets, marks } = draft ?? {};
  return {
    place: what !== 'immunisation' ? 'home' : isOne(PLACES, place) ? place : 'vhsnd',
    by: isOne(GIVERS, by) ? by : 'anm',
    packets: Number.isInteger(packets) ? (packets as number) : 1,
    marks: Object.fromEntries(
      Object.entries(isRecord(marks) ? marks : {}).flatMap(([key, mark]) => {
        const known = markFrom(mark);
        return known ? [[key, known]] : [];
      }),
    ),
  };
}

function isOne(options: readonly { id: string }[], id: unknown): id is string {
  return options.some((one) => one.id === id);
}

function markFrom(mark: unknown): Mark | undefined {
  if (!isRecord(mark)) return undefined;
  const { is, given, count, told, typed, why } = mark;
  if (is === 'given' && Array.isArray(given))
    return { is, given: given.filter((one) => typeof one === 'string') };
  if (is === 'handed' && Number.isInteger(count)) {
    const kept = { is, count: count as number, told: told === true } as const;
    return typeof typed === 'string' ? { ...kept, typed } : kept;
  }
  return is === 'left' && isOne(REASONS, why) ? { is, why } : undefined;
}

function marked(sheet: Sheet, key: string, mark: Mark | undefined): Sheet {
  const { [key]: _before, ...others } = sheet.marks;
  return { ...sheet, marks: mark ? { ...others, [key]: mark } : others };
}

/** She ticked a dose, or took the tick back. */
export function doseTapped(sheet: Sheet, key: string, dose: string): Sheet {
  const mark = sheet.marks[key];
  const before = mark?.is === 'given' ? mark.given : [];
  const given = before.includes(dose) ? before.filter((one) => one !== dose) : [...before, dose];
  return marked(sheet, key, given.length > 0 ? { is: 'given', given } : undefined);
}

/** Every dose that is offered was given; tapped again, none. */
export function allDosesTapped(sheet: Sheet, key: string, doses: readonly string[]): Sheet {
  const mark = sheet.marks[key];
  const all = mark?.is === 'given' && doses.every((dose) => mark.given.includes(dose));
  return marked(sheet, key, all ? undefined : { is: 'given', given: [...doses] });
}

/** Handed out as many as usual; tapped again, not. */
export function handedTapped(sheet: Sheet, key: string, count: number): Sheet {
  return marked(
    sheet,
    key,
    sheet.marks[key]?.is === 'handed' ? undefined : { is: 'handed', count, told: false },
  );
}

/** She typed how many were handed out; what is no whole number or more than `most` is kept as typed. */
export function countTyped(sheet: Sheet, key: string, text: string, most: number): Sheet {
  const mark = sheet.marks[key];
  if (mark?.is !== 'handed') return sheet;
  const { typed: _mended, ...rest } = mark;
  // A point stays in sight until the number is mended: "1." taken as 1 would make 15 of 1.5.
  const canBe = /^\d+$/.test(text) && Number(text) <= most;
  return marked(sheet, key, canBe ? { ...rest, count: Number(text) } : { ...rest, typed: text });
}

/** Whether a line holds what cannot be saved as it stands. */
export function isWrong(mark: Mark | undefined): boolean {
  return mark?.is === 'handed' && mark.typed !== undefined;
}

/** She told the family how it is mixed, or took that back. */
export function toldTapped(sheet: Sheet, key: string): Sheet {
  const mark = sheet.marks[key];
  return mark?.is === 'handed' ? marked(sheet, key, { ...mark, told: !mark.told }) : sheet;
}

/** This one did not come, and why; without a reason: she came after all. */
export function leftOut(sheet: Sheet, key: string, why: string | undefined): Sheet {
  return marked(sheet, key, why === undefined ? undefined : { is: 'left', why });
}

/** A change that leaves these lines as they were: they are being saved. */
export function changedBut(before: Sheet, after: Sheet, keys: Iterable<string>): Sheet {
  return [...keys].reduce((sheet, key) => marked(sheet, key, before.marks[key]), after);
}

/** How many packets a house is offered. */
export function packetsFor(aChild: number, { children }: { children: readonly unknown[] }): number {
  return Math.min(aChild * children.length, MOST_PACKETS);
}
