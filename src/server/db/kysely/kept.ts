import type { Kysely } from 'kysely';
import type { KeptStore } from '../port.ts';
import type { BackupTable, RestoreTable, Tables } from '../tables.ts';
import { again } from './again.ts';
import { amiss, rowCounts } from './amiss.ts';
import { inChunks } from './rows.ts';

const ROWS_A_STATEMENT = 200;

function backupFromRow(row: BackupTable): BackupTable {
  const [taken_at, verified_at, bytes] = [row.taken_at, row.verified_at, row.bytes].map(Number) as [
    number,
    number,
    number,
  ];
  return { id: row.id, taken_at, verified_at, bytes };
}

function restoreFromRow(row: RestoreTable): RestoreTable {
  return { epoch: row.epoch, taken_at: Number(row.taken_at), restored_at: Number(row.restored_at) };
}

export function keptStore(db: Kysely<Tables>): KeptStore {
  return {
    async settled() {
      const rows = await db.selectFrom('feed_log').select(['scope', 'feed', 'up_to']).execute();
      return rows.map((row) => ({ ...row, up_to: Number(row.up_to) }));
    },
    async addBackup(row, covers) {
      await inChunks(covers, ROWS_A_STATEMENT, async (some) => {
        await db
          .insertInto('feed_kept')
          .values(some)
          .onConflict((c) =>
            c
              .columns(['scope', 'feed'])
              .doUpdateSet((e) => ({ up_to: e.ref('excluded.up_to') }))
              .whereRef('excluded.up_to', '>', 'feed_kept.up_to'),
          )
          .execute();
        return [];
      });
      await db.insertInto('backup').values(row).execute();
    },
    async newestBackup() {
      const row = await db
        .selectFrom('backup')
        .selectAll()
        .orderBy('taken_at', 'desc')
        .orderBy('id')
        .executeTakeFirst();
      return row && backupFromRow(row);
    },
    async keptTo(home, feed) {
      const [row] = await again(db, 'kept to', [home, feed], () =>
        db.selectFrom('feed_kept').select('up_to').where('scope', '=', home).where('feed', '=', feed),
      );
      return Number(row?.up_to ?? 0);
    },
    async beginEpoch(row) {
      await db.updateTable('programme').set({ epoch: row.epoch }).execute();
      await db.insertInto('restore').values(row).execute();
    },
    async restores() {
      const rows = await db.selectFrom('restore').selectAll().orderBy('restored_at', 'desc').execute();
      return rows.map(restoreFromRow);
    },
    async touch() {
      await db
        .updateTable('programme')
        .set((e) => ({ epoch: e.ref('epoch') }))
        .execute();
    },
    counts: () => rowCounts(db),
    amiss: () => amiss(db),
  };
}
