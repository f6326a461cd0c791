import type { Kysely } from 'kysely';
import type { Unit, UnitType } from '../../../domain/org/org.ts';
import type { InvitationRow, OrgStore, WorkerRow } from '../port.ts';
import type { Tables, UnitTable } from '../tables.ts';
import { oneAgain } from './again.ts';
import { bytes } from './rows.ts';

function unitFromRow(row: UnitTable): Unit {
  const name = { hi: row.name_hi, en: row.name_en };
  return { id: row.id, parent: row.parent, type: row.type as UnitType, name, lgd: row.lgd };
}

function unitsAndWorkers(db: Kysely<Tables>, orgChanged: () => void) {
  return {
    async units() {
      return (await db.selectFrom('unit').selectAll().orderBy('id').execute()).map(unitFromRow);
    },
    async unit(id: string) {
      const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
      return row && unitFromRow(row);
    },
    async putUnit({ id, name, ...rest }: Unit) {
      const row = { ...rest, name_hi: name.hi, name_en: name.en };
      await db
        .insertInto('unit')
        .values({ id, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
      orgChanged();
    },
    async workers() {
      return db.selectFrom('worker').selectAll().orderBy('number').execute();
    },
    async worker(id: string) {
      return db.selectFrom('worker').selectAll().where('id', '=', id).executeTakeFirst();
    },
    async lockWorker(id: string) {
      // Both databases hold a row that is written until the transaction ends; only one knows "for update".
      const held = db.updateTable('worker').set((e) => ({ name: e.ref('name') }));
      return held.where('id', '=', id).returningAll().executeTakeFirst();
    },
    async workerByNumber(number: string) {
      return db.selectFrom('worker').selectAll().where('number', '=', number).executeTakeFirst();
    },
    async putWorker({ id, ...row }: WorkerRow) {
      await db
        .insertInto('worker')
        .values({ id, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
      orgChanged();
    },
  };
}

function invitationFromRow(row: InvitationRow): InvitationRow {
  return { ...row, public_part: bytes(row.public_part) };
}

export function orgStore(db: Kysely<Tables>, orgChanged: () => void): OrgStore {
  return {
    ...unitsAndWorkers(db, orgChanged),
    async version() {
      const { version } = await oneAgain(db, 'org version', [], () =>
        db.selectFrom('org_version').select('version'),
      );
      return Number(version);
    },
    async invitations() {
      const rows = await db.selectFrom('invitation').selectAll().orderBy('made_at').orderBy('id').execute();
      return rows.map(invitationFromRow);
    },
    async invitation(id) {
      const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
      return row && invitationFromRow(row);
    },
    async addInvitation(row) {
      await db
        .insertInto('invitation')
        .values(row)
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    },
    async revokeInvitation(id, at) {
      const ended = await db
        .updateTable('invitation')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('feed', 'is', null)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return ended !== undefined;
    },
    async bindInvitation(id, feed) {
      const bound = await db
        .updateTable('invitation')
        .set({ feed })
        .where('id', '=', id)
        .where('feed', 'is', null)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return bound !== undefined;
    },
  };
}
