import { DhkemX25519HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import { utf8 } from '../bytes.ts';
import { makeCrypto } from '../web-crypto.ts';
import { nodeCrypto } from './crypto.ts';

const web = makeCrypto(() => new DhkemX25519HkdfSha256());
const key = utf8('a key of some bytes');
const data = utf8('सुनीता देवी');

test("the server's digests are the phone's digests", async () => {
  expect(await nodeCrypto.sha256(data)).toEqual(await web.sha256(data));
  expect(await nodeCrypto.hmacSha256(key, data)).toEqual(await web.hmacSha256(key, data));
  expect(await nodeCrypto.hkdfSha256(key, 'auth', 32)).toEqual(await web.hkdfSha256(key, 'auth', 32));
});

test('what a phone seals to the programme the server opens, and nobody with another key', async () => {
  const { publicKey, privateKey } = await nodeCrypto.hpke.makeKeyPair();
  const psk = { id: utf8('FEED0001'), key: await web.sha256(data) };
  const context = { info: utf8('info'), aad: utf8('header'), psk };
  const { enc, sealed } = await web.hpke.seal(publicKey, context, data);
  expect(await nodeCrypto.hpke.open(privateKey, context, enc, sealed)).toEqual(data);
  const other = { ...context, psk: { ...psk, key: await web.sha256(key) } };
  expect(await nodeCrypto.hpke.open(privateKey, other, enc, sealed)).toBeNull();
});

test("the server's ciphers are the phone's ciphers, and open nothing that was changed or cut", async () => {
  for (const length of [16, 32]) {
    const secret = (await web.sha256(key)).slice(0, length);
    const [iv, aad] = [new Uint8Array(12).fill(7), utf8('label')];
    const sealed = await web.aesGcmSeal(secret, iv, data, aad);
    expect(await nodeCrypto.aesGcmSeal(secret, iv, data, aad)).toEqual(sealed);
    expect(await nodeCrypto.aesGcmOpen(secret, iv, sealed, aad)).toEqual(data);
    expect(await nodeCrypto.aesGcmOpen(secret, iv, sealed, utf8('other'))).toBeNull();
    for (const cut of [0, 5, 15, sealed.length - 1])
      expect(await nodeCrypto.aesGcmOpen(secret, iv, sealed.slice(0, cut), aad)).toBeNull();
    const changed = sealed.map((byte, i) => (i === 3 ? byte ^ 1 : byte));
    expect(await nodeCrypto.aesGcmOpen(secret, iv, changed, aad)).toBeNull();
  }
});
