import { ownEntries } from './entries.ts';
import type { SealedRow } from './outbox.ts';
import { inVault, senderOf, type Vault } from './vault.ts';
import { headOf } from './vault-meta.ts';

/** These own entries sealed once more, each alone, as this phone stands with the server now. */
export async function sealRows(vault: Vault, nos: readonly number[]): Promise<SealedRow[]> {
  if (nos.length === 0) return [];
  const [entries, sender, head] = [
    await ownEntries(vault, nos),
    await senderOf(vault),
    await headOf(vault.db),
  ];
  // Seldom needed: the packing of all forms need not be there when the app opens.
  const { sealEnvelope } = await import('../codec/envelope.ts');
  const sealed: SealedRow[] = [];
  for (const entry of entries) {
    sealed.push({ no: entry.no, sealed: await sealEnvelope(vault.device.crypto, sender, [entry], head.no) });
  }
  return sealed;
}

/** Seals rows of the outbox anew where they lie; those that a receipt has emptied meanwhile stay empty. */
export async function sealAnew(vault: Vault, nos: readonly number[]): Promise<SealedRow[]> {
  const rows = await sealRows(vault, nos);
  const { outbox } = vault.db;
  return inVault(vault, () =>
    vault.db.transaction('rw', outbox, async () => {
      const here = await outbox.bulkGet(rows.map((row) => row.no));
      const left = rows.filter((_, i) => here[i]);
      await outbox.bulkPut(left);
      return left;
    }),
  );
}
