import type { Change } from '../../../scripts/lib/build-histories.mjs';
import { PLAIN } from './at-every-step.ts';
import type { History } from './commands.ts';

/** A way to break the promise on purpose, and the plain histories of which one shows it. */
export interface Mutation {
  name: string;
  changes: Change[];
  shownBy: readonly History[];
}

const EARLY_RECEIPT = `
  const offer = { feed, keys, arrival, head: said.head, entries, contact, live: true };
  class Rehearsed extends Error {}
  let early;
  try {
    await services.storage.transaction(async (db) => {
      const storage = { ...db, transaction: (work) => work(db), close: async () => undefined };
      const inside = { ...services, storage };
      await takeIn(inside, offer);
      const focus = entries.map((offered) => offered.no);
      early = await receiptFor(inside, feed, { keys, focus, ...(fresh && { token: fresh.token }) });
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  const commit = async () => {
    for (let i = 0; i < 100; i++) await new Promise((go) => setImmediate(go));
    await takeIn(services, offer);
  };
  commit().catch(() => undefined);
  return early;`;

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'acknowledge by sweep',
    shownBy: PLAIN.carriedOutOfOrder,
    changes: [
      {
        file: 'src/store/receipts.ts',
        find: 'return no <= receipt.upTo || receipt.ranges.some(({ from, to }) => from <= no && no <= to);',
        replace: 'return no <= Math.max(receipt.upTo, ...receipt.ranges.map(({ to }) => to));',
      },
    ],
  },
  {
    name: 'cursor before rows',
    shownBy: PLAIN.phoneKilledWhileReading,
    changes: [
      {
        file: 'src/store/pages.ts',
        find: `  return inVault(vault, () =>
    db.transaction('rw', [db.meta, db.entries, db.cursors], async () => {
      const cursor = await db.cursors.get(page.scope);
      if (page.from !== (cursor?.seq ?? 0) + 1) return { kind: 'hole' as const };`,
        replace: `  const cursor = await inVault(vault, () => db.cursors.get(page.scope));
  if (page.from !== (cursor?.seq ?? 0) + 1) return { kind: 'hole' };
  await inVault(vault, () => db.cursors.put({ scope: page.scope, seq: page.to, check: page.check }));
  return inVault(vault, () =>
    db.transaction('rw', [db.meta, db.entries, db.cursors], async () => {`,
      },
    ],
  },
  {
    name: 'sequence instead of counter row',
    shownBy: PLAIN.serverKilledOnceItHasSome,
    changes: [
      {
        file: 'src/server/intake/append.ts',
        find: 'seq: at.head + rows.length + 1,',
        replace: 'seq: draw(scope, at.head + rows.length),',
      },
      {
        file: 'src/server/intake/append.ts',
        find: 'export interface Hashed {',
        replace: `const drawn = new Map<string, number>();

/** What a sequence does: a number once drawn is gone, whether or not its transaction commits. */
function draw(scope: string, last: number): number {
  const next = (last === 0 ? 0 : Math.max(last, drawn.get(scope) ?? 0)) + 1;
  drawn.set(scope, next);
  return next;
}

export interface Hashed {`,
      },
    ],
  },
  {
    name: 'receipt before commit',
    shownBy: PLAIN.serverKilledAtFirst,
    changes: [
      {
        file: 'src/server/routes/sync/route.ts',
        find: '  await takeIn(services, { feed, keys, arrival, head: said.head, entries, contact, live: true });',
        replace: EARLY_RECEIPT,
      },
    ],
  },
  {
    name: 'outbox emptied on logout',
    shownBy: PLAIN.signedOut,
    changes: [
      {
        file: 'src/app/data/session.ts',
        find: 'lockVault(session.vault).catch(() => undefined);',
        replace: `session.vault.db.outbox
    .clear()
    .then(() => lockVault(session.vault))
    .catch(() => undefined);`,
      },
    ],
  },
];
