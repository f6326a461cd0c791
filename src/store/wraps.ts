import type { Invitation } from '../codec/invitation.ts';
import { recoveryContext } from '../codec/new-pin.ts';
import { type Bytes, concat } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import type { PinStretcher } from '../platform/device.ts';
import { IV_BYTES, openBytes, placeOf, sealBytes } from './cipher.ts';
import { vaultName } from './outbox.ts';
import type { Wraps } from './vault-meta.ts';

/** What a wrap is made with. */
interface Means {
  crypto: Crypto;
  pin: PinStretcher;
}

function wrapPlace(feed: string, which: 'pin' | 'session'): Bytes {
  return placeOf(vaultName(feed), 'meta', which);
}

export async function wrapByPin(
  means: Means,
  feed: string,
  pin: string,
  dataKey: Bytes,
): Promise<Wraps['pin']> {
  const { stretching, key } = await means.pin.begin(pin);
  return { stretching, ...(await sealBytes(means.crypto, key, wrapPlace(feed, 'pin'), dataKey)) };
}

/** The data key, or null when the PIN is another. */
export async function unwrapByPin(
  means: Means,
  feed: string,
  pin: string,
  wrap: Wraps['pin'],
): Promise<Bytes | null> {
  const key = await means.pin.repeat(pin, wrap.stretching);
  return openBytes(means.crypto, key, wrapPlace(feed, 'pin'), wrap);
}

/** The data key sealed to the programme (HPKE, base mode): a forgotten PIN loses nothing. */
export async function wrapForRecovery(
  crypto: Crypto,
  feed: string,
  invitation: Invitation,
  dataKey: Bytes,
): Promise<Wraps['recovery']> {
  const context = recoveryContext(invitation.programme, feed);
  const { enc, sealed } = await crypto.hpke.seal(invitation.publicKey, context, dataKey);
  return { keyId: invitation.keyId, enc, sealed };
}

/** `iv ‖ sealed`: the data key for a service worker's memory, under a key that only the vault's disk holds. */
export async function wrapForSession(
  crypto: Crypto,
  feed: string,
  key: Bytes,
  dataKey: Bytes,
): Promise<Bytes> {
  const { iv, sealed } = await sealBytes(crypto, key, wrapPlace(feed, 'session'), dataKey);
  return concat(iv, sealed);
}

export function unwrapBySession(
  crypto: Crypto,
  feed: string,
  key: Bytes,
  wrapped: Bytes,
): Promise<Bytes | null> {
  const row = { iv: wrapped.slice(0, IV_BYTES), sealed: wrapped.slice(IV_BYTES) };
  return openBytes(crypto, key, wrapPlace(feed, 'session'), row);
}
