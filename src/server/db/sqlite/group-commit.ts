import { type Kysely, sql } from 'kysely';
import type { Transact } from '../kysely/storage.ts';
import type { Tables } from '../tables.ts';

/** No group keeps the one connection from its readers for longer than so many works take. */
const MOST_TOGETHER = 32;

interface Waiting {
  /** Does its work inside the group's transaction; never rejects. */
  work(db: Kysely<Tables>): Promise<void>;
  /** The group is on the disk, or is not and why. */
  end(failure: { error: unknown } | null): void;
}

const begin = sql`begin`;
const commit = sql`commit`;
const rollback = sql`rollback`;
const savepoint = sql`savepoint work`;
const release = sql`release work`;
const rollbackTo = sql`rollback to work`;

/** Whether the database has ended the transaction by itself, as it does on a full disk. */
type IsOver = () => boolean;

/** A work of its own within the group: what it wrote is undone alone when it fails. */
function waitingFor<T>(
  work: (db: Kysely<Tables>) => Promise<T>,
  isOver: IsOver,
  settle: { resolve(value: T): void; reject(error: unknown): void },
): Waiting {
  let done: { value: T } | { error: unknown };
  return {
    async work(db) {
      await savepoint.execute(db);
      try {
        done = { value: await work(db) };
      } catch (error) {
        done = { error };
        if (isOver()) throw error;
        await rollbackTo.execute(db);
      }
      await release.execute(db);
    },
    end(failure) {
      if (failure) settle.reject(failure.error);
      else if ('error' in done) settle.reject(done.error);
      else settle.resolve(done.value);
    },
  };
}

async function runTogether(db: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  await begin.execute(db);
  try {
    for (const one of group) await one.work(db);
    await commit.execute(db);
  } catch (error) {
    await rollback.execute(db);
    throw error;
  }
}

/**
 * Transactions over the one connection of a file. Those that wait for each other anyway are committed together, so that
 * one flush of the disk serves them all; what each returns it returns after the commit.
 */
export function groupCommit(db: Kysely<Tables>, isOver: IsOver): Transact {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function runAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST_TOGETHER);
      const failure = await db
        .connection()
        .execute((one) => runTogether(one, group))
        .then(
          () => null,
          (error: unknown) => ({ error }),
        );
      for (const one of group) one.end(failure);
    }
    isRunning = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(waitingFor(work, isOver, { resolve, reject }));
      if (!isRunning) void runAll();
    });
}
