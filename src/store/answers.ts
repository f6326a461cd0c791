import { readDown } from '../codec/down.ts';
import type { Bytes } from '../platform/bytes.ts';
import { type AnswerRow, keepAnswer } from './outbox.ts';
import { setAside } from './own.ts';
import { type Applied, applyReceipt } from './receipts.ts';
import { sealAnew } from './seal-rows.ts';
import { inVault, type Vault } from './vault.ts';
import { keepNews, learnServer } from './vault-meta.ts';

/** Keeps a receipt that came while its vault was locked; it answers nothing sent from here, so nothing rests for it. */
export function keepForUnlock(feed: string, down: Bytes, now: number): Promise<void> {
  return keepAnswer(feed, down, [], now);
}

/** The server does not know this feed (any more): from now on the joining block goes along, with these rows first. */
export async function joinAnew(vault: Vault, nos: readonly number[]) {
  await inVault(vault, () => learnServer(vault.db, { bound: false }));
  return sealAnew(vault, nos);
}

async function verify(vault: Vault, { down: bytes, nos, at, refused }: AnswerRow): Promise<Applied | null> {
  if (refused === 'unknown-feed') await joinAnew(vault, nos);
  else if (refused) await setAside(vault, nos, refused);
  const down = readDown(bytes);
  if (down.kind !== 'ok' || down.feed !== vault.feed) return null;
  const applied = await applyReceipt(vault, down.receipt, { answers: { nos, by: 'locked-sync', at } });
  const { news } = down;
  if (applied.kind === 'applied' && news) await inVault(vault, () => keepNews(vault.db, news));
  return applied;
}

/** Opens and applies what a locked phone kept. An answer that does not open is dropped: its rows are sent again. */
export async function verifyAnswers(vault: Vault): Promise<Applied[]> {
  const rows = await inVault(vault, () => vault.db.answers.toArray());
  const outcomes: Applied[] = [];
  for (const row of rows) {
    const applied = await verify(vault, row);
    if (applied) outcomes.push(applied);
    // Kept until a newer app reads it.
    if (readDown(row.down).kind === 'newer-version' || row.id === undefined) continue;
    await inVault(vault, () => vault.db.answers.delete(row.id as number));
  }
  return outcomes;
}
