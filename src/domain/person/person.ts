import { type Body, type Entry, type Ref, refKey } from '../entry/entry.ts';
import { currentEntries } from '../entry/fold.ts';
import { isDay, yearsBetween } from '../form/day.ts';
import { caseOf } from '../visit/case.ts';
import { weeksOn } from '../visit/pregnancy.ts';

export interface LastVisit {
  ref: Ref;
  on: string;
  form: string;
}

/** A pregnancy nobody has ended, as of the last visit. */
export interface GoingOn {
  lmp: string;
  visits: number;
}

/** What the log says of one person; what was never answered is absent. */
export interface Person {
  ref: Ref;
  scope: string;
  household?: Ref;
  /** The mother in whose house a child was registered under her name. */
  mother?: Ref;
  name: string;
  sex?: string;
  dob?: string;
  ageYears?: number;
  /** The day on which `ageYears` was true. */
  ageAsOf: string;
  /** Whose name tells her from others of her name. */
  relative?: { is: string; name: string };
  relation?: string;
  headName?: string;
  hamlet?: string;
  houseNo?: string;
  mobile?: string;
  mobileOf?: string;
  rch?: string;
  mcp?: string;
  lastVisit?: LastVisit;
  pregnancy?: GoingOn;
  died?: true;
  consent?: Consent;
}

/** What was last allowed or refused: to be recorded, to be sent messages; by whom and on which day. */
export interface Consent {
  record: boolean;
  message: boolean;
  by: string;
  on: string;
}

/** Everybody registered, in fold order, from entries in any order: amendments applied, voided ones left out. */
export function foldPeople(entries: Iterable<Entry>): Person[] {
  const households = new Map<string, Body>();
  const visits = new Map<string, Entry[]>();
  const consents = new Map<string, Consent>();
  const persons: Entry[] = [];
  for (const { entry } of currentEntries(entries)) {
    if (entry.kind === 'household.registered') households.set(refKey(entry), entry.body);
    if (entry.kind === 'person.registered') persons.push(entry);
    if (entry.kind === 'person.consented' && entry.about) consents.set(refKey(entry.about), consentIn(entry));
    if (entry.kind === 'visit.recorded' && entry.about) {
      const key = refKey(entry.about);
      visits.set(key, [...(visits.get(key) ?? []), entry]);
    }
  }
  const byKey = new Map(persons.map((entry) => [refKey(entry), entry]));
  return persons.map((entry) => {
    const home = homeOf(entry, byKey);
    const consent = consents.get(refKey(entry));
    return {
      ...registered(entry, home.household && households.get(refKey(home.household))),
      ...home,
      ...visited(visits.get(refKey(entry)) ?? []),
      ...(consent && { consent }),
    };
  });
}

/** What is not plainly allowed is not allowed. */
function consentIn({ on, body }: Entry): Consent {
  return { record: body.record === true, message: body.message === true, by: text(body.by) ?? '', on };
}

const MOST_GENERATIONS = 5;

/** A person is registered in a household, or as the child of a person who is, and then lives where she lives. */
function homeOf(entry: Entry, persons: ReadonlyMap<string, Entry>): { household?: Ref; mother?: Ref } {
  let household = entry.about;
  for (let i = 0; i < MOST_GENERATIONS; i++) {
    const above = household && persons.get(refKey(household));
    if (!above) break;
    household = above.about;
  }
  const mother = entry.about && persons.has(refKey(entry.about)) ? entry.about : undefined;
  return { ...(household && { household }), ...(mother && { mother }) };
}

/** Completed years on a day; undefined when neither birth nor age is known. */
export function ageYearsOn(
  person: Pick<Person, 'dob' | 'ageYears' | 'ageAsOf'>,
  day: string,
): number | undefined {
  if (isDay(person.dob)) return yearsBetween(person.dob, day);
  if (person.ageYears === undefined) return undefined;
  return person.ageYears + Math.max(0, yearsBetween(person.ageAsOf, day));
}

/** Completed weeks of the pregnancy on a day; undefined when she is not known to be pregnant then. */
export function pregnantWeeksOn(person: Person, day: string): number | undefined {
  const weeks = person.pregnancy && weeksOn(person.pregnancy.lmp, day);
  return weeks !== undefined && weeks <= 42 ? weeks : undefined;
}

function registered(entry: Entry, household: Body | undefined): Person {
  const { body } = entry;
  const relativeName = text(body.relativeName);
  return {
    ref: { feed: entry.feed, no: entry.no },
    scope: entry.scope,
    ageAsOf: entry.on,
    name: text(body.name) ?? '',
    ...(relativeName && { relative: { is: text(body.relativeIs) ?? '', name: relativeName } }),
    ...(typeof body.ageYears === 'number' && { ageYears: body.ageYears }),
    ...texts(body, ['sex', 'dob', 'relation', 'mobile', 'mobileOf', 'rch', 'mcp']),
    ...texts(household ?? {}, ['headName', 'hamlet', 'houseNo']),
  };
}

/** `visits` are all visits of one person in fold order. */
function visited(visits: readonly Entry[]): Partial<Person> {
  const last = visits.at(-1);
  if (!last) return {};
  const pregnancy = goingOn(visits, last.on);
  return {
    lastVisit: { ref: { feed: last.feed, no: last.no }, on: last.on, form: text(last.body.form) ?? '' },
    ...(pregnancy && { pregnancy }),
    ...(visits.some(tellsOfDeath) && { died: true }),
  };
}

function tellsOfDeath({ body }: Entry): boolean {
  return body.form === 'death' || body.status === 'died';
}

/** The visits that wrote the pregnancy down are counted: its registration, its check-ups, its plan. */
function goingOn(visits: readonly Entry[], day: string): GoingOn | undefined {
  const known = visits.map(({ on, body }) => ({ form: text(body.form) ?? '', on, body }));
  const found = caseOf(known, day);
  if (found?.stage !== 'pregnant' || found.lmp === undefined) return undefined;
  return { lmp: found.lmp, visits: found.visits.length };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts<K extends string>(body: Body, ids: readonly K[]): { [key in K]?: string } {
  const found: { [key in K]?: string } = {};
  for (const id of ids) {
    const value = text(body[id]);
    if (value !== undefined) found[id] = value;
  }
  return found;
}
