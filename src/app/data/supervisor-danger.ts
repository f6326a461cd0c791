import { type Entry, type Ref, refKey } from '../../domain/entry/entry.ts';
import type { Field } from '../../domain/form/form.ts';
import { byWorker } from '../../domain/form/words.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { resolver } from '../../domain/person/joined.ts';
import { foldPeople, type Person } from '../../domain/person/person.ts';
import type { Danger } from '../../domain/visit/danger.ts';
import { inWords } from '../../domain/visit/summary.ts';
import { REFERRAL_FIELDS } from '../../programme/referral.ts';
import { pastVisits, visitDangers, visitOf } from '../../programme/visits.ts';
import type { Standing } from './supervisor-log.ts';

/** What became of a danger, as far as the visit itself says. */
export type Outcome =
  | { kind: 'not-known' }
  | { kind: 'not-ready'; why: Bilingual | null }
  | { kind: 'sent'; facility: Bilingual | null; transport: Bilingual | null };

/** The danger signs of one visit by the programme's rules, never empty, and what became of them. */
export interface DangerFound {
  dangers: Danger[];
  outcome: Outcome;
  /** Of a private matter: no list says what was found. */
  isPrivate: boolean;
}

const FIELDS = new Map<string, Field>(REFERRAL_FIELDS.map((field) => [field.id, field]));

function words(body: Record<string, unknown>, id: string): Bilingual | null {
  const field = FIELDS.get(id);
  return field && body[id] !== undefined ? inWords(field, body[id], byWorker(undefined)) : null;
}

function outcomeOf(body: Record<string, unknown>): Outcome {
  if (body.agreed === 'ready') {
    return { kind: 'sent', facility: words(body, 'facility'), transport: words(body, 'transport') };
  }
  if (body.agreed === 'notReady') return { kind: 'not-ready', why: words(body, 'notReadyWhy') };
  return { kind: 'not-known' };
}

function isVisit({ entry }: Standing): boolean {
  return entry.kind === 'visit.recorded' && visitOf(entry.body.form) !== undefined;
}

/** Somebody whose registration has not arrived yet: what her visits say counts all the same. */
function unknownPerson({ entry }: Standing, ref: Ref): Person {
  return { ref, scope: entry.scope, name: '', ageAsOf: entry.on };
}

/** Reads the dangers of any one visit, knowing the person's earlier visits from the entries given, in fold order. */
export function dangerReader(entries: readonly Standing[]): (visit: Standing) => DangerFound | null {
  const resolve = resolver(entries.map(({ entry }) => entry));
  const visitsOf = new Map<string, Entry[]>();
  for (const { entry } of entries.filter(isVisit)) {
    if (!entry.about) continue;
    const key = refKey(resolve(entry.about));
    const visits = visitsOf.get(key);
    if (visits) visits.push(entry);
    else visitsOf.set(key, [entry]);
  }
  const folded = foldPeople([], { standing: entries, resolve });
  const people = new Map(folded.map((person) => [refKey(person.ref), person]));
  const visitsAbout = (ref: Ref | undefined) => (ref && visitsOf.get(refKey(ref))) ?? [];
  return (standing) => {
    const { on, body } = standing.entry;
    const about = standing.entry.about && resolve(standing.entry.about);
    const visit = visitOf(body.form);
    if (!visit || !isVisit(standing)) return null;
    const ref = about ?? { feed: standing.entry.feed, no: standing.entry.no };
    const person = people.get(refKey(ref)) ?? unknownPerson(standing, ref);
    const all = visitsAbout(about);
    const at = all.findIndex((one) => refKey(one) === refKey(standing.entry));
    const visits = pastVisits(all.slice(0, Math.max(0, at)));
    const context = { on, person, visits, motherVisits: pastVisits(visitsAbout(person.mother)) };
    const dangers = visitDangers(visit, body, visit.facts(body, context));
    if (dangers.length === 0) return null;
    return { dangers, outcome: outcomeOf(body), isPrivate: visit.sensitive === true };
  };
}
