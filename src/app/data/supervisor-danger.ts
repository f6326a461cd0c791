import { type Entry, type Ref, refKey } from '../../domain/entry/entry.ts';
import type { Field } from '../../domain/form/form.ts';
import { byWorker } from '../../domain/form/words.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { resolver } from '../../domain/person/joined.ts';
import { foldPeople, type Person } from '../../domain/person/person.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import type { Danger } from '../../domain/visit/danger.ts';
import { referralFrom } from '../../domain/visit/referral-case.ts';
import { inWords } from '../../domain/visit/summary.ts';
import { REFERRAL_FIELDS } from '../../programme/referral.ts';
import { REFERRAL_FOLLOW } from '../../programme/referral-visit.ts';
import { pastVisits, visitDangers, visitOf } from '../../programme/visits.ts';
import type { Standing } from './supervisor-log.ts';

/** What became of a danger, as far as its visit and those after it say; `detail`: where to, by what, or why not. */
export interface Outcome {
  kind: 'not-known' | 'not-ready' | 'sent' | 'in-hospital' | 'closed';
  detail: Bilingual[];
}

/** Whether a hospital has seen to it, or it is over. */
export function isSettled({ kind }: Outcome): boolean {
  return kind === 'sent' || kind === 'in-hospital' || kind === 'closed';
}

/** The danger signs of one visit by the programme's rules, never empty, and what became of them. */
export interface DangerFound {
  dangers: Danger[];
  outcome: Outcome;
  /** Of a private matter: no list says what was found. */
  isPrivate: boolean;
}

const FIELDS = new Map<string, Field>(REFERRAL_FIELDS.map((field) => [field.id, field]));
const LATER_FIELDS = new Map<string, Field>(
  REFERRAL_FOLLOW.groups.flatMap((group) => group.fields.map((field) => [field.id, field])),
);

/** The answers of these questions in words, those that were given. */
function told(fields: typeof FIELDS, body: Record<string, unknown>, ids: readonly string[]): Bilingual[] {
  return ids.flatMap((id) => {
    const field = fields.get(id);
    return field && body[id] !== undefined ? [inWords(field, body[id], byWorker(undefined))] : [];
  });
}

function outcomeOf(body: Record<string, unknown>): Outcome {
  if (body.agreed === 'ready') return { kind: 'sent', detail: told(FIELDS, body, ['facility', 'transport']) };
  if (body.agreed === 'notReady') return { kind: 'not-ready', detail: told(FIELDS, body, ['notReadyWhy']) };
  return { kind: 'not-known', detail: [] };
}

const LATER_KINDS = {
  notReady: 'not-ready',
  sent: 'sent',
  inHospital: 'in-hospital',
  closed: 'closed',
} as const;

/** `visits` are all about one person in fold order; the danger was found in the one at this place. */
function outcomeAt(visits: readonly FormVisit[], at: number, body: Record<string, unknown>): Outcome {
  const found = at < 0 ? undefined : referralFrom(visits, at);
  if (!found || found.last === found.visit) return outcomeOf(body);
  const kind = LATER_KINDS[found.stage];
  const asked = kind === 'in-hospital' ? ['facility'] : ['result', 'notGoneWhy'];
  return { kind, detail: told(LATER_FIELDS, found.last.body, asked) };
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
    const written = pastVisits(all);
    const visits = written.slice(0, Math.max(0, at));
    const context = { on, person, visits, motherVisits: pastVisits(visitsAbout(person.mother)) };
    const dangers = visitDangers(visit, body, visit.facts(body, context));
    if (dangers.length === 0) return null;
    return { dangers, outcome: outcomeAt(written, at, body), isPrivate: visit.sensitive === true };
  };
}
