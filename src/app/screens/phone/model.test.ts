import { describe, expect, it } from 'vitest';
import type { PhoneHealth } from '../../data/health.ts';
import { browserOf, linesOf, spaceIn } from './model.ts';
import { spanOf } from './span.ts';

const NOW = 29_900_000;
const CHROME =
  'Mozilla/5.0 (Linux; Android 9; SM-J260G) AppleWebKit/537.36 Chrome/138.0.0.0 Mobile Safari/537.36';

function health(more: Partial<PhoneHealth> = {}, reach: object = {}): PhoneHealth {
  const counts = { safe: 0, way: 0, reached: 38, help: 0, total: 38 };
  return {
    vault: {} as PhoneHealth['vault'],
    clock: { state: { kind: 'right' }, today: '2026-11-22' },
    reach: { ...counts, busy: null, problem: null, lastContact: NOW * 60_000, ...reach },
    oldest: null,
    freeMb: 900,
    kept: true,
    worker: { app: 'whole', wakes: true },
    carried: 0,
    wrongPins: 0,
    lost: { vaults: 0, unsent: 0 },
    askAgain: () => undefined,
    ...more,
  };
}

/** What the phone says, the worst first: tone and words. */
function said(one: PhoneHealth, userAgent = CHROME): string[] {
  return linesOf(one, userAgent, NOW).map(({ tone, says }) => `${tone} ${says}`);
}

it('a phone on which all is well says so line by line', () => {
  expect(said(health())).toEqual([
    'ok unsentNone',
    'ok contactAt',
    'ok spaceFree',
    'ok keptYes',
    'ok clockRight',
    'ok appWhole',
    'ok wakesYes',
    'ok browserFine',
  ]);
});

describe('what is not well stands first', () => {
  const DAY = 1440;
  it.each<[string, PhoneHealth, string]>([
    ['reports of yesterday', health({ oldest: NOW - DAY }, { safe: 2 }), 'warn unsentSome'],
    ['reports of last week', health({ oldest: NOW - 7 * DAY }, { way: 2 }), 'danger unsentSome'],
    ['a phone that the server turned away', health({}, { problem: 'revoked' }), 'danger contactStopped'],
    ['a server never heard', health({}, { lastContact: null }), 'warn contactNever'],
    ['a server not heard for days', health({}, { lastContact: (NOW - 4 * DAY) * 60_000 }), 'warn contactAt'],
    ['49 MB of space', health({ freeMb: 49 }), 'danger spaceFree'],
    ['data that the browser may clear', health({ kept: false }), 'warn keptNo'],
    [
      'a clock a day behind',
      health({ clock: { state: { kind: 'behind', minutes: DAY }, today: '2026-11-22' } }),
      'danger clockBehind',
    ],
    ['a database that vanished', health({ lost: { vaults: 1, unsent: 3 } }), 'danger lostSome'],
    ['wrong PINs', health({ wrongPins: 2 }), 'warn pinWrong'],
    ['codes of others', health({ carried: 1 }), 'warn carriedSome'],
    ['a newer app beside this one', health({ worker: { app: 'waiting', wakes: true } }), 'warn appWaiting'],
    ['an app that is not all there', health({ worker: { app: 'coming', wakes: true } }), 'warn appComing'],
    ['a browser without it', health({ worker: { app: 'none', wakes: false } }), 'danger appNone'],
  ])('%s', (_what, one, first) => {
    expect(said(one)[0]).toBe(first);
  });

  it.each([
    [106, 'warn browserOld'],
    [107, 'ok unsentNone'],
  ])('Chrome %i', (version, first) => {
    expect(said(health(), CHROME.replace('138', String(version)))[0]).toBe(first);
  });

  it('50 MB, no network and a browser that wakes nobody are no alarm', () => {
    const one = health({ freeMb: 50, worker: { app: 'whole', wakes: false } }, { problem: 'offline' });
    expect(said(one).filter((line) => /^(danger|warn)/.test(line))).toEqual([]);
  });
});

it('names its browser by what a person can look up', () => {
  expect(browserOf(CHROME)).toEqual({ chrome: 138, android: 9 });
  expect(browserOf('Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0')).toEqual({
    chrome: null,
    android: null,
  });
});

it('space is said in the unit she knows from her phone', () => {
  expect(spaceIn(999)).toEqual({ unit: 'mb', mb: 999 });
  expect(spaceIn(10_799)).toEqual({ unit: 'gb', gb: '10.7' });
});

it.each([
  [45, { unit: 'minutes', count: 45 }],
  [119, { unit: 'minutes', count: 119 }],
  [120, { unit: 'hours', count: 2 }],
  [2879, { unit: 'hours', count: 48 }],
  [2880, { unit: 'days', count: 2 }],
])('%i minutes are said as people say it', (minutes, span) => {
  expect(spanOf(minutes)).toEqual(span);
});
