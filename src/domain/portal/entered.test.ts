import { describe, expect, it } from 'vitest';
import { WorkerLog } from '../../testing/month-entries.ts';
import { isEntered, portalTicks, tickBodies } from './entered.ts';

describe('she ticks what she typed into a portal too', () => {
  it('and every report up to the last one counts as entered there, no other', () => {
    const log = new WorkerLog();
    const [body] = tickBodies(
      'uWin',
      [3, 9, 5].map((no) => ({ feed: log.feed, no })),
      log.feed,
    );
    expect(body).toEqual({ portal: 'uWin', from: 3, to: 9, count: 3 });
    log.add('portal.entered', '2026-11-22', body ?? {});
    const ticks = portalTicks(log.entries);
    const entered = (no: number, portal = 'uWin', feed = log.feed) => isEntered(ticks, portal, { feed, no });
    expect([2, 3, 9, 10].map((no) => entered(no))).toEqual([false, true, true, false]);
    expect([entered(5, 'mAsha'), entered(5, 'uWin', 'OTHER001')]).toEqual([false, false]);
  });

  it('and reports of her old phone are named by that phone', () => {
    const refs = [
      { feed: 'NEWPHONE', no: 4 },
      { feed: 'OLDPHONE', no: 70 },
      { feed: 'OLDPHONE', no: 71 },
    ];
    expect(tickBodies('mAsha', refs, 'NEWPHONE')).toEqual([
      { portal: 'mAsha', from: 4, to: 4, count: 1 },
      { portal: 'mAsha', from: 70, to: 71, count: 2, feed: 'OLDPHONE' },
    ]);
  });

  it('and a damaged tick says nothing', () => {
    const log = new WorkerLog();
    log.add('portal.entered', '2026-11-22', { portal: 'uWin', from: 'x', to: 9 });
    expect(portalTicks(log.entries)).toEqual([]);
  });
});
