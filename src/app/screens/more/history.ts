import { amendedBy } from '../../../domain/entry/changes.ts';
import { type Entry, type Ref, refKey } from '../../../domain/entry/entry.ts';
import { type Current, foldOrder } from '../../../domain/entry/fold.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import { joinedIn } from '../../../domain/person/joined.ts';
import { inWords, summarise } from '../../../domain/visit/summary.ts';
import { formToRead } from '../../../programme/versions.ts';

/** One answer of a step: what it is now, and in a correction what it was; null for none. */
export interface HistoryLine {
  id: string;
  label: Bilingual;
  now: Bilingual | null;
  before?: Bilingual | null;
}

/** One thing that was written about her card: by whom, on which day, and what it said or changed. */
export interface Step {
  entry: Entry;
  /** Who wrote it. */
  by: Bilingual;
  what: 'registered' | 'corrected' | 'joined' | 'told';
  /** Of `told`: what the form is called; undefined when it is newer than this app. */
  title?: Bilingual;
  /** Of `joined`: the name on the other card. */
  name?: string;
  lines: HistoryLine[];
}

/** Kinds that tell about her and are no visit. */
const TOLD: ReadonlySet<string> = new Set(['person.moved', 'person.consented', 'visit.missed']);

interface Known {
  /** Her record and her household's, as they stand. */
  records: readonly Current[];
  /** Everything about her that stands. */
  entries: readonly Entry[];
  /** What was saved first, before any correction. */
  original: (ref: Ref) => Entry | undefined;
  /** The name on another record. */
  nameOf: (ref: Ref) => string | undefined;
  authorOf: (feed: string) => Bilingual;
}

/** The newest first. */
export function historyOf({ records, entries, original, nameOf, authorOf }: Known): Step[] {
  const steps = records.flatMap((current) => recordSteps(current, original(current.entry), authorOf));
  for (const entry of entries) {
    const other = joinedIn(entry);
    const name = other && nameOf(other);
    if (name !== undefined) steps.push({ entry, by: authorOf(entry.feed), what: 'joined', name, lines: [] });
    if (TOLD.has(entry.kind)) steps.push(toldStep(entry, authorOf));
  }
  return steps.sort((a, b) => foldOrder(b.entry, a.entry));
}

function recordSteps(
  { entry, amendments }: Current,
  first: Entry | undefined,
  authorOf: Known['authorOf'],
): Step[] {
  const fields = formToRead(entry)?.groups.flatMap((group) => group.fields) ?? [];
  const by = authorOf(entry.feed);
  const registered: Step = { entry: first ?? entry, by, what: 'registered', lines: [] };
  const corrected = amendedBy(first ?? entry, first ? amendments : []).map((amended): Step => {
    const author = authorOf(amended.entry.feed);
    const lines = amended.changes.map(({ field: id, before, after }): HistoryLine => {
      const field = fields.find((one) => one.id === id) ?? asText(id);
      const said = (answer: unknown) => (answer === undefined ? null : inWords(field, answer, author));
      return { id, label: field.label, now: said(after), before: said(before) };
    });
    return { entry: amended.entry, by: author, what: 'corrected', lines };
  });
  return [registered, ...corrected];
}

function toldStep(entry: Entry, authorOf: Known['authorOf']): Step {
  const form = formToRead(entry);
  const by = authorOf(entry.feed);
  if (!form) return { entry, by, what: 'told', lines: [] };
  const lines = summarise(form, entry.body, by)
    .filter(({ id }) => !(entry.kind === 'visit.missed' && id === 'form'))
    .map(({ id, label, value }): HistoryLine => ({ id, label, now: value }));
  return { entry, by, what: 'told', title: form.title, lines };
}

function asText(id: string) {
  return { id, type: 'text' as const, label: { hi: id, en: id }, maxLength: 0 };
}

/** A key of a step that stays the same while others come in. */
export function stepKey({ entry }: Step): string {
  return refKey(entry);
}
