import { describe, expect, it } from 'vitest';
import { type Logged, standing } from '../../data/supervisor-log.ts';
import { foldWorkerLog } from './model.ts';

function logged(feed: string, no: number, received: number | null): Logged {
  const entry = {
    feed,
    no,
    scope: 'C',
    kind: 'visit.recorded',
    v: 1,
    on: '2026-11-20',
    at: no,
    offset: null,
    body: {},
  };
  return { entry, received, carrier: received === null ? null : 'whatsapp' };
}

describe('a supervisor opens what one worker reported', () => {
  const log = [logged('F1', 1, 10), logged('F1', 3, 40), logged('F2', 1, 90), logged('F1', 2, null)];

  it('finds only hers, what came last first', () => {
    const { entries } = foldWorkerLog(['F1'], log, standing(log));
    expect(entries.map((e) => e.entry.no)).toEqual([2, 3, 1]);
  });

  it('reads when and by which carrier the last one came', () => {
    expect(foldWorkerLog(['F1'], log, standing(log)).heard).toEqual({ minute: 40, carrier: 'whatsapp' });
    expect(foldWorkerLog(['F3'], log, standing(log)).heard).toBeNull();
  });

  it('is told which numbers have not arrived, for each phone apart', () => {
    const holes = [
      logged('F1', 43, 1),
      ...[...Array(41).keys()].map((i) => logged('F1', i + 1, 1)),
      logged('F2', 4, 1),
    ];
    expect(foldWorkerLog(['F1', 'F2'], holes, []).feeds).toEqual([
      { feed: 'F1', missing: [[42, 42]], missingCount: 1 },
      { feed: 'F2', missing: [[1, 3]], missingCount: 3 },
    ]);
  });

  it('does not call the number of a correction missing', () => {
    const amended = {
      ...logged('F1', 2, 1),
      entry: { ...logged('F1', 2, 1).entry, amends: { feed: 'F1', no: 1 } },
    };
    const all = [logged('F1', 1, 1), amended, logged('F1', 3, 1)];
    expect(foldWorkerLog(['F1'], all, standing(all)).feeds[0]?.missing).toEqual([]);
  });
});
