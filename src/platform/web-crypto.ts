import { Aes128Gcm, CipherSuite, HkdfSha256, type KemInterface } from '@hpke/core';
import { type Bytes, utf8 } from './bytes.ts';
import type { Crypto, Hpke, HpkeContext } from './crypto.ts';

const TAG_BYTES = 16;

function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

function makeHpke(makeKem: () => KemInterface): Hpke {
  const suite = new CipherSuite({ kem: makeKem(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
  const parameters = (context: HpkeContext) => ({
    info: own(context.info).buffer,
    ...(context.psk && { psk: { id: own(context.psk.id).buffer, key: own(context.psk.key).buffer } }),
  });
  return {
    async makeKeyPair() {
      const pair = await suite.kem.generateKeyPair();
      return {
        publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
        privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
      };
    },
    async seal(publicKey, context, plain) {
      const recipientPublicKey = await suite.kem.deserializePublicKey(own(publicKey).buffer);
      const sender = await suite.createSenderContext({ recipientPublicKey, ...parameters(context) });
      const sealed = await sender.seal(own(plain).buffer, own(context.aad).buffer);
      return { enc: new Uint8Array(sender.enc), sealed: new Uint8Array(sealed) };
    },
    async open(privateKey, context, enc, sealed) {
      try {
        const recipientKey = await suite.kem.deserializePrivateKey(own(privateKey).buffer);
        const recipient = await suite.createRecipientContext({
          recipientKey,
          enc: own(enc).buffer,
          ...parameters(context),
        });
        return new Uint8Array(await recipient.open(own(sealed).buffer, own(context.aad).buffer));
      } catch {
        return null;
      }
    },
  };
}

/**
 * The primitives over WebCrypto, which browsers and Node share. The KEM is passed in because Chrome has a native
 * X25519 only from 133 on: the browser brings a JavaScript one, the server the native one.
 */
export function makeCrypto(makeKem: () => KemInterface): Crypto {
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
    hpke: makeHpke(makeKem),
  };
}
