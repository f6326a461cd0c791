import { describe, expect, it } from 'vitest';
import { localDay, sinceMinute } from './when.ts';

// 22 November 2026, 00:10 in Kolkata; still the 21st in UTC.
const NOW = Date.parse('2026-11-21T18:40:00Z') / 60_000;

describe('a supervisor reads how long ago something came', () => {
  it.each([
    [0, { kind: 'now' }],
    [-5, { kind: 'now' }],
    [1, { kind: 'minutes', count: 1 }],
    [59, { kind: 'minutes', count: 59 }],
    [60, { kind: 'yesterday', day: '2026-11-21' }],
    [1449, { kind: 'yesterday', day: '2026-11-21' }],
    [1451, { kind: 'earlier', day: '2026-11-20' }],
  ])('%i minutes ago', (ago, since) => {
    expect(sinceMinute(NOW - ago, NOW)).toEqual(since);
  });

  it('counts the day where she is, not in Greenwich', () => {
    expect(localDay(NOW)).toBe('2026-11-22');
  });
});
