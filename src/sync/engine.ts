import { HttpFailure } from '../platform/device.ts';
import { isContentRefused } from '../platform/halving.ts';
import { forgetMarkers } from '../store/marker.ts';
import { listFeeds } from '../store/outbox.ts';
import { asideNos, setAside, togetherNos, unsentNos } from '../store/own.ts';
import type { Vault } from '../store/vault.ts';
import { serverFacts } from '../store/vault-meta.ts';
import type { SyncRequest } from '../wire/sync.ts';
import { type Batch, FIRST_BATCH, larger, smaller } from './batch.ts';
import { SyncFailure, type SyncProblem, sortProblem } from './problem.ts';
import { type Answered, applyReply } from './reply.ts';
import { buildRequest, healthOf } from './request.ts';
import { sendSealed } from './sealed-send.ts';

export interface SyncStatus {
  /** While a run is under way: how many of those waiting at its start have reached. */
  busy: { sent: number; of: number } | null;
  /** When the server last answered with a receipt (ms by this phone). */
  lastContact: number | null;
  problem: SyncProblem | null;
}

export type RunResult =
  | { kind: 'done' | 'locked' }
  /** Another tab is at it, or the page that was here before a reload; `free` resolves when it is over. */
  | { kind: 'taken'; free: Promise<unknown> }
  | { kind: 'failed'; retrySeconds: number };

export interface Engine {
  /** One run: as many round trips as there is something to push or pull. Never throws. */
  run(): Promise<RunResult>;
  subscribe(changed: () => void): () => void;
  snapshot(): SyncStatus;
}

/** More round trips in one run mean that something turns in a circle. */
const MAX_ROUNDS = 500;

/** Entries said alone in one run: each costs a round trip, and the others wait for the next run. */
const ALONE_A_RUN = 20;

/** Held during a run, by one tab at a time. */
export function syncLock(feed: string): string {
  return `pahunch-sync-${feed}`;
}

interface Run {
  vault: Vault;
  batch: Batch;
  /** Entries answered in this run: what no receipt covers yet goes again in the next one. */
  offered: Set<number>;
  /** Entries that had a request to themselves in this run. */
  alone: Set<number>;
  health: SyncRequest['health'];
}

function refusal(error: unknown): { status: number; problem: string | null; detail?: string } | null {
  return error instanceof HttpFailure && error.failure.kind === 'refused' ? error.failure : null;
}

/** One request and its reply; when the server does not know the token, once more with proof and joining block. */
async function exchange(run: Run, nos: readonly number[]): Promise<Answered> {
  const post = async (anew: boolean) => {
    const { body, headers, unread } = await buildRequest(run.vault, { nos, anew, health: run.health });
    // Its sealed copy may be whole: it goes apart from the others.
    if (unread.length > 0) await setAside(run.vault, unread, 'not-taken');
    return run.vault.device.http.send({ method: 'POST', url: '/api/sync', headers, body });
  };
  try {
    return await applyReply(run.vault, await post(false), nos);
  } catch (error) {
    if (refusal(error)?.status !== 401) throw error;
    return applyReply(run.vault, await post(true), nos);
  } finally {
    if (nos.length === 1) for (const no of nos) run.alone.add(no);
  }
}

/** True when the refused request is to be tried again in another form. */
async function adapt(run: Run, error: unknown, nos: readonly number[]): Promise<boolean> {
  if (!isContentRefused(error)) return false;
  if (nos.length === 1) await setAside(run.vault, nos, 'not-taken');
  else run.batch = { ...smaller(run.batch), size: Math.max(1, Math.floor(nos.length / 2)) };
  return nos.length > 0;
}

async function toOffer({ vault, offered }: Run): Promise<number[]> {
  return (await togetherNos(vault)).filter((no) => !offered.has(no));
}

/** `envelopes`: this door is shut to this phone; `retired`: because it was reported lost. */
async function round(run: Run): Promise<Answered | 'again' | 'envelopes' | 'retired'> {
  const nos = (await toOffer(run)).slice(0, run.batch.size);
  try {
    const answered = await exchange(run, nos);
    if (nos.length === run.batch.size) run.batch = larger(run.batch);
    for (const no of nos) run.offered.add(no);
    // The answer itself may have brought more to offer: the server lost what it had.
    return { ...answered, more: answered.more || (await toOffer(run)).length > 0 };
  } catch (error) {
    const refused = refusal(error);
    if (refused?.problem === 'use-envelopes') return refused.detail === 'retired' ? 'retired' : 'envelopes';
    if (await adapt(run, error, nos)) return 'again';
    run.batch = smaller(run.batch);
    // Refused with nothing in it: the fault is no entry's, and the other door may take them all.
    if (isContentRefused(error)) await sendSealed(run.vault, new Set(await asideNos(run.vault)));
    throw error;
  }
}

/** What was set aside goes by itself: sealed, and what that does not settle in a request of its own. It blocks nobody. */
async function sendAside(run: Run): Promise<void> {
  const { vault } = run;
  const aside = await asideNos(vault);
  if (aside.length === 0) return;
  await sendSealed(vault, new Set(aside));
  const left = (await asideNos(vault)).filter((no) => !run.alone.has(no));
  for (const no of left.slice(0, ALONE_A_RUN)) {
    try {
      await exchange(run, [no]);
    } catch (error) {
      if (!isContentRefused(error)) throw error;
    }
  }
}

/** What was answered without a word about it: neither a receipt nor a reason. */
async function isUnspoken({ vault, offered }: Run): Promise<boolean> {
  return offered.size > 0 && (await togetherNos(vault)).some((no) => offered.has(no));
}

async function rounds(run: Run, progress: (left: number) => void): Promise<Answered['state']> {
  for (let i = 0; i < MAX_ROUNDS; i++) {
    const outcome = await round(run);
    if (outcome === 'again') continue;
    if (outcome === 'envelopes' || outcome === 'retired') {
      await sendSealed(run.vault);
      const { state } = await serverFacts(run.vault.db);
      // Where nothing waited to be sent no receipt has said it: then the word of this door stands for now.
      return state === 'ok' && outcome === 'retired' ? 'revoked' : state;
    }
    run.health = undefined;
    progress(outcome.left);
    if (outcome.more) continue;
    await sendAside(run);
    if (await isUnspoken(run)) throw new SyncFailure('server');
    return outcome.state;
  }
  throw new SyncFailure('server');
}

/** The sync of one open vault. Status is a subscribe and snapshot pair. Source: protocol section 4. */
export function makeEngine(vault: Vault): Engine {
  let status: SyncStatus = { busy: null, lastContact: null, problem: null };
  const listeners = new Set<() => void>();
  const run: Run = { vault, batch: FIRST_BATCH, offered: new Set(), alone: new Set(), health: undefined };
  let told = false;

  const show = (news: Partial<SyncStatus>) => {
    status = { ...status, ...news };
    for (const changed of listeners) changed();
  };

  const work = async (): Promise<RunResult> => {
    run.offered.clear();
    run.alone.clear();
    const of = (await unsentNos(vault)).length;
    const feeds = told ? [] : await listFeeds();
    run.health = told ? undefined : await healthOf(vault, [...feeds, vault.feed]);
    const lost = (run.health?.lost ?? []) as [string, number, number][];
    show({ busy: { sent: 0, of }, lastContact: (await serverFacts(vault.db)).contact });
    const state = await rounds(run, (left) => show({ busy: { sent: Math.max(0, of - left), of } }));
    // A run that was told to use envelopes has told nobody.
    told = run.health === undefined;
    forgetMarkers(vault.device.small, told ? lost.map(([feed]) => feed) : []);
    show({ problem: state === 'ok' ? null : state });
    return { kind: 'done' };
  };

  const attempt = async (): Promise<RunResult> => {
    try {
      return await work();
    } catch (error) {
      const failure = sortProblem(error);
      if (!failure) return { kind: 'locked' };
      show({ problem: failure.problem });
      return { kind: 'failed', retrySeconds: failure.retrySeconds };
    } finally {
      const contact = vault.locked
        ? status.lastContact
        : (await serverFacts(vault.db).catch(() => null))?.contact;
      show({ busy: null, lastContact: contact ?? status.lastContact });
    }
  };

  return {
    async run() {
      const { locks } = vault.device;
      const lock = syncLock(vault.feed);
      const result = await locks.ifFree(lock, attempt);
      return result === 'taken'
        ? { kind: 'taken', free: locks.exclusive(lock, async () => undefined) }
        : result;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    snapshot: () => status,
  };
}
