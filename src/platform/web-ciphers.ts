import { type Bytes, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';

const TAG_BYTES = 16;

function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/** The primitives that need nothing but WebCrypto: all that a service worker brings along. */
export function makeCiphers(): Omit<Crypto, 'hpke'> {
  const { subtle } = globalThis.crypto;
  // Reading a log opens thousands of rows under one key; when the raw key is forgotten, so is this.
  const imported = new WeakMap<Uint8Array, ReturnType<typeof subtle.importKey>>();
  const aesKey = (key: Uint8Array) => {
    const known = imported.get(key);
    if (known !== undefined) return known;
    const fresh = subtle.importKey('raw', own(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    imported.set(key, fresh);
    return fresh;
  };
  return {
    bytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    async sha256(data) {
      return new Uint8Array(await subtle.digest('SHA-256', own(data)));
    },
    async hmacSha256(key, data) {
      const hmac = await subtle.importKey('raw', own(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
        'sign',
      ]);
      return new Uint8Array(await subtle.sign('HMAC', hmac, own(data)));
    },
    async hkdfSha256(secret, label, length) {
      const base = await subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits']);
      const bits = await subtle.deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(`pahunch ${label}`) },
        base,
        length * 8,
      );
      return new Uint8Array(bits);
    },
    async aesGcmSeal(key, iv, plain, aad) {
      const parameters = { name: 'AES-GCM', iv: own(iv), additionalData: own(aad) };
      return new Uint8Array(await subtle.encrypt(parameters, await aesKey(key), own(plain)));
    },
    async aesGcmOpen(key, iv, sealed, aad) {
      if (sealed.length < TAG_BYTES) return null;
      try {
        const parameters = { name: 'AES-GCM', iv: own(iv), additionalData: own(aad) };
        return new Uint8Array(await subtle.decrypt(parameters, await aesKey(key), own(sealed)));
      } catch {
        return null;
      }
    },
  };
}
