import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armour, armouredLength, scanCodes } from './armour.ts';

const payload = Uint8Array.from([16, 1, 2, 3, 250, 251, 252, 0, 0]);
const down = Uint8Array.from([18, 9, 9, 9]);
const code = armour(payload);
const long = armour(Uint8Array.from({ length: 120 }, (_, i) => (i === 0 ? 16 : (i * i * 31 + i * 7) & 255)));

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
  for (let length = 28; length < long.length; length++) {
    expect(kinds(long.slice(0, length))).toEqual(['cut']);
    expect(kinds(`${long.slice(0, length)}… ${code}`)).toEqual(['cut', 'up']);
  }
});

test('a cut or damaged code is named also where a chat put blanks and marks into it', () => {
  const spaced = (text: string) => text.replace(/(.{7})/g, '$1 \u200b\n> ').toLowerCase();
  expect(kinds(spaced(long.slice(0, -20)))).toEqual(['cut']);
  expect(kinds(spaced(`${long.slice(0, 60) + long.slice(61)}7`))).toEqual(['damaged']);
  expect(kinds(spaced(long))).toEqual(['up']);
  expect(kinds(long.replace('PAHUNCH1', 'P a h u n c h 1 '))).toEqual(['up']);
});

test.each([
  'Pahunch is not opening today',
  'Pahunch is not opening in the morning and then it closes again',
  'main pahunch lungi 5 baje',
  'aaj pahunch 2 din baad khula',
  'Didi pahunch 2 - 3 reports dikha rahi hai, baaki nahi aayi hai',
  'Didi pahunch *1* report nahi aayi',
  'pahunch 1 report bheji thi par receipt abhi nahi aayi hai',
  'pahunch in the meeting by 10, and call 98000 00001 if it is late',
  'ANM didi, pahunch 10 baje tak jaana hai, phir sab log aayenge',
  'pahunch 1 98000 00001 par call karna',
  'PAHUNCH1',
  'PAHUNCH2 कब आएगा?',
])('talk about Pahunch is no code: %s', (text) => {
  expect(scanCodes(text)).toEqual([]);
  expect(kinds(`${text} ${code}`)).toEqual(['up']);
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
