import { describe, expect, it } from 'vitest';
import { WorkerLog } from '../../testing/month-entries.ts';
import { isEntered, MOST_LETTERS, portalTicks, tickBodies } from './entered.ts';

describe('she ticks what she typed into a portal too', () => {
  it('and exactly those count as entered there: none between them, no other', () => {
    const log = new WorkerLog();
    const [body] = tickBodies(
      'uWin',
      [3, 9, 5, 4].map((no) => ({ feed: log.feed, no })),
      log.feed,
    );
    expect(body).toEqual({ portal: 'uWin', reports: '3-5,9', count: 4 });
    log.add('portal.entered', '2026-11-22', body ?? {});
    const ticks = portalTicks(log.entries);
    const entered = (no: number, portal = 'uWin', feed = log.feed) => isEntered(ticks, portal, { feed, no });
    expect([2, 3, 4, 5, 6, 9, 10].map((no) => entered(no))).toEqual([
      ...[false, true, true, true],
      ...[false, true, false],
    ]);
    expect([entered(5, 'mAsha'), entered(5, 'uWin', 'OTHER001')]).toEqual([false, false]);
  });

  it('and a tick of the first version still covers its run', () => {
    const log = new WorkerLog();
    log.add('portal.entered', '2026-11-22', { portal: 'uWin', from: 3, to: 9, count: 2 });
    const ticks = portalTicks(log.entries);
    expect([2, 3, 6, 9, 10].map((no) => isEntered(ticks, 'uWin', { feed: log.feed, no }))).toEqual([
      ...[false, true, true, true, false],
    ]);
  });

  it('and more than one entry can hold goes into two, none lost', () => {
    const refs = Array.from({ length: 60 }, (_, at) => ({ feed: 'REKHA001', no: 1000 + 2 * at }));
    const bodies = tickBodies('uWin', refs, 'REKHA001');
    expect(bodies.map(({ count }) => count)).toEqual([32, 28]);
    for (const { reports } of bodies) expect(String(reports).length).toBeLessThanOrEqual(MOST_LETTERS);
    const log = new WorkerLog();
    for (const body of bodies) log.add('portal.entered', '2026-11-22', { ...body, feed: 'REKHA001' });
    expect(refs.every((ref) => isEntered(portalTicks(log.entries), 'uWin', ref))).toBe(true);
  });

  it('and reports of her old phone are named by that phone', () => {
    const refs = [
      { feed: 'NEWPHONE', no: 4 },
      { feed: 'OLDPHONE', no: 70 },
      { feed: 'OLDPHONE', no: 71 },
    ];
    expect(tickBodies('mAsha', refs, 'NEWPHONE')).toEqual([
      { portal: 'mAsha', reports: '4', count: 1 },
      { portal: 'mAsha', reports: '70-71', count: 2, feed: 'OLDPHONE' },
    ]);
  });

  it('and a damaged tick says nothing', () => {
    const log = new WorkerLog();
    log.add('portal.entered', '2026-11-22', { portal: 'uWin', from: 'x', to: 9 });
    for (const reports of ['', '3-', '3,,4', 'x', 7])
      log.add('portal.entered', '2026-11-22', { portal: 'uWin', reports });
    expect(portalTicks(log.entries)).toEqual([]);
  });
});
