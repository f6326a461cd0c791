import { Unpackable } from './numbers.ts';

const DAY_MS = 86_400_000;
const IST_MINUTES = 330;

/** Days since 1970-01-01 of a calendar day as text. Throws {@link Unpackable} for a day that no calendar has. */
export function dayNumber(day: unknown): number {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Unpackable();
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(number) || dayText(number) !== day) throw new Unpackable();
  return number;
}

export function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day it is in India at a minute: the best guess for the day an entry is about. */
export function indianDay(minute: number): number {
  return Math.floor((minute + IST_MINUTES) / 1440);
}
