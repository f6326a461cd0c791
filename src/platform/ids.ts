/** Crockford base32 without check symbol: 5 bits a character, most significant bit first. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const VALUES = new Map<string, number>([
  ...[...ALPHABET].map((c, i) => [c, i] as const),
  ...[...ALPHABET.toLowerCase()].map((c, i) => [c, i] as const),
  ...['O', 'o'].map((c) => [c, 0] as const),
  ...['I', 'i', 'L', 'l'].map((c) => [c, 1] as const),
]);

/** Bytes as base32; the last character is padded with zero bits on the right. */
export function toBase32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) out += ALPHABET[(held << (5 - bits)) & 31];
  return out;
}

/** The 5-bit value of one character (O reads as 0, I and L as 1, any case), or null. */
export function base32Value(character: string): number | null {
  return VALUES.get(character) ?? null;
}

/** The bytes of a base32 text, or null when a character is foreign or the padding is not zero. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const out = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const value = base32Value(character);
    if (value === null) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return bits < 5 && held === 0 ? out : null;
}

/** Source of random bytes fit for keys. */
export interface Random {
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** A random 40-bit id as 8 characters: feeds, units, workers. */
export function drawId(random: Random): string {
  return toBase32(random.bytes(5));
}
