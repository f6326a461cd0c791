import type { Bilingual } from '../org/org.ts';

/** A calendar day is text, 'YYYY-MM-DD', and has no time zone; it sorts as text. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

const MONTHS: readonly Bilingual[] = [
  { hi: 'जनवरी', en: 'January' },
  { hi: 'फ़रवरी', en: 'February' },
  { hi: 'मार्च', en: 'March' },
  { hi: 'अप्रैल', en: 'April' },
  { hi: 'मई', en: 'May' },
  { hi: 'जून', en: 'June' },
  { hi: 'जुलाई', en: 'July' },
  { hi: 'अगस्त', en: 'August' },
  { hi: 'सितंबर', en: 'September' },
  { hi: 'अक्टूबर', en: 'October' },
  { hi: 'नवंबर', en: 'November' },
  { hi: 'दिसंबर', en: 'December' },
];

/** A day that exists: 2026-02-29 is not one. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && fromNumber(toNumber(value)) === value;
}

/** `days` may be negative. The day must be one (`isDay`). */
export function addDays(day: string, days: number): string {
  return fromNumber(toNumber(day) + days);
}

/** Whole days from the one to the other; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toNumber(to) - toNumber(from);
}

/** Completed years from the first day to the second; someone born on 29 February is a year older on 1 March. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Completed months from the first day to the second; negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const months = monthNumber(to) - monthNumber(from);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The same date so many months on; the last of a month that is too short for it: 31 January and one is 28 February. */
export function addMonths(day: string, months: number): string {
  const count = monthNumber(day) + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return written(year, month, date);
}

/** Months since the year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** `month` is 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days sort as text. */
export function earlierDay(a: string, b: string): string {
  return a < b ? a : b;
}

/** Day, long month, year: "12 नवंबर 2026". */
export function dayInWords(day: string): Bilingual {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) return { hi: day, en: day };
  return { hi: `${Number(date)} ${name.hi} ${year}`, en: `${Number(date)} ${name.en} ${year}` };
}

/** Days since 1970; not a number for what is not written like a day. Lists of a whole catchment live on this being fast. */
function toNumber(day: string): number {
  if (!DAY.test(day)) return Number.NaN;
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MS_A_DAY;
}

function fromNumber(days: number): string {
  if (!Number.isFinite(days)) return '';
  const date = new Date(days * MS_A_DAY);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `month` is 1 to 12. */
function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}
