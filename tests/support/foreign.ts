import { decodeInvitations, encodeInvitation, makeInvitation } from '../../src/codec/invitation.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';

/** The path of an invitation as another programme would have made it: the same words under its own keys. */
export async function foreignInvitation(path: string, server?: string): Promise<string> {
  const read = decodeInvitations(path.slice(path.indexOf('#')));
  const invitation = read.kind === 'ok' ? read.invitations[0] : undefined;
  if (!invitation) throw new Error('no invitation to copy');
  const { secret: _secret, mac: _mac, ...fields } = invitation;
  const other = { ...fields, keyId: (fields.keyId % 255) + 1, ...(server !== undefined && { server }) };
  return `/j#${encodeInvitation(await makeInvitation(nodeCrypto, nodeCrypto.bytes(32), other))}`;
}
