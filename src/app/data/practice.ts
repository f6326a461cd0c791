import type { Invitation } from '../../codec/invitation.ts';
import type { Ref } from '../../domain/entry/entry.ts';
import { addDays } from '../../domain/form/day.ts';
import { type Device, HttpFailure } from '../../platform/device.ts';
import { toBase32 } from '../../platform/ids.ts';
import { inventedFamilies } from '../../programme/practice/families.ts';
import { type StorageProblem, storageProblem } from '../../store/failure.ts';
import { deletePractice, PRACTICE_DB } from '../../store/outbox.ts';
import { saveEntry } from '../../store/save.ts';
import { createVault, lockVault, type Vault } from '../../store/vault.ts';
import { learnServer } from '../../store/vault-meta.ts';
import type { Schedule } from '../../sync/schedule.ts';
import { currentDevice, currentSession, lock, openSession, subscribeSession } from './session.ts';

/** `elsewhere`: another tab of this browser practises already. */
export type Started = { kind: 'open' | 'elsewhere' | StorageProblem };

const asked = new Set<() => void>();
/** Nothing is ever sent; whoever listens learns that she asked for it. */
const STILL: Schedule = {
  now() {
    for (const tell of asked) tell();
  },
  saved: () => undefined,
  stop: () => undefined,
};

/** Calls back when she asks to send now, until the returned function is called. */
export function onSendNow(tell: () => void): () => void {
  asked.add(tell);
  return () => void asked.delete(tell);
}

/** What stands where a worker's name and place stand. */
export interface PracticeWords {
  name: string;
  number: string;
  place: string;
}

const PIN_KEY_BYTES = 32;
const INVITE_ID_BYTES = 10;
const UNIT_ID_BYTES = 5;
const SECRET_BYTES = 32;
const MAC_BYTES = 16;
/** Reserved for what is never found (RFC 6761), so that a link made here leads nowhere. */
const NOWHERE = 'https://practice.invalid';
/** The state whose ambulance numbers are shown; nothing is dialled. */
const STATE = 'BR';

/**
 * A phone of its own inside this one: it never has a network, tells the service worker nothing, keeps its few texts in
 * memory, and draws the key that stands for a PIN and forgets it. Source: ADR 0020.
 */
export function practiceDevice(real: Device): Device {
  const texts = new Map<string, string>();
  return {
    ...real,
    practice: true,
    http: { send: () => Promise.reject(new HttpFailure({ kind: 'offline' })) },
    wake: { listen: () => () => undefined, visible: real.wake.visible },
    worker: { tell: () => undefined, ask: async () => null, state: real.worker.state },
    small: {
      get: (key) => texts.get(key) ?? null,
      set: (key, value) => void texts.set(key, value),
      remove: (key) => void texts.delete(key),
    },
    pin: {
      async begin() {
        const salt = real.crypto.bytes(MAC_BYTES);
        return {
          stretching: { name: 'pbkdf2-sha256', rounds: 1, salt },
          key: real.crypto.bytes(PIN_KEY_BYTES),
        };
      },
      repeat: async () => real.crypto.bytes(PIN_KEY_BYTES),
    },
  };
}

/** An invitation that no server made, to a programme whose private key was thrown away. */
async function practiceInvitation({ crypto, clock }: Device, words: PracticeWords): Promise<Invitation> {
  const id = (bytes: number) => toBase32(crypto.bytes(bytes));
  const { publicKey } = await crypto.hpke.makeKeyPair();
  return {
    ...{ id: id(INVITE_ID_BYTES), keyId: 0, publicKey },
    ...{ programme: id(UNIT_ID_BYTES), programmeName: words.name, state: STATE },
    worker: { id: id(UNIT_ID_BYTES), number: words.number, name: words.name, cadre: 'asha' },
    ...{ role: 'worker', scope: id(UNIT_ID_BYTES), scopeName: words.place },
    supervisor: { name: '', phone: '' },
    ...{ server: NOWHERE, expires: addDays(clock.today(), 1), kiosk: false },
    ...{ secret: crypto.bytes(SECRET_BYTES), mac: crypto.bytes(MAC_BYTES) },
  };
}

/** Saves the families one after another; what they wrote stands there as if it had reached long ago. */
async function settleFamilies(vault: Vault): Promise<StorageProblem | null> {
  // As if it had joined long ago: no joining block, for nobody, in each of the sealed copies.
  await learnServer(vault.db, { bound: true });
  const refs = new Map<string, Ref>();
  for (const { key, about, ...said } of inventedFamilies(vault.device.clock.today())) {
    const ref = about === undefined ? undefined : refs.get(about);
    const saved = await saveEntry(vault, { ...said, ...(ref && { about: ref }) });
    if (saved.kind !== 'saved') return saved.kind === 'locked' ? 'storage-failed' : saved.kind;
    refs.set(key, saved.ref);
  }
  const { db } = vault;
  await db.transaction('rw', [db.own, db.outbox], async () => {
    await db.own.toCollection().modify({ reach: 'reached' });
    await db.outbox.clear();
  });
  return null;
}

async function makePractice(real: Device, words: PracticeWords): Promise<Vault | StorageProblem> {
  const device = practiceDevice(real);
  await deletePractice();
  const vault = await createVault(device, await practiceInvitation(device, words), '');
  try {
    const problem = await settleFamilies(vault);
    if (problem === null) return vault;
    await lockVault(vault);
    return problem;
  } catch (error) {
    await lockVault(vault);
    throw error;
  }
}

/** Resolves when this vault is open no more, however that came about. */
function ended(vault: Vault): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (currentSession()?.vault === vault) return;
      silence();
      resolve(lockVault(vault));
    };
    const silence = subscribeSession(look);
    look();
  });
}

/** One practice from its families to the deletion of everything; `begun` is told as soon as it is open, or why not. */
async function practise(
  real: Device,
  words: PracticeWords,
  begun: (started: Started) => void,
): Promise<void> {
  try {
    const made = await makePractice(real, words);
    if (typeof made === 'string') return begun({ kind: made });
    await openSession(made, STILL);
    begun({ kind: 'open' });
    await ended(made);
  } catch (error) {
    begun({ kind: storageProblem(error) ?? 'storage-failed' });
  } finally {
    await deletePractice();
  }
}

/** The practice of this tab, until nothing is left of it. */
let running: Promise<unknown> = Promise.resolve();

/**
 * Begins practice afresh, with the invented families. Whoever was signed in is locked. The lock is held until the end, so
 * that no other tab deletes what is practised here.
 */
export async function startPractice(words: PracticeWords): Promise<Started> {
  const real = currentDevice();
  if (real.practice) return { kind: 'open' };
  await running;
  return new Promise((resolve) => {
    running = real.locks
      .ifFree(PRACTICE_DB, () => practise(real, words, resolve))
      .then(
        (done) => done === 'taken' && resolve({ kind: 'elsewhere' }),
        () => resolve({ kind: 'storage-failed' }),
      );
  });
}

/** Leaves practice; resolves when nothing of it is on the disk any more. */
export async function leavePractice(): Promise<void> {
  if (currentDevice().practice) lock();
  await running;
}
