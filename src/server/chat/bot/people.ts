import { type Entry, refKey } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { byRecord, type Resolve, resolver } from '../../../domain/person/joined.ts';
import { foldPeople, livesHereOn, type Person } from '../../../domain/person/person.ts';
import type { VisitContext } from '../../../programme/visit-form.ts';
import { pastVisits } from '../../../programme/visits.ts';
import { entryOfRow } from '../../routes/sync/page-items.ts';
import type { Services } from '../../services.ts';

const ROWS = 500;
const KEPT = 20;

/** What is known of one catchment, and whose number on the paper list is whose. */
interface Catchment {
  head: number;
  /** Records in the order in which they reached the server: a place on the list, for good. */
  listed: string[];
  people: ReadonlyMap<string, Person>;
  about: ReadonlyMap<string, Entry[]>;
}

/** By services, so that two servers in one process keep apart. */
const known = new WeakMap<Services, Map<string, Catchment>>();

async function entriesOf({ storage }: Services, scope: string, head: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after = 0; after < head; ) {
    const rows = await storage.log.page(scope, after, ROWS);
    if (rows.length === 0) break;
    entries.push(...rows.map((row) => entryOfRow(row, scope)));
    after = rows.at(-1)?.seq ?? head;
  }
  return entries;
}

function aboutEach(standing: readonly { entry: Entry }[], resolve: Resolve): Map<string, Entry[]> {
  const about = new Map<string, Entry[]>();
  for (const { entry } of standing) {
    if (!entry.about) continue;
    const key = refKey(resolve(entry.about));
    about.set(key, [...(about.get(key) ?? []), entry]);
  }
  return about;
}

function isRecord({ kind, amends, voids }: Entry): boolean {
  return kind === 'person.registered' && !amends && !voids;
}

/** Folded anew only when something has come since. */
async function catchment(services: Services, scope: string): Promise<Catchment> {
  const kept = known.get(services) ?? new Map<string, Catchment>();
  known.set(services, kept);
  const head = (await services.storage.log.heads([scope])).get(scope)?.head ?? 0;
  const there = kept.get(scope);
  if (there?.head === head) return there;
  const entries = await entriesOf(services, scope, head);
  const standing = currentEntries(entries);
  const resolve = resolver(standing.map(({ entry }) => entry));
  const found: Catchment = {
    head,
    listed: entries.filter(isRecord).map(refKey),
    people: byRecord(foldPeople(entries, { standing, resolve })),
    about: aboutEach(standing, resolve),
  };
  if (kept.size >= KEPT) kept.clear();
  kept.set(scope, found);
  return found;
}

export interface Listed {
  number: number;
  person: Person;
}

/** Everybody on the paper list who lives here, by her number. A record that was joined to another has that one's. */
export async function listedPeople(services: Services, scope: string): Promise<Listed[]> {
  const { listed, people } = await catchment(services, scope);
  const today = services.clock.today();
  return listed.flatMap((key, i) => {
    const person = people.get(key);
    const isHere = person !== undefined && refKey(person.ref) === key && livesHereOn(person, today);
    return isHere ? [{ number: i + 1, person }] : [];
  });
}

/** Who stands under a number of the list; undefined when nobody does, or not any more. */
export async function personAt(
  services: Services,
  scope: string,
  number: number,
): Promise<Person | undefined> {
  const { listed, people } = await catchment(services, scope);
  const person = people.get(listed[number - 1] ?? '');
  return person && livesHereOn(person, services.clock.today()) ? person : undefined;
}

/** What is known of somebody as it was on a day: what was written about a later one is not known to it. */
export function asOf(context: VisitContext, on: string): VisitContext {
  const visits = context.visits.filter((past) => past.on <= on);
  return { ...context, on, visits, motherVisits: context.motherVisits.filter((past) => past.on <= on) };
}

/** What is known before a visit's first question, as her app would know it; undefined when the record is gone. */
export async function contextOf(
  services: Services,
  scope: string,
  { person: key, on }: { person: string; on: string },
): Promise<VisitContext | undefined> {
  const { people, about } = await catchment(services, scope);
  const person = people.get(key);
  if (!person) return undefined;
  const visitsOf = (of: string) => pastVisits(about.get(of) ?? []);
  const mother = person.mother && people.get(refKey(person.mother));
  const motherVisits = mother ? visitsOf(refKey(mother.ref)) : [];
  return asOf({ on, person, visits: visitsOf(refKey(person.ref)), motherVisits }, on);
}
