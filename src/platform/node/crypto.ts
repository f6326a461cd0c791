import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { DhkemX25519HkdfSha256 } from '@hpke/core';
import { type Bytes, utf8 } from '../bytes.ts';
import type { Crypto } from '../crypto.ts';
import { makeCrypto } from '../web-crypto.ts';

/**
 * Node's own hashing in place of WebCrypto's: a push of twenty entries is forty digests, and each one through
 * WebCrypto is a trip to a thread pool and back.
 */
export const nodeCrypto: Crypto = {
  ...makeCrypto(() => new DhkemX25519HkdfSha256()),
  async sha256(data) {
    return own(createHash('sha256').update(data).digest());
  },
  async hmacSha256(key, data) {
    return own(createHmac('sha256', key).update(data).digest());
  },
  async hkdfSha256(secret, label, length) {
    return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), utf8(`pahunch ${label}`), length));
  },
};

function own(buffer: Buffer): Bytes {
  return new Uint8Array(buffer);
}
