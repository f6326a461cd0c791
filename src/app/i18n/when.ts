import { dayWords, timeWords } from './format.ts';
import { useWords } from './use-words.ts';

const MINUTES_AN_HOUR = 60;

/** The calendar day of a minute since 1970 in this device's zone. */
export function localDay(minute: number): string {
  const date = new Date(minute * 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export type Since =
  | { kind: 'now' }
  | { kind: 'minutes'; count: number }
  | { kind: 'today' | 'yesterday' | 'earlier'; day: string };

/** How long ago, as coarsely as it matters: minutes within the hour, then the day. A minute ahead of this clock is now. */
export function sinceMinute(minute: number, now: number): Since {
  const ago = now - minute;
  if (ago < 1) return { kind: 'now' };
  if (ago < MINUTES_AN_HOUR) return { kind: 'minutes', count: ago };
  return dayKind(localDay(minute), localDay(now));
}

function dayKind(day: string, today: string): { kind: 'today' | 'yesterday' | 'earlier'; day: string } {
  if (day >= today) return { kind: 'today', day };
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  return { kind: days === 1 ? 'yesterday' : 'earlier', day };
}

export interface When {
  /** "10 मिनट पहले", "आज शाम 4:40", "कल शाम 4:40", "18 नवंबर". */
  minute(minute: number): string;
  /** "आज", "कल", "18 नवंबर". */
  day(day: string): string;
}

/** Times as a person between two villages says them. */
export function useWhen(now: { minute: number; today: string }): When {
  const { t, lang } = useWords('desk');
  return {
    minute(minute) {
      const since = sinceMinute(minute, now.minute);
      if (since.kind === 'now') return t('when.now');
      if (since.kind === 'minutes') return t('when.minutes', { count: since.count });
      if (since.kind === 'earlier') return dayWords(since.day, lang, now.today);
      return t(`when.${since.kind}`, { time: timeWords(minute, lang) });
    },
    day(day) {
      const { kind } = dayKind(day, now.today);
      if (kind === 'earlier') return dayWords(day, lang, now.today);
      return kind === 'today' ? t('when.todayDay') : t('when.yesterdayDay');
    },
  };
}
