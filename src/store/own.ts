import type { Carrier } from '../domain/entry/verdict.ts';
import { inVault, openFrom, type Vault } from './vault.ts';
import type { OwnRow } from './vault-db.ts';
import { serverFacts } from './vault-meta.ts';

/** Own entries that no receipt has covered, oldest first. */
export async function unsentNos(vault: Vault): Promise<number[]> {
  const nos = await inVault(vault, () => vault.db.own.where('reach').anyOf('safe', 'way').primaryKeys());
  return nos.sort((a, b) => a - b);
}

export function ownRows(vault: Vault, nos: readonly number[]): Promise<(OwnRow | undefined)[]> {
  return inVault(vault, () => vault.db.own.bulkGet([...nos]));
}

/** A carrier took these: they are on their way, never more; what has reached stays reached. */
export async function markTaken(vault: Vault, nos: readonly number[], carrier: Carrier): Promise<void> {
  const { own } = vault.db;
  const takenAt = vault.device.clock.now();
  await inVault(vault, () =>
    vault.db.transaction('rw', own, async () => {
      for (const row of await own.bulkGet([...nos])) {
        if (row?.reach === 'safe' || row?.reach === 'way')
          await own.put({ ...row, reach: 'way', carrier, takenAt });
      }
    }),
  );
}

/** The session token of direct sync, or null. */
export async function savedToken(vault: Vault): Promise<Uint8Array | null> {
  const { token } = await inVault(vault, () => serverFacts(vault.db));
  const opened = token && (await openFrom(vault, 'meta', 'token', token));
  return Array.isArray(opened) ? Uint8Array.from(opened) : null;
}
