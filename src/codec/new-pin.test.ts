import { expect, test } from 'vitest';
import fixture from '../../tests/fixtures/codec/new-pin-v1.json' with { type: 'json' };
import { type Bytes, fromBase64url, toBase64url } from '../platform/bytes.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { armour, scanCodes } from './armour.ts';
import {
  makePinRequest,
  openPinApproval,
  readPinApproval,
  readPinRequest,
  sealPinApproval,
} from './new-pin.ts';
import { drawOneTimeCode, inGroups, readOneTimeCode } from './one-time-code.ts';

function bytes(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array(0);
}

const REQUEST = {
  feed: fixture.feed,
  id: bytes(fixture.request),
  recovery: {
    keyId: fixture.keyId,
    enc: bytes(fixture.recovery.enc),
    sealed: bytes(fixture.recovery.sealed),
  },
};
const APPROVAL = { dataKey: bytes(fixture.dataKey), by: fixture.by, at: fixture.at };
const HEADER = { feed: REQUEST.feed, request: REQUEST.id };
const CODE = 'K7PM2QXD9WHTA';
const ivOfFixture = { ...nodeCrypto, bytes: () => bytes(fixture.iv) };

/**
 * Codes of a forgotten PIN may lie in a chat for days while phones and the server are updated. When one of these fails, do
 * not change the fixture: add a new version beside the old.
 */
test('a request of version 1 is read and written to the letter', () => {
  expect(readPinRequest(bytes(fixture.requestBytes))).toEqual({ kind: 'ok', request: REQUEST });
  expect(toBase64url(makePinRequest(REQUEST))).toBe(fixture.requestBytes);
});

test('an approval of version 1 opens, and is sealed to the same bytes', async () => {
  expect(await openPinApproval(nodeCrypto, bytes(fixture.approvalBytes), CODE)).toEqual(APPROVAL);
  expect(toBase64url(await sealPinApproval(ivOfFixture, HEADER, APPROVAL, CODE))).toBe(fixture.approvalBytes);
});

test('both are found in any chat, each as what it is', async () => {
  const request = armour(makePinRequest(REQUEST));
  const approval = armour(await sealPinApproval(nodeCrypto, HEADER, APPROVAL, CODE));
  const chat = `[22/11/26, 5:04 pm] Rekha: पिन\nhttps://x.example/i#${request}\nManju: https://x.example/r#${approval} ok`;
  expect(scanCodes(chat).map(({ kind }) => kind)).toEqual(['pin-request', 'pin-approval']);
});

test('an approval opens under its own code alone, and only as the answer to its own request', async () => {
  const sealed = await sealPinApproval(nodeCrypto, HEADER, APPROVAL, CODE);
  expect(await openPinApproval(nodeCrypto, sealed, 'K7PM2QXD9WHTB')).toBeNull();
  const other = sealed.slice();
  other[6] = (other[6] ?? 0) ^ 1;
  expect(await openPinApproval(nodeCrypto, other, CODE)).toBeNull();
  expect(readPinApproval(sealed)).toEqual({ kind: 'ok', ...HEADER });
});

test('the one-time code and the key stand nowhere in what is sent', async () => {
  const sealed = await sealPinApproval(nodeCrypto, HEADER, APPROVAL, CODE);
  const sent = Buffer.from(sealed).toString('latin1') + armour(sealed);
  expect(sent).not.toContain(CODE);
  expect(sent).not.toContain(Buffer.from(APPROVAL.dataKey).toString('latin1'));
  expect(sent).not.toContain(APPROVAL.by.name);
});

test('a code of a newer app, of another kind or cut short is named, never half read', () => {
  const whole = makePinRequest(REQUEST);
  const newer = whole.slice();
  newer[0] = 0x23;
  expect(readPinRequest(newer)).toEqual({ kind: 'newer-version' });
  expect(readPinApproval(whole)).toEqual({ kind: 'damaged' });
  for (let length = 0; length < whole.length; length++)
    expect(readPinRequest(whole.slice(0, length)).kind).not.toBe('ok');
});

test('the one-time code has more than 60 bits, and no two are alike', () => {
  const codes = Array.from({ length: 200 }, () => drawOneTimeCode(nodeCrypto));
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
  expect(13 * Math.log2(32)).toBeGreaterThanOrEqual(60);
  expect(new Set(codes.join('')).size).toBe(32);
});

test.each([
  ['K7PM 2QXD 9WHTA', 'as it is shown'],
  [' k7pm2qxd9whta ', 'in lower case'],
  ['K7PM-2QXD-9WHTA', 'with strokes'],
  ['k7 pm 2q xd 9w ht a', 'in other groups'],
  ['K७PM २QXD ९WHTA', 'with Hindi digits'],
])('what she heard is read although it is typed %s (%s)', (typed) => {
  expect(readOneTimeCode(typed)).toBe(CODE);
});

test('O is read as 0, I and L as 1', () => {
  expect(readOneTimeCode('OoIi LlAB CDEFG')).toBe('001111ABCDEFG');
});

test.each(['', 'K7PM 2QXD 9WHT', 'K7PM 2QXD 9WHTAA', 'K7PM 2QXD 9WHTU', 'K7PM 2QXD 9WHT!'])(
  '"%s" is no whole code',
  (typed) => {
    expect(readOneTimeCode(typed)).toBeNull();
  },
);

test('it is shown in groups that can be read out', () => {
  expect(inGroups(CODE)).toBe('K7PM 2QXD 9WHTA');
});
