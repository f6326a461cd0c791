import { decodeInvitations, type Invitation } from '../../codec/invitation.ts';
import { currentDevice, deviceDb } from './session.ts';

/** What a screen shows of an invitation, and hands back to join. */
export type InvitationHere = Invitation;

export type ReadInvitations =
  | { kind: 'ok'; invitations: InvitationHere[] }
  | { kind: 'not-an-invitation' | 'cut' | 'newer-version' };

/** The invitations in a link's fragment, or in any text with such a link in it. */
export function readInvitations(text: string): ReadInvitations {
  return decodeInvitations(invitationFragment(text) ?? text);
}

/** The fragment of the first invitation link in a text, or null. */
export function invitationFragment(text: string): string | null {
  return /\/j#([\w.-]+)/.exec(text)?.[1] ?? null;
}

/** Why this invitation cannot be used on this phone today; null when nothing stands against it. */
export async function objectionTo(invitation: InvitationHere): Promise<'expired' | 'already-here' | null> {
  // A database that cannot be read says so when she joins; it is no reason to refuse her here.
  const joined = await deviceDb()
    .feeds.filter((row) => row.invite === invitation.id)
    .count()
    .catch(() => 0);
  if (joined > 0) return 'already-here';
  return currentDevice().clock.today() > invitation.expires ? 'expired' : null;
}
