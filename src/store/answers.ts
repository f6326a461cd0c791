import { readDown } from '../codec/down.ts';
import type { Bytes } from '../platform/bytes.ts';
import { keepAnswer } from './outbox.ts';
import { type Applied, applyReceipt } from './receipts.ts';
import { inVault, type Vault } from './vault.ts';

/** Keeps a receipt that came while its vault was locked; it answers nothing sent from here, so nothing rests for it. */
export function keepForUnlock(feed: string, down: Bytes, now: number): Promise<void> {
  return keepAnswer(feed, down, [], now);
}

/** Opens and applies what a locked phone kept. An answer that does not open is dropped: its rows are sent again. */
export async function verifyAnswers(vault: Vault): Promise<Applied[]> {
  const rows = await inVault(vault, () => vault.db.answers.toArray());
  const outcomes: Applied[] = [];
  for (const row of rows) {
    const down = readDown(row.down);
    if (down.kind === 'ok' && down.feed === vault.feed)
      outcomes.push(await applyReceipt(vault, down.receipt));
    // Kept until a newer app reads it.
    if (down.kind === 'newer-version' || row.id === undefined) continue;
    await inVault(vault, () => vault.db.answers.delete(row.id as number));
  }
  return outcomes;
}
