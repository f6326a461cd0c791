import { describe, expect, it } from 'vitest';
import { WorkerLog } from '../../testing/month-entries.ts';
import { payMonthOf } from '../tariff/pay-month.ts';
import { byHand } from './by-hand.ts';

describe('what the entries cannot prove', () => {
  const ids = (day: string, state = 'BR') =>
    byHand(payMonthOf(day, state), [], state).map(({ activity, rupees }) => [activity.id, rupees]);

  it('is the package of 3,500 with its parts, and the honorarium of Bihar', () => {
    const all = byHand(payMonthOf('2026-11-20', 'BR'), [], 'BR');
    expect(all[0]).toMatchObject({ activity: { id: 'routine' }, rupees: 3500 });
    expect(all[0]?.parts.map(({ activity }) => activity.id)).toContain('ancList');
    expect(ids('2026-11-20')).toContainEqual(['honorarium', 3000]);
    expect(ids('2026-11-20', 'UP').map(([id]) => id)).not.toContain('honorarium');
  });

  it('was each part by itself before', () => {
    expect(ids('2025-01-20')).toContainEqual(['ancList', 300]);
    expect(ids('2025-01-20').map(([id]) => id)).not.toContain('routine');
  });

  it('names the days on which the village health day was held, within the month alone', () => {
    const log = new WorkerLog();
    for (const on of ['2026-10-25', '2026-10-26', '2026-11-25', '2026-11-26']) {
      log.add('session.held', on, { what: 'immunisation', place: 'vhsnd', due: 9, came: 8, leftOut: 1 });
    }
    log.add('session.held', '2026-11-02', { what: 'ors', place: 'home', due: 9, came: 8, leftOut: 1 });
    const [routine] = byHand(payMonthOf('2026-11-20', 'BR'), log.entries, 'BR');
    expect(routine?.parts.find(({ activity }) => activity.id === 'vhsnd')?.days).toEqual([
      '2026-10-26',
      '2026-11-25',
    ]);
  });
});
