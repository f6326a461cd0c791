import { concat, sameBytes, utf8 } from '../../platform/bytes.ts';
import type { Crypto } from '../../platform/crypto.ts';

const SIGNATURE = /^sha256=([0-9a-f]{64})$/i;
const HEX = 16;

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), HEX),
  );
}

/** The body with every character beyond ASCII written as \uXXXX in lower case: the form over which Meta signs. */
function escaped(body: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(body);
  return utf8(
    text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(HEX).padStart(4, '0')}`),
  );
}

/**
 * Whether `sha256=<hex>` signs these bytes, in constant time. A body with letters beyond ASCII may have been signed in
 * its escaped form and delivered in the other; neither can be made without the secret.
 */
export async function isSigned(
  crypto: Pick<Crypto, 'hmacSha256'>,
  secret: string,
  { header, body }: { header: unknown; body: Uint8Array },
): Promise<boolean> {
  const said = typeof header === 'string' ? SIGNATURE.exec(header.trim())?.[1] : undefined;
  if (said === undefined) return false;
  const signature = bytesOf(said);
  const key = utf8(secret);
  if (sameBytes(await crypto.hmacSha256(key, body), signature)) return true;
  return sameBytes(await crypto.hmacSha256(key, escaped(body)), signature);
}

/** Whether two secrets are the same, in a time that tells nothing, whatever their lengths. */
export async function isSecret(
  crypto: Pick<Crypto, 'sha256' | 'bytes'>,
  said: unknown,
  secret: string,
): Promise<boolean> {
  if (typeof said !== 'string') return false;
  const salt = crypto.bytes(HEX);
  const [a, b] = [
    await crypto.sha256(concat(salt, utf8(said))),
    await crypto.sha256(concat(salt, utf8(secret))),
  ];
  return sameBytes(a, b);
}
