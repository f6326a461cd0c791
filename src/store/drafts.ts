import { reopening } from './failure.ts';
import { inVault, openFrom, sealFor, type Vault, whileOpen } from './vault.ts';

/** What is being typed, as it stood at `at` (ms). */
export interface Draft {
  key: string;
  answers: Record<string, unknown>;
  at: number;
}

export interface DraftToWrite {
  key: string;
  answers: Record<string, unknown>;
  /** An earlier write of the same draft, which must not land after this one. */
  after?: Promise<unknown>;
}

export async function writeDraft(vault: Vault, { key, answers, after }: DraftToWrite): Promise<void> {
  await whileOpen(vault, async () => {
    const sealed = await sealFor(vault, 'drafts', key, answers);
    await after;
    await reopening(vault.db, () => vault.db.drafts.put({ key, at: vault.device.clock.now(), ...sealed }));
  });
}

export async function savedDraft(vault: Vault, key: string): Promise<Draft | null> {
  const row = await inVault(vault, () => vault.db.drafts.get(key));
  const answers = row && (await openFrom(vault, 'drafts', key, row));
  return row && answers ? { key, at: row.at, answers: answers as Draft['answers'] } : null;
}

export async function endDraft(vault: Vault, key: string): Promise<void> {
  await inVault(vault, () => vault.db.drafts.delete(key));
}
