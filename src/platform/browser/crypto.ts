import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import type { Crypto } from '../crypto.ts';
import { makeCrypto } from '../web-crypto.ts';

/** WebCrypto with X25519 in JavaScript: Chrome has a native one only from 133 on. */
export const browserCrypto: Crypto = makeCrypto(() => new DhkemX25519HkdfSha256());
