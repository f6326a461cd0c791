import { describe, expect, it } from 'vitest';
import type { MyEntry } from '../../data/my-entries.ts';
import { inOrder, titleOf, wayOf } from './model.ts';

function entry(no: number, more: Partial<MyEntry> = {}): MyEntry {
  const visit = { kind: 'visit.recorded', form: 'anc', about: null, name: 'कविता देवी', on: '2026-11-22' };
  return {
    ...visit,
    ref: { feed: 'REKHA001', no },
    at: no,
    reach: 'safe',
    carrier: null,
    reason: null,
    ...more,
  };
}

describe('she looks what became of her reports', () => {
  it.each<[string, Partial<MyEntry>, object]>([
    [
      'a visit',
      {},
      { kind: 'form', name: 'कविता देवी', form: { hi: 'गर्भवती की जाँच (एएनसी)', en: expect.any(String) } },
    ],
    [
      'a private visit',
      { form: 'couple' },
      { kind: 'form', name: 'कविता देवी', form: { hi: 'निजी बात', en: 'Private matter' } },
    ],
    ['a visit of a newer form', { form: 'soon' }, { kind: 'visit', name: 'कविता देवी' }],
    ['a visit to somebody not on this phone', { name: null }, { kind: 'nameless-visit' }],
    ['a count', { kind: 'stock.counted', name: null }, { kind: 'count', day: '2026-11-22' }],
    ['a new name', { kind: 'person.registered' }, { kind: 'person', name: 'कविता देवी' }],
    ['something newer', { kind: 'notice.posted' }, { kind: 'other' }],
  ])('%s', (_, more, title) => {
    expect(titleOf(entry(1, more))).toEqual(title);
  });

  it('what says why it has not reached stands first, the rest as it was', () => {
    const shown = inOrder([
      entry(4),
      entry(3, { reach: 'help' }),
      entry(2, { reach: 'reached' }),
      entry(1, { reason: 'check-mismatch' }),
    ]);
    expect(shown.map(({ ref }) => ref.no)).toEqual([3, 1, 4, 2]);
  });

  it('what was set aside and is on its way again is like the others', () => {
    const shown = inOrder([entry(2), entry(1, { reach: 'way', reason: 'check-mismatch' })]);
    expect(shown.map(({ ref }) => ref.no)).toEqual([2, 1]);
  });

  it('the way of a locked phone’s own sending is the network too', () => {
    expect(wayOf('locked-sync')).toBe('sync');
    expect(wayOf('copied')).toBe('copied');
    expect(wayOf(null)).toBeNull();
  });
});
