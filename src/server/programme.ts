import type { Unit } from '../domain/org/org.ts';
import type { Bytes } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import { drawId } from '../platform/ids.ts';
import type { Storage } from './db/port.ts';
import type { Keys } from './keys.ts';

/** The programme as this server holds it. */
export interface Programme {
  id: string;
  name: string;
  state: string;
  /** Names this server's history; a restored backup gets another. */
  epoch: string;
  /** The key to which phones seal now. */
  keyId: number;
  publicKey: Bytes;
  /** Undefined for a key id that is not this programme's. */
  privateKey(keyId: number): Bytes | undefined;
}

const STATES: Record<string, Pick<Unit, 'name' | 'lgd'>> = {
  BR: { name: { hi: 'बिहार', en: 'Bihar' }, lgd: 10 },
};

async function makeProgramme(
  crypto: Crypto,
  storage: Storage,
  keys: Keys,
  said: { name: string; state: string },
) {
  const pair = await crypto.hpke.makeKeyPair();
  // Drawn, not 1: a code for another programme is then told by its key id, almost always, without trying to open it.
  const keyId = 1 + ((crypto.bytes(1)[0] ?? 0) % 255);
  const wrapped = await keys.wrap(`programme key ${keyId}`, pair.privateKey);
  const root = STATES[said.state] ?? { name: { hi: said.state, en: said.state }, lgd: null };
  await storage.transaction(async (db) => {
    await db.programme.lock();
    if (await db.programme.programme()) return;
    await db.programme.addProgramme({ id: drawId(crypto), ...said, epoch: drawId(crypto) });
    await db.programme.addProgrammeKey({
      key_id: keyId,
      public_key: pair.publicKey,
      private_wrapped: wrapped,
    });
    await db.org.putUnit({ id: drawId(crypto), parent: null, type: 'state', ...root });
  });
}

/** The programme in the database; at the first start it is made, with its key and the state as its first unit. */
export async function loadProgramme(
  crypto: Crypto,
  storage: Storage,
  keys: Keys,
  said: { name: string; state: string },
): Promise<Programme> {
  if (!(await storage.programme.programme())) await makeProgramme(crypto, storage, keys, said);
  const row = await storage.programme.programme();
  const rows = await storage.programme.programmeKeys();
  const newest = rows.at(-1);
  if (!row || !newest) throw new Error('The database holds no programme');
  const privateKeys = new Map<number, Bytes>();
  for (const key of rows) {
    privateKeys.set(key.key_id, await keys.unwrap(`programme key ${key.key_id}`, key.private_wrapped));
  }
  const current = { keyId: newest.key_id, publicKey: newest.public_key };
  return { ...row, ...current, privateKey: (keyId) => privateKeys.get(keyId) };
}
