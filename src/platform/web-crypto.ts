import { Aes128Gcm, CipherSuite, HkdfSha256, type KemInterface } from '@hpke/core';
import type { Bytes } from './bytes.ts';
import type { Crypto, Hpke, HpkeContext } from './crypto.ts';
import { makeCiphers } from './web-ciphers.ts';

function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/** The public key of a raw private one, both 32 bytes. */
export type PublicOf = (privateKey: Uint8Array) => Bytes;

function makeHpke(makeKem: () => KemInterface, publicOf?: PublicOf): Hpke {
  const suite = new CipherSuite({ kem: makeKem(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
  const parameters = (context: HpkeContext) => ({
    info: own(context.info).buffer,
    ...(context.psk && { psk: { id: own(context.psk.id).buffer, key: own(context.psk.key).buffer } }),
  });
  const read = async (raw: Uint8Array) => {
    const privateKey = await suite.kem.deserializePrivateKey(own(raw).buffer);
    if (!publicOf) return privateKey;
    return { privateKey, publicKey: await suite.kem.deserializePublicKey(publicOf(raw).buffer) };
  };
  // The programme's key opens every envelope; when the raw key is forgotten, so is this.
  const recipients = new WeakMap<Uint8Array, ReturnType<typeof read>>();
  const recipientOf = (raw: Uint8Array) => {
    const known = recipients.get(raw) ?? read(raw);
    recipients.set(raw, known);
    return known;
  };
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
        const recipient = await suite.createRecipientContext({
          recipientKey: await recipientOf(privateKey),
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
 * X25519 only from 133 on: the browser brings a JavaScript one, the server the native one. `publicOf` spares who opens
 * much the way over exported keys, which the library takes anew for each message.
 */
export function makeCrypto(makeKem: () => KemInterface, publicOf?: PublicOf): Crypto {
  return { ...makeCiphers(), hpke: makeHpke(makeKem, publicOf) };
}
