import { openNews } from '../codec/news.ts';
import { sealEntry } from './entries.ts';
import { notHere } from './pages.ts';
import { inVault, type Vault } from './vault.ts';
import { fact, headOf, setFact } from './vault-meta.ts';

/**
 * Keeps the entries that came beside a receipt, in one transaction; what is already here is left as it is, and a page
 * that brings them later leaves them too. How many were new; null when they were not sealed for this feed.
 */
async function applyNews(vault: Vault, sealed: Uint8Array): Promise<number | null> {
  const { db, feed, keys, device } = vault;
  const news = await openNews(device.crypto, keys, feed, sealed);
  if (!news) return null;
  const rows = await Promise.all(
    news.map(({ entry, received }) => sealEntry(vault, { entry, received, carrier: null }, entry.scope)),
  );
  return inVault(vault, () =>
    db.transaction('rw', [db.meta, db.entries], async () => {
      const fresh = await notHere(vault, rows);
      if (fresh.length === 0) return 0;
      const head = await headOf(db);
      await db.entries.bulkAdd(fresh.map((row, i) => ({ ...row, order: head.order + 1 + i })));
      await setFact(db, 'head', { ...head, order: head.order + fresh.length });
      return fresh.length;
    }),
  );
}

/**
 * Opens what was kept beside receipts. It is dropped only when its entries are on the disk, or were never for this feed.
 */
export async function openKeptNews(vault: Vault): Promise<void> {
  const kept = (await inVault(vault, () => fact(vault.db, 'news'))) ?? [];
  for (const sealed of kept) await applyNews(vault, sealed);
  if (kept.length === 0) return;
  await inVault(vault, () =>
    vault.db.transaction('rw', vault.db.meta, async () => {
      const now = (await fact(vault.db, 'news')) ?? [];
      await setFact(vault.db, 'news', now.slice(kept.length));
    }),
  );
}
