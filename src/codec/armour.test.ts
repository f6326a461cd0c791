import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armour, armouredLength, scanCodes } from './armour.ts';

const payload = Uint8Array.from([16, 1, 2, 3, 250, 251, 252, 0, 0]);
const down = Uint8Array.from([18, 9, 9, 9]);
const code = armour(payload);

function kinds(text: string): string[] {
  return scanCodes(text).map((found) => found.kind);
}

test('a code in the midst of a chat is found, whatever stands around it', () => {
  const text = `[22/11/26, 5:04 pm] Asha didi: नमस्ते\nपहुँच · 22 नवंबर\nhttps://pahunch.example/i#${code}\n- Forwarded`;
  expect(scanCodes(text)).toEqual([{ kind: 'up', bytes: payload, code }]);
});

test('lower case, O for 0, I and l for 1, blanks, line breaks, quote and zero-width marks are forgiven', () => {
  const mangled = code
    .toLowerCase()
    .replaceAll('0', 'O')
    .replace(/1/g, 'l')
    .replace(/(.{7})/g, '$1\u200b \n> ');
  expect(scanCodes(mangled)).toEqual([{ kind: 'up', bytes: payload, code }]);
});

test('words right behind the code do not spoil it', () => {
  expect(kinds(`${code}thanks`)).toEqual(['up']);
  expect(kinds(`${code} 9876543210`)).toEqual(['up']);
});

test('a code and a receipt in one text are told apart, and one pasted twice counts once', () => {
  const text = `${code}\n${armour(down)}\n${code}`;
  expect(kinds(text)).toEqual(['up', 'down']);
});

test('a code cut anywhere is called cut, and the whole one behind it is still found', () => {
  for (let length = 8; length < code.length; length++) {
    expect(kinds(code.slice(0, length))).toEqual(['cut']);
    expect(kinds(`${code.slice(0, length)}… ${code}`)).toEqual(['cut', 'up']);
  }
});

test('one changed character anywhere is called damaged or cut, never read as another code', () => {
  for (let at = 8; at < code.length; at++) {
    const other = code[at] === '7' ? '8' : '7';
    const found = scanCodes(code.slice(0, at) + other + code.slice(at + 1));
    expect(['damaged', 'cut']).toContain(found[0]?.kind);
  }
});

test('a code of a newer app is named so', () => {
  expect(kinds(code.replace('PAHUNCH1', 'PAHUNCH2'))).toEqual(['newer-version']);
});

test('text without a code holds none, and the word pahunch alone is none', () => {
  expect(scanCodes('पहुँच गई? pahunch gayi')).toEqual([]);
});

test('any payload comes back, in as many characters as foretold', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 1500 }), (bytes) => {
      const text = armour(bytes);
      expect(text).toHaveLength(armouredLength(bytes.length));
      const [found] = scanCodes(`x ${text}.`);
      expect(found && 'bytes' in found && [...found.bytes]).toEqual([...bytes]);
    }),
  );
});
