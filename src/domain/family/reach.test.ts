import { describe, expect, it } from 'vitest';
import type { Person } from '../person/person.ts';
import { phoneOf } from './phone.ts';
import { smsParts } from './sms.ts';

const person = (no: number, more: Partial<Person> = {}): Person => ({
  ref: { feed: 'AAAAAAAA', no },
  scope: 'SCPE0001',
  name: 'मीना',
  ageAsOf: '2026-11-01',
  ...more,
});

describe('where a person is reached', () => {
  it('on the own number, and whether it is her own phone', () => {
    expect(phoneOf(person(1, { mobile: '9800000001', mobileOf: 'self' }), undefined)).toEqual({
      mobile: '9800000001',
      isOwn: true,
      of: 'self',
      holder: { feed: 'AAAAAAAA', no: 1 },
    });
    const husbands = phoneOf(person(1, { mobile: '9800000001', mobileOf: 'husband' }), undefined);
    expect(husbands).toMatchObject({ isOwn: false, of: 'husband' });
    expect(phoneOf(person(1, { mobile: '9800000001' }), undefined)).toMatchObject({ isOwn: false });
  });

  it('a child on its mother’s; nobody on what is no mobile number', () => {
    const mother = person(1, { mobile: '9800000001', mobileOf: 'self' });
    expect(phoneOf(person(2), mother)).toMatchObject({ isOwn: true, holder: { no: 1 } });
    expect(phoneOf(person(2, { mobile: '5800000001' }), undefined)).toBeUndefined();
    expect(phoneOf(person(2, { mobile: '98000000011' }), mother)?.holder.no).toBe(1);
    expect(phoneOf(person(2), undefined)).toBeUndefined();
  });

  it('a child whose mother died on a phone that is nobody’s own, and not on one that left with her', () => {
    const mother = person(1, { mobile: '9800000001', mobileOf: 'self' });
    expect(phoneOf(person(2), { ...mother, died: true })).toMatchObject({ isOwn: false });
    const gone = { ...mother, away: { where: 'gone', since: '2026-11-01' } } as const;
    expect(phoneOf(person(2), gone)).toBeUndefined();
    const atParents = { ...mother, away: { where: 'parents', since: '2026-11-01' } } as const;
    expect(phoneOf(person(2), atParents)).toMatchObject({ isOwn: true });
  });
});

// 3GPP TS 23.038/23.040: 70 and 67 characters with Devanagari, 160 and 153 without. Both sides of each.
it.each([
  ['न', 70, 1],
  ['न', 71, 2],
  ['न', 134, 2],
  ['न', 135, 3],
  ['a', 160, 1],
  ['a', 161, 2],
  ['a', 306, 2],
  ['a', 307, 3],
  ['€', 80, 1],
  ['€', 81, 2],
])('an SMS of "%s" %i times has %i parts', (letter, count, parts) => {
  expect(smsParts(letter.repeat(count))).toBe(parts);
});
