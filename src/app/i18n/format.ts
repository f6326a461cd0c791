import { useTranslation } from 'react-i18next';

/** A text in both languages, as programme data has it. */
interface InBoth {
  hi: string;
  en: string;
}

export interface Format {
  /** "22 नवंबर", with the year when it is not this one's. */
  day(day: string, today: string): string;
  /** "22 नवंबर 2026". */
  fullDay(day: string): string;
  month(month: number): string;
  /** "शाम 4:40" of a minute since 1970, in this device's zone. */
  time(minute: number): string;
  /** "22 नवंबर, शाम 4:40". */
  moment(minute: number): string;
  pick(text: InBoth): string;
}

const UTC = 'UTC';

function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Parts of the day as a person in Bihar says them, from which hour on. */
const HINDI_PARTS: [number, string][] = [
  [0, 'रात'],
  [4, 'सुबह'],
  [12, 'दोपहर'],
  [16, 'शाम'],
  [20, 'रात'],
];

function hindiTime(date: Date): string {
  const hour = date.getHours();
  const part = HINDI_PARTS.filter(([from]) => hour >= from).at(-1)?.[1] ?? '';
  return `${part} ${hour % 12 === 0 ? 12 : hour % 12}:${String(date.getMinutes()).padStart(2, '0')}`;
}

export function makeFormat(language: string): Format {
  const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: UTC });
  const dayMonthYear = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: UTC,
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: UTC });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const localDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const time = (minute: number) => {
    const date = new Date(minute * 60_000);
    return language === 'hi' ? hindiTime(date) : clock.format(date);
  };
  return {
    day: (day, today) =>
      (day.slice(0, 4) === today.slice(0, 4) ? dayMonth : dayMonthYear).format(asDate(day)),
    fullDay: (day) => dayMonthYear.format(asDate(day)),
    month: (number) => month.format(new Date(Date.UTC(2024, number - 1, 1))),
    time,
    moment: (minute) => `${localDay.format(new Date(minute * 60_000))}, ${time(minute)}`,
    pick: (text) => (language === 'hi' ? text.hi : text.en),
  };
}

const formats = new Map<string, Format>();

/** Days, times and programme words in the language shown. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  let format = formats.get(language);
  if (!format) {
    format = makeFormat(language);
    formats.set(language, format);
  }
  return format;
}
