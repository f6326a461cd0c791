import type { Device } from '../../platform/device.ts';
import { verifyAnswers } from '../../store/answers.ts';
import { DeviceDb } from '../../store/device.ts';
import { hideDraftKeys } from '../../store/drafts.ts';
import { deletePractice, PRACTICE_DB } from '../../store/outbox.ts';
import {
  beginSession,
  endSession,
  inVault,
  lockVault,
  openBySession,
  type Vault,
} from '../../store/vault.ts';
import { keepClock } from '../../store/vault-clock.ts';
import { type Engine, makeEngine } from '../../sync/engine.ts';
import { makeSchedule, type Schedule } from '../../sync/schedule.ts';
import { type KeyAnswer, LONGEST_KEEP_MS, type ToWorker } from '../../worker/messages.ts';
import { type LogMemory, makeLogMemory } from './log-memory.ts';

/** Everything that exists while one vault is open. */
export interface Session {
  readonly vault: Vault;
  readonly engine: Engine;
  readonly schedule: Schedule;
  readonly log: LogMemory;
}

interface State {
  device: Device;
  db: DeviceDb;
  session: Session | null;
  /** Whose vault was open last. */
  lastFeed: string | null;
  /** The wrap the service worker keeps for ten minutes; null at a kiosk. */
  wrapped: KeyAnswer['wrapped'];
  hiddenAt: number | null;
  stopTimer: () => void;
  /** The start has looked for a session that is still open. */
  restored: boolean;
}

let state: State | null = null;
const listeners = new Set<() => void>();
/** Called while the vault is still open when it is about to be hidden or locked: drafts are written out. */
const flushers = new Set<() => void>();

function emit(): void {
  for (const changed of listeners) changed();
}

function running(): State {
  if (!state) throw new Error('startData was not called');
  return state;
}

function tell(message: ToWorker): void {
  currentDevice().worker.tell(message);
}

/** Called once by main, before anything is drawn. */
export function startData(device: Device): () => void {
  const own: State = {
    device,
    db: new DeviceDb(),
    session: null,
    lastFeed: null,
    wrapped: null,
    hiddenAt: null,
    stopTimer: () => undefined,
    restored: false,
  };
  state = own;
  const silence = device.wake.listen((cause) => {
    if (cause === 'hidden') hidden();
    else if (cause === 'visible') visible();
    else leaveLocked();
  });
  restore()
    .catch(() => undefined)
    .finally(() => {
      own.restored = true;
      emit();
    });
  // Left over from a page that was killed while it practised. Where another tab practises, it is that tab's to delete.
  device.locks.ifFree(PRACTICE_DB, deletePractice).catch(() => undefined);
  return () => {
    silence();
    lock();
    own.db.close();
    if (state === own) state = null;
  };
}

/** The network is back and nobody is signed in, or she practises: what is sealed leaves without its owners. */
function leaveLocked(): void {
  const { device, session } = running();
  if (!session || session.vault.device.practice)
    device.worker.tell({ type: 'send-outboxes' } satisfies ToWorker);
}

/** A page killed within the ten minutes comes back open; the wrap lives in the service worker's memory alone. */
async function restore(): Promise<void> {
  const { device, db } = running();
  for (const { feed, kiosk } of await db.feeds.toArray()) {
    if (kiosk) continue;
    const take: ToWorker = { type: 'take-key', feed };
    const answer = (await device.worker.ask(take)) as KeyAnswer | null;
    const vault = answer?.wrapped ? await openBySession(device, feed, answer.wrapped) : null;
    if (vault) return openSession(vault);
  }
}

function hidden(): void {
  const own = running();
  for (const flush of flushers) flush();
  if (!own.session || own.hiddenAt !== null) return;
  leaveClock(own.session.vault);
  if (own.session.vault.invitation.kiosk) {
    lock();
    return;
  }
  own.hiddenAt = own.device.clock.now();
  keepWrap();
  handOn(own.session);
  own.stopTimer = own.device.timers.after(LONGEST_KEEP_MS, lock);
}

/**
 * The page may stand still or be closed from here on: what is still unsent is the service worker's, now or when the
 * browser wakes it. A run under way is let finish first, or every report of it would go twice.
 */
function handOn({ engine }: Session): void {
  const send = () => tell({ type: 'send-outboxes' });
  if (!engine.snapshot().busy) {
    send();
    return;
  }
  const stop = engine.subscribe(() => {
    if (engine.snapshot().busy) return;
    stop();
    if (!currentDevice().wake.visible()) send();
  });
}

/** The phone may be set or sleep from here on: what its clock showed last is kept for whoever looks next. */
function leaveClock(vault: Vault): void {
  inVault(vault, () => keepClock(vault.db, vault.clock)).catch(() => undefined);
  vault.clock.away();
}

function visible(): void {
  const own = running();
  own.stopTimer();
  // Timers stand still in the background, so the clock is asked too; one that was set back cannot tell.
  const away = own.hiddenAt === null ? 0 : own.device.clock.now() - own.hiddenAt;
  own.hiddenAt = null;
  if (away < 0 || away >= LONGEST_KEEP_MS) lock();
  // What the service worker sent meanwhile has its receipts here.
  if (own.session) verifyAnswers(own.session.vault).catch(() => undefined);
}

function keepWrap(): void {
  const { session, wrapped, device } = running();
  if (!session || !wrapped) return;
  tell({ type: 'keep-key', feed: session.vault.feed, wrapped, until: device.clock.now() + LONGEST_KEEP_MS });
}

/** Makes an opened vault the one that is in use; another that was open is locked. `still`: in place of sending. */
export async function openSession(vault: Vault, still?: Schedule): Promise<void> {
  const own = running();
  lock();
  await verifyAnswers(vault).catch(() => undefined);
  await hideDraftKeys(vault).catch(() => undefined);
  const engine = makeEngine(vault);
  const log = makeLogMemory(vault);
  own.session = { vault, engine, log, schedule: still ?? makeSchedule(own.device, () => engine.run()) };
  own.lastFeed = vault.feed;
  own.hiddenAt = null;
  const isKept = !vault.invitation.kiosk && !vault.device.practice;
  own.wrapped = isKept ? await beginSession(vault).catch(() => null) : null;
  keepWrap();
  // The screen may have gone dark while the PIN was being stretched.
  if (!own.device.wake.visible()) hidden();
  emit();
  // Seldom anything to do, and never anything that she waits for.
  if (!vault.device.practice)
    void import('../../store/prune.ts').then(({ pruneBodies }) => pruneBodies(vault)).catch(() => undefined);
}

/** Forgets the keys. What is being written is finished first; nothing on the disk is touched. */
export function lock(): void {
  const own = running();
  const { session } = own;
  own.stopTimer();
  if (!session) return;
  for (const flush of flushers) flush();
  session.schedule.stop();
  session.log.stop();
  endSession(session.vault).catch(() => undefined);
  lockVault(session.vault).catch(() => undefined);
  tell({ type: 'drop-key', feed: session.vault.feed });
  tell({ type: 'send-outboxes' });
  own.session = null;
  own.wrapped = null;
  emit();
}

export function subscribeSession(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function currentSession(): Session | null {
  return state?.session ?? null;
}

/** Whose place the page stands at: the feed that was open last since the start; null while there was none. */
export function lastFeed(): string | null {
  return state?.lastFeed ?? null;
}

/** The device of the vault that is open, which in practice is not this phone's own. */
export function currentDevice(): Device {
  const { session, device } = running();
  return session?.vault.device ?? device;
}

export function deviceDb(): DeviceDb {
  return running().db;
}

export function hasRestored(): boolean {
  return state?.restored ?? false;
}

/** Runs `flush` whenever the vault is about to be hidden or locked. */
export function beforeLock(flush: () => void): () => void {
  flushers.add(flush);
  return () => flushers.delete(flush);
}
