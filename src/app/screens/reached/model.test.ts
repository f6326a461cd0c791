import { describe, expect, it } from 'vitest';
import type { MyEntry } from '../../data/reach.ts';
import { carrierSaid, inOrder, isPassing, titleOf } from './model.ts';

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
    ['a visit', {}, { kind: 'anc', name: 'कविता देवी' }],
    ['a visit of another form', { form: 'pnc' }, { kind: 'visit', name: 'कविता देवी' }],
    ['a visit to somebody not on this phone', { name: null }, { kind: 'nameless-visit' }],
    ['a count', { kind: 'stock.counted', name: null }, { kind: 'count', day: '2026-11-22' }],
    ['a new name', { kind: 'person.registered' }, { kind: 'person', name: 'कविता देवी' }],
    ['something newer', { kind: 'notice.posted' }, { kind: 'other' }],
  ])('%s', (_, more, title) => {
    expect(titleOf(entry(1, more))).toEqual(title);
  });

  it('what needs help stands first, the rest as it was', () => {
    const shown = inOrder([entry(3), entry(2, { reach: 'help' }), entry(1, { reach: 'reached' })]);
    expect(shown.map(({ ref }) => ref.no)).toEqual([2, 3, 1]);
  });

  it('a carrier is named when it was not the network', () => {
    expect(carrierSaid('whatsapp')).toBe('whatsapp');
    expect(carrierSaid('sync')).toBeNull();
    expect(carrierSaid(null)).toBeNull();
  });
});

it('a weak network passes; a withdrawn phone does not', () => {
  expect(isPassing('offline')).toBe(true);
  expect(isPassing('revoked')).toBe(false);
});
