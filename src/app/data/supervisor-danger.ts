import { refKey } from '../../domain/entry/entry.ts';
import type { Field } from '../../domain/form/form.ts';
import { byWorker } from '../../domain/form/words.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { Danger } from '../../domain/visit/danger.ts';
import { visitsOfPregnancy } from '../../domain/visit/pregnancy.ts';
import { inWords } from '../../domain/visit/summary.ts';
import { ancDangers } from '../../programme/anc/danger.ts';
import { ancFacts } from '../../programme/anc/facts.ts';
import { REFERRAL_FIELDS } from '../../programme/referral.ts';
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

function isAnc({ entry }: Standing): boolean {
  return entry.kind === 'visit.recorded' && entry.body.form === 'anc';
}

/** Reads the dangers of any one visit, knowing the woman's earlier visits from the entries given, in fold order. */
export function dangerReader(entries: readonly Standing[]): (visit: Standing) => DangerFound | null {
  const visitsOf = new Map<string, Standing[]>();
  for (const one of entries) {
    if (!isAnc(one) || !one.entry.about) continue;
    const key = refKey(one.entry.about);
    const visits = visitsOf.get(key);
    if (visits) visits.push(one);
    else visitsOf.set(key, [one]);
  }
  return (visit) => {
    if (!isAnc(visit)) return null;
    const { on, body, about } = visit.entry;
    const all = about ? (visitsOf.get(refKey(about)) ?? []) : [];
    const at = all.findIndex((one) => refKey(one.entry) === refKey(visit.entry));
    const earlier = all.slice(0, Math.max(0, at)).map(({ entry }) => ({ on: entry.on, body: entry.body }));
    const previous = visitsOfPregnancy(earlier, on).map((one) => one.body);
    const dangers = ancDangers(body, ancFacts(body, { on, previous }));
    return dangers.length > 0 ? { dangers, outcome: outcomeOf(body) } : null;
  };
}
