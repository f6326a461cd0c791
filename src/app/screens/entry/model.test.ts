import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Logged } from '../../data/supervisor-log.ts';
import { foldEntry } from './model.ts';

const ref = { feed: 'F1', no: 1 };

function logged(no: number, more: Partial<Entry>): Logged {
  const entry: Entry = {
    feed: 'F1',
    no,
    scope: 'C',
    kind: 'visit.recorded',
    v: 1,
    on: '2026-11-20',
    at: no,
    offset: null,
    body: {},
    ...more,
  };
  return { entry, received: 100 + no, carrier: 'sync' };
}

const visit = logged(1, { body: { form: 'anc', headache: true, weight: 480 } });

describe('a supervisor opens one report', () => {
  it('reads it as it stands, and what each correction changed from what', () => {
    const first = logged(2, { amends: ref, body: { headache: false, weight: 480 } });
    const second = logged(3, { amends: { feed: 'F1', no: 2 }, body: { weight: null, swelling: true } });
    const seen = foldEntry(ref, [second, first, visit]);
    expect(seen).toMatchObject({
      kind: 'seen',
      entry: { body: { headache: false, swelling: true } },
      cancelled: null,
    });
    expect(seen.kind === 'seen' && seen.amendments.map((a) => a.changes)).toEqual([
      [{ field: 'headache', before: true, after: false }],
      [
        { field: 'weight', before: 480, after: undefined },
        { field: 'swelling', before: undefined, after: true },
      ],
    ]);
  });

  it('still reads a cancelled one, and that it was cancelled', () => {
    const seen = foldEntry(ref, [visit, logged(2, { voids: ref })]);
    expect(seen).toMatchObject({ kind: 'seen', entry: { body: { headache: true } }, cancelled: { no: 2 } });
  });

  it('is led from a correction to the report it is about', () => {
    expect(foldEntry({ feed: 'F1', no: 2 }, [visit, logged(2, { amends: ref })])).toEqual({
      kind: 'about-another',
      ref,
    });
  });

  it('is told when it is not on this device', () => {
    expect(foldEntry({ feed: 'F1', no: 9 }, [visit])).toEqual({ kind: 'not-here' });
  });
});
