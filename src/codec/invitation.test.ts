import { generate } from 'lean-qr';
import { expect, test } from 'vitest';
import fixture from '../../tests/fixtures/codec/invitation-v1.json' with { type: 'json' };
import { concat } from '../platform/bytes.ts';
import { fromBase32, toBase32 } from '../platform/ids.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { crc16 } from './crc.ts';
import { decodeInvitations, encodeInvitation, makeInvitation, verifyInvitation } from './invitation.ts';

const inviteKey = new Uint8Array(32).fill(5);
const fields = {
  id: '0123456789ABCDEF',
  keyId: 1,
  publicKey: new Uint8Array(32).fill(9),
  programme: 'PR0GRAM1',
  programmeName: 'स्वास्थ्य विभाग, बिहार',
  state: 'BR',
  worker: { id: 'W0RKER01', number: 'A-1043', name: 'रेखा देवी', cadre: 'asha' as const },
  role: 'worker' as const,
  scope: 'WARD0007',
  scopeName: 'वार्ड 7, मुशहरी',
  supervisor: { name: 'मंजू कुमारी', phone: '919800000001' },
  server: 'https://pahunch.example',
  expires: '2026-12-31',
  kiosk: true,
};
const invitation = await makeInvitation(crypto, inviteKey, fields);
const token = encodeInvitation(invitation);

test('an invitation comes back from its link with everything the phone needs for ever after', () => {
  expect(decodeInvitations(`#${token}`)).toEqual({ kind: 'ok', invitations: [invitation] });
});

// Every vault keeps its token, and every link sent is one: a change of the format without a new version would shut them all.
test('a link of version 1 is read to the letter, and written so', () => {
  expect(decodeInvitations(fixture.token)).toEqual({ kind: 'ok', invitations: [invitation] });
  expect(token).toBe(fixture.token);
});

test('a shared phone takes several invitations from one link', () => {
  const read = decodeInvitations(`${token}.${token}`);
  expect(read.kind === 'ok' && read.invitations).toHaveLength(2);
});

test('a link cut anywhere is never taken for an invitation', () => {
  for (let length = 0; length < token.length; length++) {
    expect(decodeInvitations(token.slice(0, length)).kind).not.toBe('ok');
  }
  expect(decodeInvitations(token.slice(0, -1)).kind).toBe('cut');
});

test('a name in any script comes back as it was written', async () => {
  const named = {
    ...fields,
    worker: { ...fields.worker, name: 'শ্রী José 🙏' },
    server: 'http://localhost:8080',
  };
  const made = await makeInvitation(crypto, inviteKey, named);
  expect(decodeInvitations(encodeInvitation(made))).toEqual({ kind: 'ok', invitations: [made] });
});

test('a token of any length is told for what it is', async () => {
  const long = { ...fields, worker: { ...fields.worker, name: 'क'.repeat(300_000) } };
  const made = await makeInvitation(crypto, inviteKey, long);
  expect(decodeInvitations(encodeInvitation(made)).kind).toBe('ok');
});

test('an invitation of a newer version is told as one, and a mistyped one as cut', () => {
  const mistyped = `${token.slice(0, 90)}${token[90] === 'A' ? 'B' : 'A'}${token.slice(91)}`;
  expect(decodeInvitations(mistyped).kind).toBe('cut');
  const body = (fromBase32(token) ?? new Uint8Array(0)).slice(0, -2);
  body[1] = 2;
  expect(decodeInvitations(toBase32(concat(body, crc16(body)))).kind).toBe('newer-version');
});

test('its link is a code that a cheap camera reads: no larger than version 11 at the lowest level of correction', () => {
  expect(token.length).toBeLessThanOrEqual(350);
  expect(generate(`https://pahunch.example/j#${token}`).size).toBeLessThanOrEqual(17 + 4 * 11);
});

test('any other text is not an invitation', () => {
  expect(decodeInvitations('').kind).toBe('not-an-invitation');
  expect(decodeInvitations('PAHUNCH1ABC').kind).toBe('not-an-invitation');
  expect(decodeInvitations('नमस्ते').kind).toBe('not-an-invitation');
});

test('the key file knows its own invitation, and knows when a single field was changed', async () => {
  expect(await verifyInvitation(crypto, inviteKey, invitation)).toBe(true);
  expect(await verifyInvitation(crypto, inviteKey, { ...invitation, role: 'administrator' })).toBe(false);
  expect(await verifyInvitation(crypto, inviteKey, { ...invitation, expires: '2027-12-31' })).toBe(false);
  expect(await verifyInvitation(crypto, new Uint8Array(32), invitation)).toBe(false);
});
