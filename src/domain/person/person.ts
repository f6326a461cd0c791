import { type Body, type Entry, type Ref, refKey } from '../entry/entry.ts';
import { type Current, currentEntries } from '../entry/fold.ts';
import { isDay, yearsBetween } from '../form/day.ts';
import { caseOf } from '../visit/case.ts';
import { weeksOn } from '../visit/pregnancy.ts';
import { homeOf, homesOf } from './homes.ts';
import { joinedTo, type Resolve, resolver } from './joined.ts';

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
  /** Other records of hers, joined to this one. */
  joined?: Ref[];
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
  abha?: string;
  lastVisit?: LastVisit;
  pregnancy?: GoingOn;
  died?: true;
  consent?: Consent;
  away?: Away;
}

/** She does not live here now: for good, or with her parents for some time; `to` is where, in the worker's words. */
export interface Away {
  where: 'gone' | 'parents';
  since: string;
  to?: string;
}

/** Whether somebody is to be met here on a day: alive, and not moved away for good by then. */
export function livesHereOn({ died, away }: Pick<Person, 'died' | 'away'>, day: string): boolean {
  return !died && !(away?.where === 'gone' && away.since <= day);
}

/** What was last allowed or refused: to be recorded, to be sent messages; by whom and on which day. */
export interface Consent {
  record: boolean;
  message: boolean;
  by: string;
  on: string;
}

/** What was written about people, by the record that stands for each. All in fold order. */
interface Written {
  persons: Current[];
  households: Map<string, Body>;
  visits: Map<string, Entry[]>;
  consents: Map<string, Consent>;
  moves: Map<string, Entry>;
}

function writtenIn(standing: readonly Current[], resolve: Resolve): Written {
  const found: Written = {
    persons: [],
    households: new Map(),
    visits: new Map(),
    consents: new Map(),
    moves: new Map(),
  };
  for (const current of standing) {
    const { entry } = current;
    if (entry.kind === 'household.registered') found.households.set(refKey(entry), entry.body);
    if (entry.kind === 'person.registered') found.persons.push(current);
    if (!entry.about) continue;
    const key = refKey(resolve(entry.about));
    if (entry.kind === 'person.consented') found.consents.set(key, consentIn(entry));
    if (entry.kind === 'person.moved') found.moves.set(key, entry);
    if (entry.kind === 'visit.recorded') found.visits.set(key, [...(found.visits.get(key) ?? []), entry]);
  }
  return found;
}

/** What stands, and which record stands for which: worked out before by whoever needs it for more. */
export interface Folded {
  standing: readonly Current[];
  resolve: Resolve;
}

function foldedFrom(entries: Iterable<Entry>): Folded {
  const standing = currentEntries(entries);
  return { standing, resolve: resolver(standing.map(({ entry }) => entry)) };
}

/**
 * Everybody registered, in fold order, from entries in any order: amendments applied, voided ones left out, and who was
 * written down twice once, under the record that stays.
 */
export function foldPeople(entries: Iterable<Entry>, folded: Folded = foldedFrom(entries)): Person[] {
  const { standing, resolve } = folded;
  const { persons, households, visits, consents, moves } = writtenIn(standing, resolve);
  const bodies = new Map(persons.map(({ entry }) => [refKey(entry), entry.body]));
  const isPerson = new Set(bodies.keys());
  const homes = homesOf(persons, isPerson, resolve);
  const records = joinedTo(persons, resolve);
  return persons.flatMap((current): Person[] => {
    const key = refKey(current.entry);
    if (refKey(resolve(current.entry)) !== key) return [];
    const home = homeOf(key, homes, isPerson);
    const consent = consents.get(key);
    const joined = records.get(key);
    const away = awayIn(moves.get(key));
    return [
      {
        ...otherwiseTold(joined ?? [], bodies, current.entry.body),
        ...registered(current, home.household && households.get(refKey(home.household))),
        ...home,
        ...(joined && { joined }),
        ...visited(visits.get(key) ?? []),
        ...(consent && { consent }),
        ...(away && { away }),
      },
    ];
  });
}

/** The last word on where she lives; whoever is back is here. */
function awayIn(moved: Entry | undefined): Away | undefined {
  if (!moved) return undefined;
  const { where, since } = moved.body;
  if (where !== 'gone' && where !== 'parents') return undefined;
  const to = text(moved.body.to);
  return { where, since: isDay(since) ? since : moved.on, ...(to && { to }) };
}

/** What is not plainly allowed is not allowed. */
function consentIn({ on, body }: Entry): Consent {
  return { record: body.record === true, message: body.message === true, by: text(body.by) ?? '', on };
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

/** Numbers that another record of the same person tells and her own does not: her cards, and how she is reached. */
function otherwiseTold(
  joined: readonly Ref[],
  bodies: ReadonlyMap<string, Body>,
  own: Body,
): Partial<Person> {
  const others = joined.map((ref) => bodies.get(refKey(ref)) ?? {});
  const cards = others.map((body) => texts(body, ['rch', 'mcp', 'abha'])).reverse();
  const phone = own.mobile === undefined ? others.find(({ mobile }) => mobile !== undefined) : undefined;
  return Object.assign({}, ...cards, texts(phone ?? {}, ['mobile', 'mobileOf'])) as Partial<Person>;
}

function registered({ entry, amendments }: Current, household: Body | undefined): Person {
  const { body } = entry;
  // An age that was corrected was told on the day of the correction.
  const told = amendments.findLast((one) => one.body.ageYears !== undefined) ?? entry;
  const relativeName = text(body.relativeName);
  return {
    ref: { feed: entry.feed, no: entry.no },
    scope: entry.scope,
    ageAsOf: told.on,
    name: text(body.name) ?? '',
    ...(relativeName && { relative: { is: text(body.relativeIs) ?? '', name: relativeName } }),
    ...(typeof body.ageYears === 'number' && { ageYears: body.ageYears }),
    ...texts(body, ['sex', 'dob', 'relation', 'mobile', 'mobileOf', 'rch', 'mcp', 'abha']),
    ...texts(household ?? {}, ['headName', 'hamlet', 'houseNo']),
  };
}

/** `visits` are all visits of one person in fold order. */
function visited(visits: readonly Entry[]): Partial<Person> {
  const last = visits.at(-1);
  if (!last) return {};
  const pregnancy = goingOn(visits, last.on);
  return {
    ...cardsIn(visits),
    lastVisit: { ref: { feed: last.feed, no: last.no }, on: last.on, form: text(last.body.form) ?? '' },
    ...(pregnancy && { pregnancy }),
    ...(visits.some(tellsOfDeath) && { died: true }),
  };
}

/** Numbers of cards are written with a pregnancy too: the newest stands. */
function cardsIn(visits: readonly Entry[]): Partial<Person> {
  const bodies = visits
    .filter(({ body }) => body.form === 'pregnancy')
    .map(({ body }) => texts(body, ['rch', 'mcp']));
  return Object.assign({}, ...bodies) as Partial<Person>;
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
