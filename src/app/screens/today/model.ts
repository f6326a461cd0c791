import type { Entry, Ref } from '../../../domain/entry/entry.ts';
import { refKey } from '../../../domain/entry/entry.ts';
import { foldOrder } from '../../../domain/entry/fold.ts';
import type { Carrier } from '../../../domain/entry/verdict.ts';
import { daysBetween } from '../../../domain/form/day.ts';
import type { Bilingual, Unit, Worker } from '../../../domain/org/org.ts';
import { unitAndAbove } from '../../../domain/org/org.ts';
import type { Resolve } from '../../../domain/person/joined.ts';
import { endsPregnancy } from '../../../domain/visit/pregnancy.ts';
import { PRIVATE } from '../../../programme/visits.ts';
import { type DangerFound, isSettled, type Outcome } from '../../data/supervisor-danger.ts';
import type { Standing } from '../../data/supervisor-log.ts';

/** After so many days without a report a worker is named as not heard since. Never a judgement: it may be the network. */
export const SILENT_AFTER_DAYS = 3;
/** A danger sign with no known outcome stays on top until the woman's next visit or for the usual gap between two visits. */
const OPEN_DANGER_DAYS = 28;
/** One whose referral is known is shown for a week. */
const SENT_DANGER_DAYS = 7;

const MINUTES_A_DAY = 1440;

export interface DangerSeen {
  /** What was found, in words that others may see. */
  signs: Bilingual[];
  outcome: Outcome;
  ref: Ref;
  person: string | null;
  worker: Worker | null;
  /** The day of the visit. */
  on: string;
}

export interface Counted {
  kind: string;
  count: number;
}

/** `reporting`: heard of lately; `silent`: not heard since; `never`: joined, nothing came yet; `not-joined`: no phone of hers is known. */
export type WorkerState = 'reporting' | 'silent' | 'never' | 'not-joined';

export interface WorkerSeen {
  worker: Worker;
  unit: Unit | null;
  state: WorkerState;
  /** Minute the server received her newest entry. */
  heard: number | null;
  carrier: Carrier | null;
  /** What came within the last days, by kind. */
  lately: Counted[];
}

export interface SectorSeen {
  /** Null for workers whose unit stands in no sector. */
  unit: Unit | null;
  dangers: DangerSeen[];
  workers: WorkerSeen[];
}

export interface Today {
  dangers: DangerSeen[];
  workers: WorkerSeen[];
  /** The same, by sector, for an officer; one group for a supervisor of one sector. */
  sectors: SectorSeen[];
}

export interface TodayInput {
  entries: readonly Standing[];
  units: readonly Unit[];
  workers: readonly Worker[];
  /** [feed, worker id] */
  feeds: readonly (readonly [string, string])[];
  /** Names by the key of the person's entry. */
  names: ReadonlyMap<string, string>;
  /** The record that stands for a person. */
  resolve: Resolve;
  dangersOf: (visit: Standing) => DangerFound | null;
  /** This minute by the phone's clock, and its calendar day. */
  now: number;
  today: string;
}

/** Somebody was sent to a hospital, or her pregnancy is over: what was found before is seen to. */
function settles({ body }: Entry): boolean {
  return body.agreed === 'ready' || endsPregnancy(body);
}

/**
 * The visits that say how each person stands, the newest first: the last of every kind, since a visit about something
 * else does not look for the same signs.
 */
function newestVisits({ entries, resolve }: TodayInput): Standing[][] {
  const newest = new Map<string, Map<string, Standing>>();
  for (const one of [...entries].sort((a, b) => foldOrder(a.entry, b.entry))) {
    const { entry } = one;
    if (entry.kind !== 'visit.recorded' || !entry.about) continue;
    const key = refKey(resolve(entry.about));
    const kinds = (settles(entry) ? undefined : newest.get(key)) ?? new Map<string, Standing>();
    const form = String(entry.body.form);
    kinds.delete(form);
    newest.set(key, kinds.set(form, one));
  }
  return [...newest.values()].map((kinds) => [...kinds.values()].reverse());
}

function stillShown(found: DangerFound, on: string, today: string): boolean {
  const days = daysBetween(on, today);
  return days <= (isSettled(found.outcome) ? SENT_DANGER_DAYS : OPEN_DANGER_DAYS);
}

function signsOf({ dangers, isPrivate }: DangerFound): Bilingual[] {
  return isPrivate ? [PRIVATE] : dangers.map((danger) => danger.why);
}

interface Found {
  entry: Entry;
  found: DangerFound;
}

/** One card a person: the visit whose outcome is not known, the newest of them, with every sign that is shown. */
function dangerSeen(all: readonly Found[], { names }: TodayInput, workerOf: ReadonlyMap<string, Worker>) {
  const shown = all.find(({ found }) => !isSettled(found.outcome)) ?? all[0];
  if (!shown) return [];
  const { feed, no, about, on } = shown.entry;
  const person = about ? (names.get(refKey(about)) ?? null) : null;
  const signs = all.flatMap(({ found }) => signsOf(found));
  const { outcome } = shown.found;
  return [{ signs, outcome, ref: { feed, no }, person, worker: workerOf.get(feed) ?? null, on }];
}

/** Whose outcome is not known first, the newest visit first within each. */
function foldDangers(input: TodayInput, workerOf: ReadonlyMap<string, Worker>): DangerSeen[] {
  const seen = newestVisits(input).flatMap((visits): DangerSeen[] => {
    const all = visits.flatMap((visit): Found[] => {
      const found = input.dangersOf(visit);
      return found && stillShown(found, visit.entry.on, input.today) ? [{ entry: visit.entry, found }] : [];
    });
    return dangerSeen(all, input, workerOf);
  });
  const open = (d: DangerSeen) => (isSettled(d.outcome) ? 1 : 0);
  return seen.sort((a, b) => open(a) - open(b) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

function stateOf(joined: boolean, heard: number | null, now: number): WorkerState {
  if (heard === null) return joined ? 'never' : 'not-joined';
  return now - heard < SILENT_AFTER_DAYS * MINUTES_A_DAY ? 'reporting' : 'silent';
}

function countLately(entries: readonly Standing[], now: number): Counted[] {
  const counts = new Map<string, number>();
  for (const { entry, received } of entries) {
    if (received === null || now - received >= SILENT_AFTER_DAYS * MINUTES_A_DAY) continue;
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function foldWorker(
  worker: Worker,
  entries: readonly Standing[],
  joined: boolean,
  input: TodayInput,
): WorkerSeen {
  let newest: Standing | null = null;
  for (const entry of entries) {
    if (entry.received !== null && entry.received > (newest?.received ?? -1)) newest = entry;
  }
  const heard = newest?.received ?? null;
  return {
    worker,
    unit: input.units.find((u) => u.id === worker.unit) ?? null,
    state: stateOf(joined, heard, input.now),
    heard,
    carrier: newest?.carrier ?? null,
    lately: countLately(entries, input.now),
  };
}

/** By name, in the reader's alphabet: workers are never ranked. */
function byName(a: WorkerSeen, b: WorkerSeen): number {
  return a.worker.name.localeCompare(b.worker.name, 'hi') || (a.worker.number < b.worker.number ? -1 : 1);
}

function foldSectors(today: Omit<Today, 'sectors'>, units: readonly Unit[]): SectorSeen[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const sectorOf = (worker: Worker | null) =>
    worker ? (unitAndAbove(byId, worker.unit).find((u) => u.type === 'sector') ?? null) : null;
  const groups = new Map<string, SectorSeen>();
  const groupOf = (worker: Worker | null): SectorSeen => {
    const unit = sectorOf(worker);
    const key = unit?.id ?? '';
    const group = groups.get(key) ?? { unit, dangers: [], workers: [] };
    groups.set(key, group);
    return group;
  };
  for (const worker of today.workers) groupOf(worker.worker).workers.push(worker);
  for (const danger of today.dangers) groupOf(danger.worker).dangers.push(danger);
  return [...groups.values()].sort((a, b) =>
    a.unit && b.unit ? a.unit.name.hi.localeCompare(b.unit.name.hi, 'hi') : a.unit ? -1 : 1,
  );
}

/** Everything the first screen of a supervisor or officer says, from what is on her device alone. */
export function foldToday(input: TodayInput): Today {
  const byWorkerId = new Map(input.workers.map((worker) => [worker.id, worker]));
  const workerOf = new Map<string, Worker>();
  for (const [feed, id] of input.feeds) {
    const worker = byWorkerId.get(id);
    if (worker) workerOf.set(feed, worker);
  }
  const entriesOf = new Map<string, Standing[]>();
  for (const entry of input.entries) {
    const id = workerOf.get(entry.entry.feed)?.id;
    if (id) entriesOf.set(id, [...(entriesOf.get(id) ?? []), entry]);
  }
  const joined = new Set(input.feeds.map(([, id]) => id));
  const workers = input.workers
    .filter((worker) => worker.role === 'worker')
    .map((worker) => foldWorker(worker, entriesOf.get(worker.id) ?? [], joined.has(worker.id), input))
    .sort(byName);
  const today = { dangers: foldDangers(input, workerOf), workers };
  return { ...today, sectors: foldSectors(today, input.units) };
}

/** Those who are not heard of come before those who are; within a group by name. */
const STATE_ORDER: readonly WorkerState[] = ['silent', 'never', 'reporting', 'not-joined'];

export function groupedByState(
  workers: readonly WorkerSeen[],
): { state: WorkerState; workers: WorkerSeen[] }[] {
  return STATE_ORDER.map((state) => ({
    state,
    workers: workers.filter((one) => one.state === state),
  })).filter((group) => group.workers.length > 0);
}

export type KindWord = 'visit' | 'count' | 'person' | 'household' | 'other';

const KIND_WORDS: Readonly<Record<string, KindWord>> = {
  'visit.recorded': 'visit',
  'stock.counted': 'count',
  'person.registered': 'person',
  'household.registered': 'household',
};

/** The word for a kind of entry; a kind this version does not know is another report, not nothing. */
export function wordOfKind(kind: string): KindWord {
  return KIND_WORDS[kind] ?? 'other';
}
