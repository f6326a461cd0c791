import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { countedThisMonth, unfinished, urgentNow } from './model.ts';

const FEED = 'REKHA001';
const TODAY = '2026-11-22';
const KAVITA = { ref: { feed: FEED, no: 1 }, scope: 'WARD0007', name: 'कविता देवी', ageAsOf: '2026-11-01' };
const RINA = { ...KAVITA, ref: { feed: FEED, no: 2 }, name: 'रीना देवी' };
const PEOPLE: Person[] = [KAVITA, RINA];

function visit(no: number, on: string, body: Entry['body'], about = KAVITA.ref): Entry {
  const form = { kind: 'visit.recorded', v: 1, scope: 'WARD0007', offset: null };
  return { ...form, feed: FEED, no, about, on, at: 1000 + no, body: { form: 'anc', ...body } };
}
const REFUSED = visit(3, '2026-11-20', { agreed: 'notReady' });

describe('she opens the app in the morning', () => {
  it('sees first the woman whose family was not ready', () => {
    expect(urgentNow([REFUSED], PEOPLE, TODAY)).toEqual([
      { person: KAVITA.ref, name: 'कविता देवी', on: '2026-11-20' },
    ]);
  });

  it('does not see her any more once she was sent', () => {
    expect(urgentNow([REFUSED, visit(4, '2026-11-21', { agreed: 'ready' })], PEOPLE, TODAY)).toEqual([]);
  });

  it('still sees her after a later visit that says nothing of it', () => {
    expect(urgentNow([REFUSED, visit(4, '2026-11-21', {})], PEOPLE, TODAY)).toHaveLength(1);
  });

  it('does not see her when the pregnancy has ended', () => {
    const born = visit(4, '2026-11-21', { status: 'delivered' });
    expect(urgentNow([REFUSED, born], PEOPLE, TODAY)).toEqual([]);
  });

  it('sees the longest waiting first', () => {
    const earlier = visit(4, '2026-11-18', { agreed: 'notReady' }, RINA.ref);
    expect(urgentNow([REFUSED, earlier], PEOPLE, TODAY).map(({ name }) => name)).toEqual([
      'रीना देवी',
      'कविता देवी',
    ]);
  });

  it('does not see what she corrected', () => {
    const mended = { ...visit(4, '2026-11-20', { agreed: 'ready' }), amends: { feed: FEED, no: 3 } };
    expect(urgentNow([REFUSED, mended], PEOPLE, TODAY)).toEqual([]);
  });
});

describe('what she left unfinished', () => {
  it('is named and leads back to where she left it', () => {
    const SHEET = 'session/2026-11-21/ors';
    const drafts = [{ key: `anc/${FEED}/1` }, { key: 'kit-count' }, { key: 'person' }, { key: SHEET }];
    expect(unfinished(drafts, PEOPLE)).toEqual([
      { key: `anc/${FEED}/1`, what: 'visit', name: 'कविता देवी', to: `/visit/anc/${FEED}/1` },
      { key: 'kit-count', what: 'stock', to: '/stock' },
      { key: 'person', what: 'person', to: '/people/new' },
      { key: SHEET, what: 'session', to: '/session/ors/2026-11-21' },
    ]);
  });

  it('a draft of a form this version does not know leads nowhere', () => {
    expect(unfinished([{ key: 'later' }], PEOPLE)).toEqual([]);
  });
});

it('the box is to be counted once every month', () => {
  const counts = [{ kind: 'stock.counted', on: '2026-10-31' }];
  expect(countedThisMonth(counts, '2026-11-01')).toBe(false);
  expect(countedThisMonth(counts, '2026-10-31')).toBe(true);
});
