import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Random } from '../../../platform/ids.ts';
import type { Db, Storage } from '../port.ts';
import type { Tables } from '../tables.ts';
import { chatStore } from './chat.ts';
import { claimStore } from './claims.ts';
import { auditStore, feedStore, programmeStore } from './feeds.ts';
import { heldStore } from './held.ts';
import { logStore } from './log.ts';
import { orgStore } from './org.ts';

/** Serialization failure, deadlock, and SQLite's "somebody else is writing". */
const WORTH_A_RETRY = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const TRIES = 6;
const FIRST_PAUSE_MS = 20;

function members(db: Kysely<Tables>): Db {
  return {
    claims: claimStore(db),
    log: logStore(db),
    held: heldStore(db),
    org: orgStore(db),
    feeds: feedStore(db),
    programme: programmeStore(db),
    audit: auditStore(db),
    chat: chatStore(db),
  };
}

function worthARetry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_A_RETRY.has(String(error.code));
}

/** The port over any database that Kysely speaks to; what is said here is said in SQL that all of them understand. */
export function kyselyStorage(db: Kysely<Tables>, random: Random): Storage {
  return {
    ...members(db),
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await db.transaction().execute((transaction) => work(members(transaction)));
        } catch (error) {
          if (attempt >= TRIES || !worthARetry(error)) throw error;
          const jitter = (random.bytes(1)[0] ?? 0) / 255;
          await wait(FIRST_PAUSE_MS * 2 ** attempt * jitter);
        }
      }
    },
    async close() {
      await db.destroy();
    },
  };
}
