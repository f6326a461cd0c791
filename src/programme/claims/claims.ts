import { type Entry, refKey } from '../../domain/entry/entry.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Person } from '../../domain/person/person.ts';
import { rateOn } from '../tariff/rates.ts';
import { hbycClaims, immunisationClaims, samClaims } from './child.ts';
import type { Claim, ClaimRule, Written } from './claim.ts';
import { motherClaims } from './mother.ts';
import { hbncClaims, unnamedClaims } from './newborn.ts';
import { antaraClaims, cbacClaims, deathClaims, orsClaims } from './other.ts';

/** What is paid by a person. What the entries cannot tell stands in `by-hand.ts`. */
const RULES: readonly ClaimRule[] = [
  hbncClaims,
  unnamedClaims,
  hbycClaims,
  motherClaims,
  immunisationClaims,
  samClaims,
  deathClaims,
  cbacClaims,
  antaraClaims,
  orsClaims,
];
/** Indian Standard Time, minutes: the day on which an entry was saved is a day in India. */
const IST_MINUTES = 330;
const MINUTES_A_DAY = 1440;

export interface ClaimInput {
  people: readonly Person[];
  /** Entries that stand, in fold order. */
  entries: Iterable<Entry>;
  /** The feeds this worker writes or wrote in: work by others is not hers, what they saw still counts. */
  feeds: ReadonlySet<string>;
  today: string;
  /** Claims earned or lost before this day are left out. */
  since: string;
  /** Two letters, for the tariff. */
  state: string;
}

/** Every piece of paid work the entries tell of, person by person in one pass. What has no rate is left out. */
export function claimsOf({ people, entries, feeds, today, since, state }: ClaimInput): Claim[] {
  const visits = writtenByPerson(entries, feeds);
  const children = childrenByMother(people);
  const none: readonly never[] = [];
  return people.flatMap((person) => {
    const key = refKey(person.ref);
    const known = {
      person,
      visits: visits.get(key) ?? none,
      motherVisits: (person.mother && visits.get(refKey(person.mother))) ?? none,
      children: children.get(key) ?? none,
      today,
      since,
    };
    return RULES.flatMap((rule) => rule(known))
      .filter(({ on }) => on === undefined || on >= since)
      .filter((found) => person.died !== true || found.state === 'earned' || isAfterDeath(found.activity))
      .flatMap((found): Claim[] => {
        const rate = rateOn(found.activity, found.on ?? today, state);
        return rate === undefined ? [] : [{ ...found, rupees: rate * (found.times ?? 1) }];
      });
  });
}

function isAfterDeath(activity: Claim['activity']): boolean {
  return activity === 'maternalDeath' || activity === 'childDeath';
}

/** Visits by whom they are about (`refKey`), in fold order. */
export function writtenByPerson(
  entries: Iterable<Entry>,
  feeds: ReadonlySet<string>,
): Map<string, Written[]> {
  const found = new Map<string, Written[]>();
  for (const entry of entries) {
    if (entry.kind !== 'visit.recorded' || !entry.about) continue;
    const { on, body } = entry;
    const visit = {
      form: String(body.form),
      on,
      body,
      own: feeds.has(entry.feed),
      writtenOn: dayWritten(entry),
    };
    const key = refKey(entry.about);
    const others = found.get(key);
    if (others) others.push(visit);
    else found.set(key, [visit]);
  }
  return found;
}

/** Written down on the day she saved it, whatever day it is about. */
function dayWritten({ at, offset }: Entry): string {
  return addDays('1970-01-01', Math.floor((at + (offset ?? 0) + IST_MINUTES) / MINUTES_A_DAY));
}

function childrenByMother(people: readonly Person[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    if (!person.mother) continue;
    const key = refKey(person.mother);
    const others = found.get(key);
    if (others) others.push(person);
    else found.set(key, [person]);
  }
  return found;
}
