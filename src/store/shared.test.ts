import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { freshDatabases } from '../testing/fake-device.ts';
import { deleteShared } from './outbox.ts';
import { dropOldShared, dropShared, keepShared, readShared } from './shared.ts';

const NOW = Date.UTC(2026, 10, 20, 4, 30);
const MINUTE = 60_000;
const CHAT = 'कविता देवी, वार्ड 7 '.repeat(80_000);

beforeEach(() => freshDatabases());

function keep(): Promise<string> {
  return keepShared(nodeCrypto, NOW, ['नमस्ते', new Blob([CHAT]), new Blob(['दूसरी'])]);
}

async function read(fragment: string, now = NOW): Promise<string[] | null> {
  const items = await readShared(nodeCrypto, now, fragment);
  return items && Promise.all(items.map((item) => (typeof item === 'string' ? item : item.text())));
}

async function onDisk(): Promise<string> {
  const opening = indexedDB.open('pahunch-shared');
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const all = db.transaction('pieces').objectStore('pieces').getAll();
  const rows = await new Promise<Uint8Array[]>((resolve) => {
    all.onsuccess = () => resolve(all.result);
  });
  db.close();
  return rows.map((row) => Buffer.from(row).toString('utf8')).join('\n');
}

describe('what was shared waits for the page', () => {
  it('and comes out as it went in, by the key in the address', async () => {
    expect(await read(await keep())).toEqual(['नमस्ते', CHAT, 'दूसरी']);
  });

  it('and nobody reads it on the disk', async () => {
    await keep();
    expect(await onDisk()).not.toContain('कविता');
    expect(await onDisk()).not.toContain('नमस्ते');
  });

  it('no other key opens it', async () => {
    const fragment = await keep();
    expect(await read(fragment.slice(0, -4) + (fragment.endsWith('AAAA') ? 'BBBB' : 'AAAA'))).toBeNull();
    expect(await read('anything')).toBeNull();
  });

  it('is gone after ten minutes, read or not', async () => {
    const fragment = await keep();
    expect(await read(fragment, NOW + 11 * MINUTE)).toBeNull();
    await dropOldShared(NOW + 9 * MINUTE);
    expect(await read(fragment)).not.toBeNull();
    await dropOldShared(NOW + 11 * MINUTE);
    expect(await read(fragment)).toBeNull();
  });

  it('is gone once it was deleted', async () => {
    const fragment = await keep();
    await deleteShared();
    expect(await read(fragment)).toBeNull();
  });

  it('goes alone when it was taken: what waits in another tab stays', async () => {
    const fragment = await keep();
    const later = await keepShared(nodeCrypto, NOW + 1, ['नमस्ते']);
    await dropShared(fragment);
    expect([await read(fragment), await read(later)]).toEqual([null, ['नमस्ते']]);
  });
});
