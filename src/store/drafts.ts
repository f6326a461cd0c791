import { toBase64url, utf8 } from '../platform/bytes.ts';
import { drawId } from '../platform/ids.ts';
import { reopening } from './failure.ts';
import { inVault, openFrom, sealFor, type Vault, whileOpen } from './vault.ts';
import type { DraftRow } from './vault-db.ts';

/** What is being typed, as it stood at `at` (ms). */
export interface Draft {
  key: string;
  answers: Record<string, unknown>;
  at: number;
  /** One and the same in every tab in which it is open. */
  id: string;
}

export interface DraftToWrite {
  key: string;
  /** Under which it was begun here; drawn where it is not told. */
  id?: string;
  answers: Record<string, unknown>;
  /** An earlier write of the same draft, which must not land after this one. */
  after?: Promise<unknown>;
}

const SLOT_KEY_BYTES = 32;
/** A digest of 32 bytes in base64url; earlier versions kept the key itself, which is never so long. */
const SLOT_LENGTH = 43;

/** Under what a draft lies on the disk: a key such as `tb/FEED/5` would tell whoever picks up the phone of somebody's visit. */
export async function draftSlot({ device: { crypto }, dataKey }: Vault, key: string): Promise<string> {
  const slotKey = await crypto.hkdfSha256(dataKey, 'draft slot', SLOT_KEY_BYTES);
  return toBase64url(await crypto.hmacSha256(slotKey, utf8(key)));
}

async function sealDraft(vault: Vault, { key, answers, at, id }: Draft): Promise<DraftRow> {
  const slot = await draftSlot(vault, key);
  return { key: slot, at, id, ...(await sealFor(vault, 'drafts', slot, { key, answers })) };
}

async function openDraft(vault: Vault, row: DraftRow): Promise<Draft | null> {
  const opened = await openFrom(vault, 'drafts', row.key, row);
  return opened ? { ...(opened as Omit<Draft, 'at' | 'id'>), at: row.at, id: idOf(row) } : null;
}

/** What an earlier version wrote has none: its seal is as good, and both tabs read the same one. */
function idOf(row: DraftRow): string {
  return row.id ?? toBase64url(row.iv);
}

/** Writes what is being typed. Gives the id under which it stands: another tab may have begun the same draft before. */
export function writeDraft(vault: Vault, { key, answers, after, ...begun }: DraftToWrite): Promise<string> {
  const { drafts } = vault.db;
  const id = begun.id ?? drawId(vault.device.crypto);
  return whileOpen(vault, async () => {
    const row = await sealDraft(vault, { key, answers, id, at: vault.device.clock.now() });
    await after;
    return reopening(vault.db, () =>
      vault.db.transaction('rw', drafts, async () => {
        const here = await drafts.get(row.key);
        const stands = here ? idOf(here) : id;
        await drafts.put({ ...row, id: stands });
        return stands;
      }),
    );
  });
}

export async function savedDraft(vault: Vault, key: string): Promise<Draft | null> {
  const slot = await draftSlot(vault, key);
  const row = await inVault(vault, () => vault.db.drafts.get(slot));
  return row ? openDraft(vault, row) : null;
}

/** What these rows are drafts of, newest first; one that does not open is left out. */
export async function namedDrafts(
  vault: Vault,
  rows: readonly DraftRow[],
): Promise<{ key: string; at: number }[]> {
  const drafts = await Promise.all(rows.map((row) => openDraft(vault, row)));
  return drafts.flatMap((draft) => draft ?? []).sort((a, b) => b.at - a.at);
}

export async function endDraft(vault: Vault, key: string): Promise<void> {
  const slot = await draftSlot(vault, key);
  await inVault(vault, () => vault.db.drafts.delete(slot));
}

/** Takes the keys of drafts that an earlier version wrote off the disk; each draft is there before and after. */
export async function hideDraftKeys(vault: Vault): Promise<void> {
  const { drafts } = vault.db;
  const rows = await inVault(vault, () => drafts.toArray());
  for (const row of rows.filter(({ key }) => key.length !== SLOT_LENGTH)) {
    const answers = await openFrom(vault, 'drafts', row.key, row);
    if (!answers) continue;
    const hidden = await sealDraft(vault, {
      key: row.key,
      answers: answers as Draft['answers'],
      at: row.at,
      id: idOf(row),
    });
    await inVault(vault, () =>
      vault.db.transaction('rw', drafts, async () => {
        await drafts.put(hidden);
        await drafts.delete(row.key);
      }),
    );
  }
}
