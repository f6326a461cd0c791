/** A day as it stands in three boxes; what is not typed yet is absent or empty. */
interface DayParts {
  day?: string;
  month?: string;
  year?: string;
}

export function dayParts(day: string | undefined): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!match) return {};
  return { year: match[1] ?? '', month: String(Number(match[2])), day: String(Number(match[3])) };
}

/** 'YYYY-MM-DD' once all three are there, whether or not such a day exists: who checks it says why not. */
export function joinDay({ day = '', month = '', year = '' }: DayParts): string | undefined {
  if (day === '' || month === '' || year.length !== 4) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;

/** Days a field allows, both included. */
export interface DaySpan {
  first?: string | undefined;
  last: string;
}

/** Whether a day and a month alone say which year is meant. */
export function isWithinAYear({ first, last }: DaySpan): boolean {
  return first !== undefined && Date.parse(last) - Date.parse(first) < 365 * DAY_MS;
}

/** The latest year in which this day and month are not after the span; undefined while one of the two is missing. */
export function yearIn({ last }: DaySpan, { day = '', month = '' }: DayParts): string | undefined {
  if (day === '' || month === '') return undefined;
  const year = Number(last.slice(0, 4));
  return (joinDay({ day, month, year: String(year) }) ?? '') <= last ? String(year) : String(year - 1);
}

export function shiftDay(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
