import type { Bytes } from './bytes.ts';
import type { Random } from './ids.ts';

/** What an HPKE message is bound to (RFC 9180, mode PSK, or mode base when psk is absent). */
export interface HpkeContext {
  info: Uint8Array;
  aad: Uint8Array;
  psk?: { id: Uint8Array; key: Uint8Array };
}

/** DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM: `enc` is 32 bytes, the tag 16. */
export interface Hpke {
  makeKeyPair(): Promise<{ publicKey: Bytes; privateKey: Bytes }>;
  seal(
    publicKey: Uint8Array,
    context: HpkeContext,
    plain: Uint8Array,
  ): Promise<{ enc: Bytes; sealed: Bytes }>;
  /** The plain bytes, or null when this key, psk or context does not open it. */
  open(
    privateKey: Uint8Array,
    context: HpkeContext,
    enc: Uint8Array,
    sealed: Uint8Array,
  ): Promise<Bytes | null>;
}

/** The primitives everything else is built of. Keys are raw bytes; lengths are bytes. */
export interface Crypto extends Random {
  sha256(data: Uint8Array): Promise<Bytes>;
  hmacSha256(key: Uint8Array, data: Uint8Array): Promise<Bytes>;
  hkdfSha256(secret: Uint8Array, label: string, length: number): Promise<Bytes>;
  /** AES-GCM with a 12-byte iv; the key's length chooses 128 or 256 bits; the tag is the last 16 bytes. */
  aesGcmSeal(key: Uint8Array, iv: Uint8Array, plain: Uint8Array, aad: Uint8Array): Promise<Bytes>;
  /** The plain bytes, or null when the tag does not match. */
  aesGcmOpen(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Promise<Bytes | null>;
  hpke: Hpke;
}
