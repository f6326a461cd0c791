import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/platform/bytes.ts';
import { nodeCrypto } from '../../../src/platform/node/crypto.ts';
import { seeded } from './seeded.ts';
import { syncCrypto } from './sync-crypto.ts';

const ours = syncCrypto(seeded(7));
const context = { info: utf8('programme 1'), aad: utf8('header') };
const psk = { id: utf8('FEED0001'), key: ours.bytes(32) };

describe('the simulator’s primitives', () => {
  it.each([
    ['with a feed’s key', { ...context, psk }],
    ['in base mode', context],
  ])('seal what the library opens, and open what it seals, %s', async (_mode, bound) => {
    const [mine, theirs] = [await ours.hpke.makeKeyPair(), await nodeCrypto.hpke.makeKeyPair()];
    const there = await ours.hpke.seal(theirs.publicKey, bound, utf8('गई'));
    expect(await nodeCrypto.hpke.open(theirs.privateKey, bound, there.enc, there.sealed)).toEqual(utf8('गई'));
    const back = await nodeCrypto.hpke.seal(mine.publicKey, bound, utf8('आई'));
    expect(await ours.hpke.open(mine.privateKey, bound, back.enc, back.sealed)).toEqual(utf8('आई'));
    expect(
      await ours.hpke.open(mine.privateKey, { ...bound, aad: utf8('x') }, back.enc, back.sealed),
    ).toBeNull();
  });

  it('are the platform’s own in everything else', async () => {
    const [key, iv, data] = [ours.bytes(32), ours.bytes(12), utf8('सुनीता')];
    expect(await ours.sha256(data)).toEqual(await nodeCrypto.sha256(data));
    expect(await ours.hmacSha256(key, data)).toEqual(await nodeCrypto.hmacSha256(key, data));
    expect(await ours.hkdfSha256(key, 'psk', 32)).toEqual(await nodeCrypto.hkdfSha256(key, 'psk', 32));
    const sealed = await ours.aesGcmSeal(key, iv, data, utf8('place'));
    expect(sealed).toEqual(await nodeCrypto.aesGcmSeal(key, iv, data, utf8('place')));
    expect(await nodeCrypto.aesGcmOpen(key, iv, sealed, utf8('place'))).toEqual(data);
    expect(await ours.aesGcmOpen(key, iv, sealed, utf8('elsewhere'))).toBeNull();
  });
});
