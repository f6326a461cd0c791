import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { type Bytes, concat, utf8 } from '../../../src/platform/bytes.ts';
import type { Crypto, Hpke, HpkeContext } from '../../../src/platform/crypto.ts';
import { type Seeded, seeded } from './seeded.ts';

/**
 * The primitives of `platform/crypto`, byte for byte, without a thread pool and with random bytes that follow from a
 * seed: the same history takes the same steps in the same order every time. HPKE is RFC 9180 by hand for that reason
 * alone; sync-crypto.test.ts holds it against the library that phones and server use.
 */
export function syncCrypto(random: Seeded): Crypto {
  return {
    bytes: random.bytes,
    sha256: async (data) => own(createHash('sha256').update(data).digest()),
    hmacSha256: async (key, data) => hmac(key, data),
    async hkdfSha256(secret, label, length) {
      return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), utf8(`pahunch ${label}`), length));
    },
    aesGcmSeal: async (key, iv, plain, aad) => aesSeal(key, iv, plain, aad),
    aesGcmOpen: async (key, iv, sealed, aad) => aesOpen(key, iv, sealed, aad),
    hpke: hpke(random),
  };
}

const TAG_BYTES = 16;
const KEY_BYTES = 32;
const PRIVATE_DER = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex');
const NONE = new Uint8Array(0);

function own(buffer: Uint8Array): Bytes {
  return new Uint8Array(buffer);
}

function hmac(key: Uint8Array, ...data: Uint8Array[]): Bytes {
  const mac = createHmac('sha256', key);
  for (const part of data) mac.update(part);
  return own(mac.digest());
}

function aesName(key: Uint8Array): 'aes-128-gcm' | 'aes-256-gcm' {
  return key.length === KEY_BYTES ? 'aes-256-gcm' : 'aes-128-gcm';
}

function aesSeal(key: Uint8Array, iv: Uint8Array, plain: Uint8Array, aad: Uint8Array): Bytes {
  const cipher = createCipheriv(aesName(key), key, iv).setAAD(aad);
  const sealed = [cipher.update(plain), cipher.final()];
  return own(Buffer.concat([...sealed, cipher.getAuthTag()]));
}

function aesOpen(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array, aad: Uint8Array): Bytes | null {
  const end = sealed.length - TAG_BYTES;
  if (end < 0) return null;
  try {
    const decipher = createDecipheriv(aesName(key), key, iv).setAAD(aad);
    decipher.setAuthTag(sealed.subarray(end));
    return own(Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]));
  } catch {
    return null;
  }
}

function privateKeyOf(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_DER, raw]), format: 'der', type: 'pkcs8' });
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: 'der', type: 'spki' });
}

function rawPublic(key: KeyObject): Bytes {
  return own(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length));
}

interface Suite {
  extract(salt: Uint8Array, label: string, secret: Uint8Array): Bytes;
  /** At most 32 bytes: one block. */
  expand(key: Uint8Array, label: string, info: Uint8Array, length: number): Bytes;
}

/** LabeledExtract and LabeledExpand of RFC 9180 section 4. */
function suite(...id: Uint8Array[]): Suite {
  const version = utf8('HPKE-v1');
  return {
    extract: (salt, label, secret) => hmac(salt, version, ...id, utf8(label), secret),
    expand: (key, label, info, length) =>
      hmac(key, Uint8Array.of(0, length), version, ...id, utf8(label), info, Uint8Array.of(1)).slice(
        0,
        length,
      ),
  };
}

const X25519 = Uint8Array.of(0, 0x20);
const KEM = suite(utf8('KEM'), X25519);
const SUITE = suite(utf8('HPKE'), X25519, Uint8Array.of(0, 1), Uint8Array.of(0, 1));

function sharedSecret(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array): Bytes {
  return KEM.expand(KEM.extract(NONE, 'eae_prk', dh), 'shared_secret', concat(enc, recipient), KEY_BYTES);
}

function keySchedule(secret: Uint8Array, { info, psk }: HpkeContext): { key: Bytes; nonce: Bytes } {
  const context = concat(
    Uint8Array.of(psk ? 1 : 0),
    SUITE.extract(NONE, 'psk_id_hash', psk?.id ?? NONE),
    SUITE.extract(NONE, 'info_hash', info),
  );
  const main = SUITE.extract(secret, 'secret', psk?.key ?? NONE);
  return {
    key: SUITE.expand(main, 'key', context, 16),
    nonce: SUITE.expand(main, 'base_nonce', context, 12),
  };
}

interface Ephemeral {
  key: KeyObject;
  enc: Bytes;
}

/** Drawing a key pair is most of what sealing costs; here nobody looks on, so a few pairs serve again and again. */
const EPHEMERALS = 16;
const drawn: Ephemeral[] = [];
const agreed = new Map<string, Bytes>();

function ephemeral({ below }: Seeded): Ephemeral {
  const fixed = seeded(EPHEMERALS);
  while (drawn.length < EPHEMERALS) {
    const key = privateKeyOf(fixed.bytes(KEY_BYTES));
    drawn.push({ key, enc: rawPublic(key) });
  }
  return drawn[below(drawn.length)] as Ephemeral;
}

/** The key agreement of these two, worked out once. */
function agree(name: string, work: () => Bytes): Bytes {
  const known = agreed.get(name) ?? work();
  agreed.set(name, known);
  return known;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function hpke(random: Seeded): Hpke {
  return {
    async makeKeyPair() {
      const privateKey = random.bytes(KEY_BYTES);
      return { privateKey, publicKey: rawPublic(privateKeyOf(privateKey)) };
    },
    async seal(publicKey, context, plain) {
      const { key: own, enc } = ephemeral(random);
      const secret = agree(`${hex(enc)} to ${hex(publicKey)}`, () => {
        const dh = diffieHellman({ privateKey: own, publicKey: publicKeyOf(publicKey) });
        return sharedSecret(dh, enc, publicKey);
      });
      const { key, nonce } = keySchedule(secret, context);
      return { enc, sealed: aesSeal(key, nonce, plain, context.aad) };
    },
    async open(privateKey, context, enc, sealed) {
      if (enc.length !== KEY_BYTES) return null;
      const secret = agree(`${hex(enc)} by ${hex(privateKey)}`, () => {
        const recipient = privateKeyOf(privateKey);
        const dh = diffieHellman({ privateKey: recipient, publicKey: publicKeyOf(enc) });
        return sharedSecret(dh, enc, rawPublic(recipient));
      });
      const { key, nonce } = keySchedule(secret, context);
      return aesOpen(key, nonce, sealed, context.aad);
    },
  };
}
