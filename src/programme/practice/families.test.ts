import { describe, expect, it } from 'vitest';
import { dueList } from '../../domain/due/due.ts';
import { type Entry, entrySchema } from '../../domain/entry/entry.ts';
import { resolver } from '../../domain/person/joined.ts';
import { foldPeople, pregnantWeeksOn } from '../../domain/person/person.ts';
import { visitsByPerson } from '../../domain/visit/by-person.ts';
import { monthOfPregnancy } from '../../domain/visit/pregnancy.ts';
import { checkForm } from '../../testing/check-form.ts';
import { formOf } from '../forms.ts';
import { SCHEDULES } from '../schedules.ts';
import { dayFinding } from '../visit-day.ts';
import { pastVisits, visitDangers, visitOf } from '../visits.ts';
import { inventedFamilies } from './families.ts';

const FEED = 'PRACT1CE';

/** The families as the log of a phone holds them. */
function entriesOn(today: string): Entry[] {
  const no = new Map<string, number>();
  return inventedFamilies(today).map(({ key, about, ...said }, i) => {
    no.set(key, i + 1);
    const ref = about === undefined ? {} : { about: { feed: FEED, no: no.get(about) ?? 0 } };
    const entry = { feed: FEED, no: i + 1, scope: '0123ABCD', at: i, offset: null, ...said, ...ref };
    return entrySchema.parse(entry);
  });
}

/** What a worker would have been asked to mend in one of them, knowing what was written before it. */
function problemsOf(entry: Entry, today: string, all: readonly Entry[]): unknown[] {
  const form = formOf(entry.kind, entry.v, entry.body);
  if (!form) return [`no form of ${entry.kind}`];
  const on = { on: entry.on, today: entry.on };
  const visit = visitOf(entry.body.form);
  if (!visit) return checkForm(form, entry.body, { ...on, facts: {} }).problems;
  const before = all.slice(0, all.indexOf(entry));
  const person = foldPeople(all).find((one) => one.ref.no === entry.about?.no);
  if (!person) return [`nobody for ${entry.no}`];
  const about = (no: number | undefined) => pastVisits(before.filter((one) => one.about?.no === no));
  const context = {
    ...{ on: entry.on, person, visits: about(entry.about?.no), motherVisits: about(person.mother?.no) },
  };
  const answers = { ...visit.start(context), ...entry.body };
  const found = checkForm(form, answers, { ...on, facts: visit.facts(answers, context) }).problems;
  return [...found, ...dayFinding(visit, { ...context, today }).problems];
}

describe.each(['2026-11-20', '2027-03-01', '2028-02-29'])('the invented families on %s', (today) => {
  const entries = entriesOn(today);
  const people = foldPeople(entries);
  const called = (name: string) => people.find((one) => one.name.startsWith(name));

  it('are six houses with sixteen people, every one called a sample', () => {
    expect(entries.filter((entry) => entry.kind === 'household.registered')).toHaveLength(6);
    expect(people).toHaveLength(16);
    expect(people.filter((one) => !one.name.endsWith(' नमूना'))).toEqual([]);
    expect(new Set(people.map((one) => one.name)).size).toBe(16);
  });

  it('could have been written by a worker: every answer is one its form takes', () => {
    expect(entries.flatMap((entry) => problemsOf(entry, today, entries))).toEqual([]);
    expect(entries.filter((entry) => entry.on > today)).toEqual([]);
  });

  it('have a woman in her seventh month and a newborn of three days', () => {
    const seema = called('सीमा');
    expect(monthOfPregnancy((seema && pregnantWeeksOn(seema, today)) ?? 0)).toBe(7);
    const visits = visitsByPerson(entries, resolver(entries));
    const due = dueList({ people, visits, schedules: SCHEDULES, today });
    const formsDue = (name: string) =>
      due.filter((one) => one.person.no === called(name)?.ref.no).map((one) => one.form);
    expect(formsDue('सीमा')).toContain('anc');
    expect(formsDue('गुड्डी')).toContain('hbnc');
    expect(formsDue('पूजा')).toContain('pnc');
    expect(formsDue('मुन्नी')).toContain('immunisation');
    expect(formsDue('बबलू')).toContain('immunisation');
  });

  it('have a woman in danger whose family was not ready', () => {
    const anita = called('अनीता');
    const last = entries.findLast((entry) => entry.about?.no === anita?.ref.no);
    const anc = visitOf('anc');
    expect(last?.body.agreed).toBe('notReady');
    expect(anc && last && visitDangers(anc, last.body, {}).length).toBeGreaterThan(0);
  });
});

it('are the same every time', () => {
  expect(inventedFamilies('2026-11-20')).toEqual(inventedFamilies('2026-11-20'));
});
