import type { PhoneHealth } from '../../data/health.ts';
import { isPassing } from '../../data/sync-problem.ts';

/** How much each line matters; the worst stands first. */
export type LineTone = 'danger' | 'warn' | 'ok' | 'unknown';

/** One thing that the phone tells: `says` names its words, `todo` what to do about it. */
export interface Line {
  id:
    | 'unsent'
    | 'contact'
    | 'space'
    | 'kept'
    | 'clock'
    | 'lost'
    | 'pin'
    | 'carried'
    | 'app'
    | 'wakes'
    | 'browser';
  tone: LineTone;
  says: Says;
  todo?: Todo;
  /** Where something can be done about it. */
  to?: '/reached' | '/carry';
  count?: number;
  /** A minute since 1970. */
  at?: number;
  minutes?: number;
}

export type Todo =
  | 'send'
  | 'stopped'
  | 'contact'
  | 'space'
  | 'kept'
  | 'clock'
  | 'lost'
  | 'pin'
  | 'carried'
  | 'coming'
  | 'waiting'
  | 'chrome'
  | 'update';

export type Says =
  | 'unsentNone'
  | 'unsentSome'
  | 'contactNever'
  | 'contactAt'
  | 'contactStopped'
  | 'spaceUnknown'
  | 'spaceFree'
  | 'keptYes'
  | 'keptNo'
  | 'keptAsked'
  | 'clockRight'
  | 'clockUnknown'
  | 'clockBehind'
  | 'clockAhead'
  | 'clockBeforeApp'
  | 'clockSetBack'
  | 'lostSome'
  | 'pinWrong'
  | 'carriedSome'
  | 'appWhole'
  | 'appWaiting'
  | 'appComing'
  | 'appNone'
  | 'wakesYes'
  | 'wakesNo'
  | 'browserFine'
  | 'browserOld'
  | 'browserOther';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Below this a browser soon refuses a save; a month of reports needs a tenth of it. */
const LOW_MB = 50;
/** Silence for longer than this is looked into. */
const QUIET_DAYS = 3;
/** The oldest Chrome the app is built for. */
const OLDEST_CHROME = 107;

const MB_A_GB = 1000;

/** Free space as a person reads it: whole megabytes, from a thousand on gigabytes with one decimal. */
export function spaceIn(freeMb: number): { unit: 'mb'; mb: number } | { unit: 'gb'; gb: string } {
  if (freeMb < MB_A_GB) return { unit: 'mb', mb: freeMb };
  return { unit: 'gb', gb: (Math.floor(freeMb / 100) / 10).toFixed(1) };
}

/** Chrome's and Android's main versions as the browser names them; null where it is another browser. */
export function browserOf(userAgent: string): { chrome: number | null; android: number | null } {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(userAgent)?.[1];
    return found === undefined ? null : Number(found);
  };
  return { chrome: number(/Chrome\/(\d+)/), android: number(/Android (\d+)/) };
}

function unsentLine({ reach, oldest }: PhoneHealth, now: number): Line {
  const count = reach.safe + reach.way;
  if (count === 0 || oldest === null) return { id: 'unsent', tone: 'ok', says: 'unsentNone' };
  const tone = now - oldest > QUIET_DAYS * DAY_MINUTES ? 'danger' : 'warn';
  return { id: 'unsent', tone, says: 'unsentSome', count, at: oldest, todo: 'send', to: '/reached' };
}

function contactLine({ reach }: PhoneHealth, now: number): Line {
  const { problem, lastContact } = reach;
  const id = 'contact';
  if (problem && !isPassing(problem)) {
    return { id, tone: 'danger', says: 'contactStopped', todo: 'stopped', to: '/reached' };
  }
  if (lastContact === null) return { id, tone: 'warn', says: 'contactNever', todo: 'contact' };
  const at = Math.floor(lastContact / MINUTE_MS);
  const isLong = now - at > QUIET_DAYS * DAY_MINUTES;
  return {
    id,
    tone: isLong ? 'warn' : 'ok',
    says: 'contactAt',
    at,
    ...(isLong && { todo: 'contact' as const }),
  };
}

function spaceLine({ freeMb }: PhoneHealth): Line {
  if (freeMb === null) return { id: 'space', tone: 'unknown', says: 'spaceUnknown' };
  const isLow = freeMb < LOW_MB;
  const tone = isLow ? 'danger' : 'ok';
  return { id: 'space', tone, says: 'spaceFree', count: freeMb, ...(isLow && { todo: 'space' as const }) };
}

function keptLine({ kept }: PhoneHealth): Line {
  if (kept === undefined) return { id: 'kept', tone: 'unknown', says: 'keptAsked' };
  if (kept) return { id: 'kept', tone: 'ok', says: 'keptYes' };
  return { id: 'kept', tone: 'warn', says: 'keptNo', todo: 'kept' };
}

const CLOCK_SAYS = {
  behind: 'clockBehind',
  ahead: 'clockAhead',
  'before-app': 'clockBeforeApp',
  'set-back': 'clockSetBack',
} as const;

function clockLine({ clock: { state } }: PhoneHealth): Line {
  if (state.kind === 'right') return { id: 'clock', tone: 'ok', says: 'clockRight' };
  if (state.kind === 'unknown') return { id: 'clock', tone: 'unknown', says: 'clockUnknown' };
  const minutes = 'minutes' in state ? { minutes: state.minutes } : {};
  return { id: 'clock', tone: 'danger', says: CLOCK_SAYS[state.kind], todo: 'clock', ...minutes };
}

const APP_LINES: Record<PhoneHealth['worker']['app'], Line> = {
  whole: { id: 'app', tone: 'ok', says: 'appWhole' },
  waiting: { id: 'app', tone: 'warn', says: 'appWaiting', todo: 'waiting' },
  coming: { id: 'app', tone: 'warn', says: 'appComing', todo: 'coming' },
  none: { id: 'app', tone: 'danger', says: 'appNone', todo: 'chrome' },
};

function browserLine(userAgent: string): Line {
  const { chrome } = browserOf(userAgent);
  const id = 'browser';
  if (chrome === null) return { id, tone: 'warn', says: 'browserOther', todo: 'chrome' };
  if (chrome < OLDEST_CHROME) return { id, tone: 'warn', says: 'browserOld', count: chrome, todo: 'update' };
  return { id, tone: 'ok', says: 'browserFine', count: chrome };
}

/** What is told only where there is something to tell. */
function rareLines({ lost, wrongPins, carried }: PhoneHealth): Line[] {
  const lines: Line[] = [];
  if (lost.vaults > 0)
    lines.push({ id: 'lost', tone: 'danger', says: 'lostSome', count: lost.unsent, todo: 'lost' });
  if (wrongPins > 0) lines.push({ id: 'pin', tone: 'warn', says: 'pinWrong', count: wrongPins, todo: 'pin' });
  if (carried > 0)
    lines.push({
      id: 'carried',
      tone: 'warn',
      says: 'carriedSome',
      count: carried,
      todo: 'carried',
      to: '/carry',
    });
  return lines;
}

const ORDER: readonly LineTone[] = ['danger', 'warn', 'ok', 'unknown'];

/** Everything the phone tells, the worst first. `now`: the true minute. */
export function linesOf(health: PhoneHealth, userAgent: string, now: number): Line[] {
  const lines: Line[] = [
    ...rareLines(health),
    unsentLine(health, now),
    contactLine(health, now),
    spaceLine(health),
    keptLine(health),
    clockLine(health),
    APP_LINES[health.worker.app],
    health.worker.wakes
      ? { id: 'wakes', tone: 'ok', says: 'wakesYes' }
      : { id: 'wakes', tone: 'unknown', says: 'wakesNo' },
    browserLine(userAgent),
  ];
  return lines.sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
}
