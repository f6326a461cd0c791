import { describe, expect, it } from 'vitest';
import { likelySame, type Newcomer } from './likely-same.ts';
import type { Person } from './person.ts';

const house = (no: number) => ({ feed: 'AAAAAAAA', no });
const SUNITA: Person = {
  ref: { feed: 'AAAAAAAA', no: 9 },
  scope: 'SCPE0001',
  household: house(1),
  name: 'सुनीता देवी',
  sex: 'f',
  ageYears: 24,
  ageAsOf: '2025-11-22',
  relative: { is: 'husband', name: 'रमेश साह' },
  headName: 'रामू साह',
  hamlet: 'पूरब टोला',
};
const NEW: Newcomer = {
  name: 'Suneeta',
  sex: 'f',
  ageYears: 25,
  ageAsOf: '2026-11-22',
  relative: { is: 'husband', name: 'Ramesh' },
};
/** The newcomer with some of it told otherwise, and some of it not told. */
function same(more: Partial<Newcomer>, untold: (keyof Newcomer)[] = []): boolean {
  const told = Object.entries({ ...NEW, ...more }).filter(([key]) => !untold.some((one) => one === key));
  return likelySame(Object.fromEntries(told) as Newcomer, [SUNITA]).length === 1;
}

describe('somebody about to be registered', () => {
  it("is perhaps registered already: the same name, age and husband's name, in the other script", () => {
    expect(likelySame(NEW, [SUNITA])).toEqual([SUNITA]);
    expect(same({ name: 'सुनीता कुमारी' })).toBe(true);
  });

  it('is perhaps the one of the same household', () => {
    expect(same({ household: house(1) }, ['relative'])).toBe(true);
    expect(same({ household: house(2) }, ['relative'])).toBe(false);
    expect(same({ relative: { is: 'father', name: 'रामू साह' } })).toBe(true);
    expect(same({ relative: { is: 'husband', name: 'दिनेश' } })).toBe(false);
  });

  // Our own choice: five years.
  it('is another when the ages lie more than five years apart', () => {
    const told = [19, 20, 30, 31].map((ageYears) => same({ ageYears }));
    expect(told).toEqual([false, true, true, false]);
    expect(same({ dob: '2001-03-05' }, ['ageYears'])).toBe(true);
    expect(same({}, ['ageYears'])).toBe(true);
  });

  it('is another of another name, surname or sex', () => {
    expect(same({ name: 'Sunaina' })).toBe(false);
    expect(same({ sex: 'm' })).toBe(false);
    const ofSah = { ...SUNITA, name: 'सुनीता साह' };
    expect(likelySame({ ...NEW, name: 'Sunita Sah' }, [ofSah])).toHaveLength(1);
    expect(likelySame({ ...NEW, name: 'Sunita Ram' }, [ofSah])).toEqual([]);
  });

  it('is the one whose name was written as one word, or as two', () => {
    const ofRam = { ...SUNITA, sex: 'm', name: 'राम बाबू' };
    const found = (name: string, more: Partial<Newcomer> = {}) =>
      likelySame({ ...NEW, sex: 'm', name, ...more }, [ofRam]).length;
    expect([found('रामबाबू'), found('Rambabu'), found('Ram Babu Sah')]).toEqual([1, 1, 1]);
    expect([found('रामचंद्र'), found('बाबूलाल')]).toEqual([0, 0]);
    const kin = { relative: { is: 'father', name: 'रामेश्वर बाबू' } };
    expect(
      likelySame({ ...NEW, ...kin }, [{ ...SUNITA, relative: { is: 'father', name: 'रामेश्वरबाबू' } }]),
    ).toHaveLength(1);
  });

  it('is not her own double when her registration is corrected', () => {
    expect(likelySame(SUNITA, [SUNITA])).toEqual([]);
  });
});
