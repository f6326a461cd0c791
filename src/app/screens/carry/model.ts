import type { FileTrouble } from '../../data/read-files.ts';
import type { CarryAnswer, CarryRefusal } from '../../data/supervisor-carry.ts';

const FILE_TROUBLES: ReadonlySet<string> = new Set<FileTrouble>([
  'file-too-large',
  'file-damaged',
  'file-no-chat',
  'file-not-text',
  'file-gone',
]);

export function isFileTrouble(why: string): why is FileTrouble {
  return FILE_TROUBLES.has(why);
}

type Taken = Extract<CarryAnswer, { kind: 'taken' }>;
type Seen = NonNullable<Taken['seen']>;

/** Everything carried in of one worker's phone, told as one thing. */
export interface FromWorker {
  feed: string;
  /** Null when the courier's role shows her nothing but that it was carried. */
  seen: {
    worker: Seen['worker'];
    accepted: number;
    known: number;
    held: number;
    missing: Seen['missing'];
  } | null;
  /** Parts of numbered messages not among what was carried in here: part, of how many. */
  partsLeft: number;
  /** The newest receipt: it covers all that came before it. */
  receipt: string;
}

export interface Refused {
  reason: CarryRefusal;
  count: number;
}

export interface Result {
  taken: FromWorker[];
  refused: Refused[];
}

function summed(before: FromWorker['seen'], seen: Seen | undefined): FromWorker['seen'] {
  if (!seen) return before;
  return {
    worker: seen.worker ?? before?.worker ?? null,
    accepted: (before?.accepted ?? 0) + seen.accepted,
    known: (before?.known ?? 0) + seen.duplicate,
    held: (before?.held ?? 0) + seen.held + seen.forked,
    missing: seen.missing,
  };
}

/** The answers to several codes, by worker and by reason of refusal, in the order they came. */
export function foldResults(results: readonly CarryAnswer[]): Result {
  const taken = new Map<string, FromWorker>();
  const parts = new Map<string, { have: number; of: number }>();
  const refused = new Map<CarryRefusal, number>();
  for (const result of results) {
    if (result.kind === 'refused') {
      refused.set(result.reason, (refused.get(result.reason) ?? 0) + 1);
      continue;
    }
    const before = taken.get(result.feed);
    const of = result.seen?.part[1] ?? 1;
    const part = parts.get(result.feed) ?? { have: 0, of: 0 };
    if (of > 1) parts.set(result.feed, { have: part.have + 1, of: Math.max(part.of, of) });
    const { have, of: all } = parts.get(result.feed) ?? { have: 0, of: 0 };
    const seen = summed(before?.seen ?? null, result.seen);
    taken.set(result.feed, {
      feed: result.feed,
      seen,
      receipt: result.receipt,
      partsLeft: Math.max(0, all - have),
    });
  }
  return { taken: [...taken.values()], refused: [...refused].map(([reason, count]) => ({ reason, count })) };
}

/** The link that brings a receipt into the worker's app; the code stands in the fragment and reaches no server. */
export function receiptLink(origin: string, receipt: string): string {
  return `${origin}/r#${receipt}`;
}

/** WhatsApp with a message ready; without a phone number WhatsApp asks to whom. Digits with country code. */
export function whatsappLink(phone: string, text: string): string {
  return `https://wa.me/${phone}?text=${encodeURIComponent(text)}`;
}

/** A carried code as far as this screen looks at it. */
interface CodeSeen {
  id: string;
  state: 'kept' | 'answered' | 'refused';
  result: CarryAnswer | null;
}

export interface TextOutcome {
  result: Result;
  /** Codes of this text that are safe on the phone and not answered yet. */
  waiting: number;
  /** Codes of earlier texts that still wait. */
  others: number;
}

/** How far the codes of one text have come, among everything this phone carries. */
export function outcomeOf(ids: readonly string[], carried: readonly CodeSeen[]): TextOutcome {
  const mine = carried.filter((code) => ids.includes(code.id));
  // What was taken in and is asked anew is not missing meanwhile.
  const waits = ({ state, result }: CodeSeen) => state === 'kept' && result?.kind !== 'taken';
  const kept = carried.filter(waits).length;
  const settled = mine.flatMap((code) => (!waits(code) && code.result ? [code.result] : []));
  const waiting = mine.filter(waits).length;
  return { result: foldResults(settled), waiting, others: kept - waiting };
}

/** Why nothing of a share was there; `gone`: read before, or too late. */
export type ShareTrouble = 'gone' | 'failed' | 'empty' | 'too-large';

/** What the service worker says in place of a key; a server that answered in its place says nothing. */
export function shareTroubleOf(fragment: string): ShareTrouble | null {
  if (fragment === 'too-large' || fragment === 'empty') return fragment;
  return fragment === '' || fragment === 'failed' ? 'failed' : null;
}
