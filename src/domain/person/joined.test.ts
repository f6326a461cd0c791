import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body, Entry } from '../entry/entry.ts';
import { refKey } from '../entry/entry.ts';
import { currentEntries } from '../entry/fold.ts';
import { visitsByPerson } from '../visit/by-person.ts';
import { childrenOf } from './children.ts';
import { resolveAmong, resolver } from './joined.ts';
import { foldPeople } from './person.ts';

const FEED = 'AAAAAAAA';
const ref = (no: number) => ({ feed: FEED, no });
function entry(no: number, kind: string, body: Body, more: Partial<Entry> = {}): Entry {
  const said = { feed: FEED, no, scope: 'SCPE0001', kind, v: 1, on: '2026-09-01', at: no, offset: null };
  return { ...said, body, ...more };
}
const person = (no: number, name: string, about?: number) =>
  entry(no, 'person.registered', { name }, about === undefined ? {} : { about: ref(about) });
const join = (no: number, stays: number, goes: number) =>
  entry(no, 'person.joined', { ...ref(goes) }, { about: ref(stays) });
const visit = (no: number, about: number, on: string, body: Body = {}) =>
  entry(no, 'visit.recorded', { form: 'anc', ...body }, { about: ref(about), on });

const HOUSE = entry(1, 'household.registered', { headName: 'रामू साह', hamlet: 'पूरब टोला' });
const KAVITA = person(2, 'कविता देवी');
const KABITA = person(3, 'कबिता देवी', 1);
const GUDIYA = person(4, 'गुड़िया', 3);
const JOINED = join(9, 2, 3);
const names = (entries: Entry[]) => foldPeople(entries).map(({ name }) => name);

describe('a woman who was written down twice', () => {
  const all = [
    HOUSE,
    KAVITA,
    KABITA,
    GUDIYA,
    visit(5, 2, '2026-09-05', { status: 'pregnant', lmp: '2026-05-10' }),
    visit(6, 3, '2026-11-20', { status: 'pregnant' }),
    entry(7, 'person.consented', { record: true, message: false, by: 'self' }, { about: ref(3) }),
    entry(8, 'person.moved', { where: 'parents', since: '2026-10-01' }, { about: ref(3) }),
    JOINED,
  ];

  it('is one: the visits, children, household, consent and place of the other are hers', () => {
    const people = foldPeople(all);
    expect(people.map(({ name }) => name)).toEqual(['कविता देवी', 'गुड़िया']);
    expect(people[0]).toMatchObject({
      ref: ref(2),
      joined: [ref(3)],
      household: ref(1),
      hamlet: 'पूरब टोला',
      lastVisit: { ref: ref(6) },
      pregnancy: { lmp: '2026-05-10', visits: 2 },
      consent: { record: true, message: false },
      away: { where: 'parents' },
    });
    expect(childrenOf(people, ref(2)).map(({ name }) => name)).toEqual(['गुड़िया']);
    expect(people[1]).toMatchObject({ household: ref(1), mother: ref(2) });
  });

  it('keeps the number and the cards that only the other record tells, and her own where it tells one', () => {
    const told = { mobile: '9800000001', mobileOf: 'self', rch: '123456789012' };
    const other = entry(3, 'person.registered', { name: 'कबिता देवी', sex: 'f', ...told });
    expect(foldPeople([KAVITA, other, JOINED])).toMatchObject([{ ref: ref(2), ...told }]);
    const own = entry(2, 'person.registered', { name: 'कविता देवी', sex: 'f', mobile: '9800000002' });
    const [one] = foldPeople([own, other, JOINED]);
    expect(one).toMatchObject({ mobile: '9800000002', rch: '123456789012' });
    expect(one).not.toHaveProperty('mobileOf');
  });

  it('has all her visits in one list, for what is due and for what is looked at', () => {
    const standing = currentEntries(all).map((current) => current.entry);
    const visits = visitsByPerson(standing, resolver(standing));
    expect([...visits.keys()]).toEqual([refKey(ref(2))]);
    expect(visits.get(refKey(ref(2)))).toHaveLength(2);
    expect(resolveAmong(foldPeople(all))(ref(3))).toEqual(ref(2));
  });

  it('is two again when the joining is taken back, each with what was hers', () => {
    const parted = foldPeople([...all, entry(10, 'person.joined', {}, { voids: ref(9) })]);
    expect(parted.map(({ name }) => name)).toEqual(['कविता देवी', 'कबिता देवी', 'गुड़िया']);
    expect(parted[0]).not.toHaveProperty('household');
    expect(parted[0]?.lastVisit?.ref).toEqual(ref(5));
    expect(parted[1]?.lastVisit?.ref).toEqual(ref(6));
  });

  it('keeps the mother under whom one of the two was written', () => {
    const [child] = foldPeople([KABITA, person(5, 'मुन्नी', 1), person(6, 'मुनिया', 3), join(9, 5, 6)]).slice(1);
    expect(child).toMatchObject({ name: 'मुन्नी', mother: ref(3) });
  });
});

describe('joinings that go wrong', () => {
  const four = [2, 3, 4, 5].map((no) => person(no, `नाम ${no}`));

  it('in a chain all are the last one', () => {
    expect(names([...four, join(10, 3, 2), join(11, 4, 3)])).toEqual(['नाम 4', 'नाम 5']);
  });

  it('in a circle, or with itself, nobody disappears', () => {
    expect(names([...four, join(10, 3, 2), join(11, 2, 3), join(12, 4, 4)])).toEqual([
      'नाम 3',
      'नाम 4',
      'नाम 5',
    ]);
  });

  it('with two others make all three one', () => {
    expect(names([...four, join(10, 3, 2), join(11, 4, 2)])).toEqual(['नाम 4', 'नाम 5']);
  });

  it('with somebody who is not on this phone, or was cancelled, wait', () => {
    expect(names([KAVITA, join(10, 77, 2)])).toEqual(['कविता देवी']);
    const voided = entry(11, 'person.registered', {}, { voids: ref(3) });
    expect(names([KAVITA, KABITA, join(10, 3, 2), voided])).toEqual(['कविता देवी']);
  });

  it('of a mother with her own child leave her in her house', () => {
    const [one] = foldPeople([HOUSE, KABITA, GUDIYA, join(10, 3, 4)]);
    expect(one).toMatchObject({ name: 'कबिता देवी', household: ref(1) });
    expect(one).not.toHaveProperty('mother');
  });

  it('are the same on every phone, and as many people as are not joined', () => {
    const refs = fc.integer({ min: 2, max: 5 });
    const joinings = fc.array(fc.tuple(refs, refs), { maxLength: 6 });
    fc.assert(
      fc.property(joinings, fc.infiniteStream(fc.nat()), (pairs, chance) => {
        const entries = [...four, ...pairs.map(([a, b], at) => join(20 + at, a, b))];
        const people = names(entries);
        const shuffled = entries.toSorted(() => (Number(chance.next().value) % 2 === 0 ? 1 : -1));
        expect(names(shuffled)).toEqual(people);
        expect(people.length).toBeGreaterThan(0);
        const all = foldPeople(entries).flatMap(({ ref: own, joined = [] }) => [own, ...joined]);
        expect(all.map(({ no }) => no).sort()).toEqual([2, 3, 4, 5]);
      }),
    );
  });
});
