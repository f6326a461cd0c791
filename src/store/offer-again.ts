import { sealRows } from './seal-rows.ts';
import { inVault, type Vault } from './vault.ts';

/**
 * Puts an entry that a receipt has called held or forked back among those to be sent, by itself and sealed anew: a newer
 * server, or a person, may have made room for it. Its reason stays until a receipt speaks of it again. False when it
 * needs no help any more.
 */
export async function offerAgain(vault: Vault, no: number): Promise<boolean> {
  const { db } = vault;
  const [sealed] = await sealRows(vault, [no]);
  if (!sealed) return false;
  return inVault(vault, () =>
    db.transaction('rw', [db.own, db.outbox], async () => {
      const row = await db.own.get(no);
      if (row?.reach !== 'help') return false;
      const { carrier: _carrier, takenAt: _takenAt, waitsSince: _waitsSince, ...rest } = row;
      await db.own.put({ ...rest, reach: 'safe', reason: row.reason ?? 'not-taken' });
      await db.outbox.put(sealed);
      return true;
    }),
  );
}
