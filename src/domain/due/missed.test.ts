import { describe, expect, it } from 'vitest';
import { missedInWords } from '../../programme/missed.ts';
import { type Entry, refKey } from '../entry/entry.ts';
import type { Person } from '../person/person.ts';
import type { FormVisit } from '../visit/case.ts';
import { type DueItem, dueList, type Schedule } from './due.ts';
import { missedByPerson } from './missed.ts';

const TODAY = '2026-11-22';
const KAVITA: Person = { ref: { feed: 'AAAAAAAA', no: 2 }, scope: 'S', name: 'कविता', ageAsOf: TODAY };
const window = { from: '2026-11-10', target: '2026-11-20', to: '2026-11-30' };
const why = { hi: '30 नवंबर तक', en: 'by 30 November' };
const ANC: Schedule = {
  form: 'anc',
  items: ({ person }) => [
    { person: person.ref, form: 'anc', id: 'anc3', label: why, state: 'due', why, ...window },
  ],
};

function missed(no: number, on: string, body: Record<string, unknown>): Entry {
  const said = { feed: 'AAAAAAAA', no, scope: 'S', kind: 'visit.missed', v: 1, at: no, offset: null };
  return { ...said, on, body, about: KAVITA.ref };
}
function due(person: Person, entries: Entry[] = [], visits: FormVisit[] = []): DueItem[] {
  return dueList({
    people: [person],
    visits: new Map([[refKey(person.ref), visits]]),
    missed: missedByPerson(entries, (ref) => ref, missedInWords),
    schedules: [ANC],
    today: TODAY,
  });
}
const whyOf = (...args: Parameters<typeof due>) => due(...args)[0]?.why.hi;

describe('a visit that could not be made', () => {
  const notHome = missed(3, '2026-11-20', { why: 'notHome', form: 'anc' });

  it('is still due, and says when she was not met', () => {
    expect(due(KAVITA, [notHome])[0]?.state).toBe('due');
    expect(whyOf(KAVITA, [notHome])).toBe('20 नवंबर को मुलाकात नहीं हो पाई: घर पर नहीं · 30 नवंबर तक');
  });

  it('says the last reason, in words for every one of them', () => {
    const ill = missed(4, '2026-11-21', { why: 'ill', form: 'anc' });
    expect(whyOf(KAVITA, [notHome, ill])).toBe('21 नवंबर को मुलाकात नहीं हो पाई: बीमार · 30 नवंबर तक');
    const other = missed(5, '2026-11-21', { why: 'later app', form: 'anc' });
    expect(whyOf(KAVITA, [other])).toBe('21 नवंबर को मुलाकात नहीं हो पाई · 30 नवंबर तक');
  });

  it('does not speak of another visit, of one before the window, or after she was met', () => {
    expect(whyOf(KAVITA, [missed(3, '2026-11-20', { why: 'notHome', form: 'pnc' })])).toBe(why.hi);
    expect(whyOf(KAVITA, [missed(3, '2026-11-09', { why: 'notHome', form: 'anc' })])).toBe(why.hi);
    const met = [{ form: 'anc', on: '2026-11-20', body: {} }];
    expect(whyOf(KAVITA, [notHome], met)).toBe(why.hi);
  });
});

describe('who does not live here now', () => {
  it('has nothing due once she moved away for good', () => {
    expect(due({ ...KAVITA, away: { where: 'gone', since: '2026-10-01' } })).toEqual([]);
  });

  it("stays in the list while she is at her parents'", () => {
    expect(due({ ...KAVITA, away: { where: 'parents', since: '2026-10-01' } })).toHaveLength(1);
  });
});
