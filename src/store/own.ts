import { inVault, openFrom, type Vault } from './vault.ts';
import type { OwnRow, SentBy } from './vault-db.ts';
import { serverFacts } from './vault-meta.ts';

/** No receipt has settled it, so it lies in the outbox. */
export function isUnsent({ reach }: OwnRow): boolean {
  return reach === 'safe' || reach === 'way';
}

/** To be sent, but by itself: in company it kept back the others, or was read wrongly with them. */
export function isAside(row: OwnRow): boolean {
  return isUnsent(row) && row.reason !== undefined;
}

/** Own entries that no receipt has covered, oldest first. */
export async function unsentNos(vault: Vault): Promise<number[]> {
  const nos = await inVault(vault, () => vault.db.own.where('reach').anyOf('safe', 'way').primaryKeys());
  return nos.sort((a, b) => a - b);
}

async function unsentRows(vault: Vault): Promise<OwnRow[]> {
  const rows = await inVault(vault, () => vault.db.own.where('reach').anyOf('safe', 'way').toArray());
  return rows.sort((a, b) => a.no - b.no);
}

/** Those of {@link unsentNos} that are set aside, oldest first. */
export async function asideNos(vault: Vault): Promise<number[]> {
  return (await unsentRows(vault)).filter(isAside).map((row) => row.no);
}

/** Those of {@link unsentNos} that are not set aside, oldest first: they go in company. */
export async function togetherNos(vault: Vault): Promise<number[]> {
  return (await unsentRows(vault)).filter((row) => !isAside(row)).map((row) => row.no);
}

export function ownRows(vault: Vault, nos: readonly number[]): Promise<(OwnRow | undefined)[]> {
  return inVault(vault, () => vault.db.own.bulkGet([...nos]));
}

async function changeUnsent(
  vault: Vault,
  nos: readonly number[],
  change: (row: OwnRow) => OwnRow,
): Promise<void> {
  const { own } = vault.db;
  await inVault(vault, () =>
    vault.db.transaction('rw', own, async () => {
      for (const row of await own.bulkGet([...nos])) if (row && isUnsent(row)) await own.put(change(row));
    }),
  );
}

/** A carrier took these: they are on their way, never more; what has reached stays reached. */
export function markTaken(vault: Vault, nos: readonly number[], carrier: SentBy): Promise<void> {
  const takenAt = vault.device.clock.now();
  return changeUnsent(vault, nos, (row) => ({
    ...row,
    reach: 'way',
    carrier,
    takenAt,
    waitsSince: row.waitsSince ?? takenAt,
  }));
}

/** The door did not take these. They stay to be sent and are offered again apart from the others; she sees why. */
export function setAside(
  vault: Vault,
  nos: readonly number[],
  reason: NonNullable<OwnRow['reason']>,
): Promise<void> {
  return changeUnsent(vault, nos, (row) => ({ ...row, reason }));
}

/** The session token of direct sync, or null. */
export async function savedToken(vault: Vault): Promise<Uint8Array | null> {
  const { token } = await inVault(vault, () => serverFacts(vault.db));
  const opened = token && (await openFrom(vault, 'meta', 'token', token));
  return Array.isArray(opened) ? Uint8Array.from(opened) : null;
}
