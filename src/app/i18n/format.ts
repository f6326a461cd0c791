import type { Lang } from './lang.ts';

/** Long names: the short forms Intl gives for Hindi (नव॰) are not used in the field. */
const MONTHS: Record<Lang, readonly string[]> = {
  hi: [
    ...['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून'],
    ...['जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

const TODAY = { hi: 'आज', en: 'Today' };
const YESTERDAY = { hi: 'कल', en: 'Yesterday' };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Parts of the day as they are said, by the hour they begin. */
const PARTS_OF_DAY = [
  { from: 0, word: 'रात' },
  { from: 4, word: 'सुबह' },
  { from: 12, word: 'दोपहर' },
  { from: 16, word: 'शाम' },
  { from: 20, word: 'रात' },
];

export function monthNames(lang: Lang): readonly string[] {
  return MONTHS[lang];
}

/** 'YYYY-MM-DD' as "22 नवंबर", with the year when it is not `year`'s own. */
export function dayWords(day: string, lang: Lang, today?: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[lang][Number(month) - 1];
  if (name === undefined) return day;
  const words = `${Number(date)} ${name}`;
  return today?.slice(0, 4) === year ? words : `${words} ${year}`;
}

/** The month of a day: "नवंबर". */
export function monthWords(day: string, lang: Lang): string {
  return MONTHS[lang][Number(day.slice(5, 7)) - 1] ?? '';
}

/** "आज", "कल", else the day in words. `today` is her calendar day. */
export function nearDay(day: string, lang: Lang, today: string): string {
  if (day === today) return TODAY[lang];
  const apart = Date.parse(today) - Date.parse(day);
  return apart === DAY_MS ? YESTERDAY[lang] : dayWords(day, lang, today);
}

/** "शाम 4:40" or "4:40 pm", by the phone's own zone. */
export function timeWords(minute: number, lang: Lang): string {
  const at = new Date(minute * MINUTE_MS);
  const hour = at.getHours();
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(at.getMinutes()).padStart(2, '0')}`;
  if (lang === 'en') return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
  const part = PARTS_OF_DAY.findLast(({ from }) => hour >= from)?.word ?? '';
  return `${part} ${clock}`;
}

/** "आज, शाम 4:40": a minute since 1970 as a person says it. `today` is her calendar day. */
export function momentWords(minute: number, lang: Lang, today: string): string {
  const at = new Date(minute * MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${nearDay(day, lang, today)}, ${timeWords(minute, lang)}`;
}
