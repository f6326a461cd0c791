import { describe, expect, it } from 'vitest';
import { armour, type Found } from './armour.ts';
import { makeCodeScanner } from './scan-stream.ts';

/** Frame byte of an ordinary envelope, then anything. */
function codeOf(seed: number, bytes = 300): string {
  return armour(Uint8Array.from({ length: bytes }, (_, i) => (i === 0 ? 16 : (i * 31 + seed * 17) & 255)));
}

const CODES = [codeOf(1), codeOf(2), codeOf(3)];
const CHAT = CODES.map(
  (code, i) => `05/03/26, 5:0${i} pm - Rekha Asha: पहुँच\nhttps://p.example/i#${code}\nठीक है दीदी`,
).join('\n');

function scanned(text: string, size: number): Found[] {
  const scanner = makeCodeScanner();
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...scanner.push(text.slice(at, at + size)));
  return [...found, ...scanner.end()];
}

function codesIn(found: readonly Found[]): string[] {
  return found.flatMap((one) => ('code' in one ? [one.code] : []));
}

describe('a chat that is read piece by piece', () => {
  it.each([1, 7, 64, 333, 4096])('gives every code once, wherever it is cut (%i characters)', (size) => {
    const found = scanned(CHAT, size);
    expect(codesIn(found)).toEqual(CODES);
    expect(found.filter((one) => !('code' in one))).toEqual([]);
  });

  it.each([1, 7, 64])('gives codes that stand close together (%i characters)', (size) => {
    expect(codesIn(scanned(CODES.join('\n'), size))).toEqual(CODES);
  });

  it('gives a code that stands in it twice only once', () => {
    expect(codesIn(scanned(`${CHAT}\n${'नमस्ते '.repeat(60_000)}\n${CHAT}`, 65_536))).toEqual(CODES);
  });

  it('calls a cut code cut, once, and goes on', () => {
    const cut = CHAT.replace(CODES[1] ?? '', (CODES[1] ?? '').slice(0, 200));
    const found = scanned(cut, 50);
    expect(codesIn(found)).toEqual([CODES[0], CODES[2]]);
    expect(found.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
  });
});
