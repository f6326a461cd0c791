import { expect, test } from 'vitest';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
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
