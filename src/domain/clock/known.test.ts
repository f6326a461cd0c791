import { describe, expect, it } from 'vitest';
import { afterAbsence, inSight, type KnownClock, notBefore, toldTime, UNKNOWN_CLOCK } from './known.ts';
import { stateOfClock } from './state.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** 20 November 2026, 10:00 in India. */
const TRUE = Date.UTC(2026, 10, 20, 4, 30);
const BUILT = Date.UTC(2026, 9, 1);

/** The server has told the true time to a phone that is so far off. */
function told(ahead: number): KnownClock {
  return toldTime(TRUE + ahead, TRUE);
}

/** What the phone takes for the true time, so long after it was told, with its clock so far off. */
function believed(known: KnownClock, later: number, ahead: number): number {
  const now = TRUE + later + ahead;
  return now + (afterAbsence(known, now, BUILT).offset ?? 0);
}

describe('a clock whose error the server has told', () => {
  it.each([
    ['right', 0],
    ['a day behind', -DAY],
    ['a year ahead', YEAR],
    ['in 1970', -TRUE],
  ])('%s: the next morning its day is right', (_what, ahead) => {
    expect(believed(told(ahead), 14 * HOUR, ahead)).toBe(TRUE + 14 * HOUR);
  });

  it.each([
    ['in 1970', -TRUE],
    ['a day behind', -DAY],
    ['half a year behind', -YEAR / 2],
  ])(
    'a right clock that is then %s is known to be behind: it is not before the last certain time',
    (_what, ahead) => {
      expect(believed(told(0), 2 * MINUTE, ahead)).toBe(TRUE);
    },
  );

  it.each([
    ['behind by a year', -YEAR],
    ['behind by a day', -DAY],
    ['ahead by a year', YEAR],
    ['ahead by a day', DAY],
  ])('one that was %s and is put right is believed as it shows', (_what, ahead) => {
    expect(believed(told(ahead), 3 * HOUR, 0)).toBe(TRUE + 3 * HOUR);
  });

  it('is no more believed once it may have been put right unseen, and is asked of the server', () => {
    const known = afterAbsence(told(-DAY), TRUE + 2 * DAY, BUILT);
    expect(known.offset).toBeNull();
  });

  it('whose mistake grew again after it was mended is behind the last certain time', () => {
    const mended = afterAbsence(told(DAY), TRUE + HOUR, BUILT);
    expect(mended.offset).toBeNull();
    const broken = afterAbsence(mended, TRUE - 30 * DAY, BUILT);
    expect(broken.offset).toBe(30 * DAY);
  });
});

describe('a clock that is set while she looks at the screen', () => {
  it.each([
    ['back a day', -DAY],
    ['on a day', DAY],
    ['to 1970', -TRUE],
  ])('%s: the true time goes on', (_what, jump) => {
    const now = TRUE + 3 * MINUTE + jump;
    const known = inSight(told(0), now, 3 * MINUTE);
    expect(now + (known.offset ?? 0)).toBe(TRUE + 3 * MINUTE);
  });

  it('by seconds, as the network does all day, changes nothing', () => {
    expect(inSight(told(0), TRUE + 4 * MINUTE, MINUTE).offset).toBe(0);
  });
});

describe('a clock of which no server has told', () => {
  it('is taken as it shows', () => {
    expect(afterAbsence(UNKNOWN_CLOCK, TRUE, BUILT)).toEqual({ seen: TRUE, offset: null, floor: 0 });
  });

  it('is not before a receipt that somebody carried', () => {
    const known = notBefore(UNKNOWN_CLOCK, TRUE);
    expect(afterAbsence(known, TRUE - 9 * DAY, BUILT).offset).toBe(9 * DAY);
    expect(afterAbsence(known, TRUE + DAY, BUILT).offset).toBeNull();
  });

  it('that fell back to before the app was made goes on from what it showed', () => {
    const known = afterAbsence(UNKNOWN_CLOCK, TRUE, BUILT);
    expect(afterAbsence(known, 0, BUILT).offset).toBe(TRUE);
  });
});

describe('what the phone shows is', () => {
  const here = { built: BUILT, zone: 330, home: 330 };

  it.each([
    ['right', told(0), TRUE, here, { kind: 'right' }],
    ['right within half an hour', told(29 * MINUTE), TRUE + 29 * MINUTE, here, { kind: 'right' }],
    ['ahead', told(30 * MINUTE), TRUE + 30 * MINUTE, here, { kind: 'ahead', minutes: 30 }],
    ['behind', told(-DAY), TRUE - DAY, here, { kind: 'behind', minutes: 1440 }],
    [
      'behind where its zone is not India’s',
      told(0),
      TRUE,
      { ...here, zone: 0 },
      { kind: 'behind', minutes: 330 },
    ],
    [
      'right where somebody set the hands by the zone’s mistake',
      told(330 * MINUTE),
      TRUE + 330 * MINUTE,
      { ...here, zone: 0 },
      { kind: 'right' },
    ],
    ['unknown', UNKNOWN_CLOCK, TRUE, here, { kind: 'unknown' }],
    ['before the app was made', UNKNOWN_CLOCK, BUILT - 2 * DAY, here, { kind: 'before-app' }],
    [
      'set back, and nobody knows why',
      { ...UNKNOWN_CLOCK, seen: TRUE },
      TRUE - 3 * DAY,
      here,
      { kind: 'set-back', minutes: 4320 },
    ],
  ])('%s', (_what, known, now, where, state) => {
    expect(stateOfClock(known, now, where)).toEqual(state);
  });
});
