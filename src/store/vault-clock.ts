import {
  afterAbsence,
  inSight,
  type KnownClock,
  notBefore,
  toldTime,
  UNKNOWN_CLOCK,
} from '../domain/clock/known.ts';
import { indianDay, type PhoneClock } from '../platform/clock.ts';
import type { VaultDb } from './vault-db.ts';
import { fact, serverFacts, setFact } from './vault-meta.ts';

const MINUTE_MS = 60_000;

/**
 * The phone's clock with what is known of its error: `now` stays what the phone shows, `today` is the day it truly is.
 * Source: protocol section 2, `offset`.
 */
export interface VaultClock extends PhoneClock {
  /** Minutes to add to what the phone shows, or null while nobody knows. */
  offset(): number | null;
  /** The true time as far as it is known, milliseconds. */
  real(): number;
  /** What is known, as it stands at this moment. */
  known(): KnownClock;
  /** The server says that it is this minute now. */
  told(minute: number): void;
  /** The server's minute as somebody carried it: now it is later. */
  carried(minute: number): void;
  /** From now until it is looked at again nobody watches it: it may be set, or the phone may sleep. */
  away(): void;
  /** Calls back when what is known has changed, until the returned function is called. */
  subscribe(changed: () => void): () => void;
}

export function makeVaultClock(phone: PhoneClock, kept: KnownClock = UNKNOWN_CLOCK): VaultClock {
  const listeners = new Set<() => void>();
  let known = kept;
  let steady = phone.steady();
  let isWatched = false;

  const tell = () => {
    for (const changed of [...listeners]) changed();
  };
  const learn = (news: KnownClock) => {
    const isOther = news.offset !== known.offset;
    known = news;
    steady = phone.steady();
    isWatched = true;
    // Not at once: whoever draws a screen asks for the day, and must not be told to draw while he does.
    if (isOther) queueMicrotask(tell);
  };
  const look = () => {
    const now = phone.now();
    learn(isWatched ? inSight(known, now, phone.steady() - steady) : afterAbsence(known, now, phone.built));
    return known;
  };
  const real = () => phone.now() + (look().offset ?? 0);
  return {
    ...phone,
    today: () => (look().offset === null ? phone.today() : indianDay(real())),
    offset() {
      const { offset } = look();
      return offset === null ? null : Math.round(offset / MINUTE_MS);
    },
    real,
    known: look,
    told(minute) {
      const now = phone.now();
      // Whole minutes on both sides, as entries tell them.
      learn(toldTime(now, now + (minute - Math.floor(now / MINUTE_MS)) * MINUTE_MS));
    },
    carried(minute) {
      learn(afterAbsence(notBefore(look(), minute * MINUTE_MS), phone.now(), phone.built));
    },
    away() {
      look();
      isWatched = false;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The clock of a vault that is being opened. */
export async function openClock(phone: PhoneClock, db: VaultDb): Promise<VaultClock> {
  const known = (await fact(db, 'clock')) ?? UNKNOWN_CLOCK;
  const { told } = await serverFacts(db);
  return makeVaultClock(phone, notBefore(known, told * MINUTE_MS));
}

/** Within a transaction on the facts: what is known now, for the next time this vault is opened. */
export async function keepClock(db: VaultDb, clock: VaultClock): Promise<void> {
  await setFact(db, 'clock', clock.known());
}
