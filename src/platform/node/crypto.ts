import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
} from 'node:crypto';
import { DhkemX25519HkdfSha256 } from '@hpke/core';
import { type Bytes, utf8 } from '../bytes.ts';
import type { Crypto } from '../crypto.ts';
import { makeCrypto } from '../web-crypto.ts';

const TAG_BYTES = 16;
/** What stands before the 32 bytes of an X25519 private key in PKCS #8. Source: RFC 8410. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_BYTES = 32;

function x25519Public(privateKey: Uint8Array): Bytes {
  const key = Buffer.concat([PKCS8_HEAD, privateKey]);
  const spki = createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  return own(spki.export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_BYTES));
}

function gcm(key: Uint8Array): 'aes-128-gcm' | 'aes-256-gcm' {
  return key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm';
}

/**
 * Node's own hashing and ciphers in place of WebCrypto's: a push of twenty entries is forty digests, and each one
 * through WebCrypto is a trip to a thread pool and back.
 */
export const nodeCrypto: Crypto = {
  ...makeCrypto(() => new DhkemX25519HkdfSha256(), x25519Public),
  async sha256(data) {
    return own(createHash('sha256').update(data).digest());
  },
  async hmacSha256(key, data) {
    return own(createHmac('sha256', key).update(data).digest());
  },
  async hkdfSha256(secret, label, length) {
    return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), utf8(`pahunch ${label}`), length));
  },
  async aesGcmSeal(key, iv, plain, aad) {
    const cipher = createCipheriv(gcm(key), key, iv).setAAD(aad);
    return own(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  },
  async aesGcmOpen(key, iv, sealed, aad) {
    const end = sealed.length - TAG_BYTES;
    if (end < 0) return null;
    const decipher = createDecipheriv(gcm(key), key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(aad).setAuthTag(sealed.subarray(end));
    const plain = decipher.update(sealed.subarray(0, end));
    try {
      return own(Buffer.concat([plain, decipher.final()]));
    } catch {
      return null;
    }
  },
};

function own(buffer: Buffer): Bytes {
  return new Uint8Array(buffer);
}
