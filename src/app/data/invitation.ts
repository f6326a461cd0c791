import * as z from 'zod/mini';
import { decodeInvitations, encodeInvitation, type Invitation } from '../../codec/invitation.ts';
import { bodyOf } from './api.ts';
import { currentDevice, deviceDb } from './session.ts';

const serverSaysSchema = z.object({ state: z.enum(['used', 'revoked', 'expired']) });

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

/** A link to these invitations at the server they are for. */
export function linkTo(invitations: readonly InvitationHere[]): string {
  return `${invitations[0]?.server ?? ''}/j#${invitations.map(encodeInvitation).join('.')}`;
}

/**
 * Why this invitation cannot be used on this phone today, as far as the phone can tell by itself; null when nothing
 * stands against it. `origin`: where the app was opened.
 */
export async function objectionTo(
  invitation: InvitationHere,
  origin: string,
): Promise<'other-server' | 'expired' | 'already-here' | null> {
  if (new URL(invitation.server).origin !== origin) return 'other-server';
  // A database that cannot be read says so when she joins; it is no reason to refuse her here.
  const joined = await deviceDb()
    .feeds.filter((row) => row.invite === invitation.id)
    .count()
    .catch(() => 0);
  if (joined > 0) return 'already-here';
  return currentDevice().clock.today() > invitation.expires ? 'expired' : null;
}

/** What the server has against it. Null also without a network: joining needs none and never waits for this. */
export async function serverObjectionTo(
  invitation: InvitationHere,
): Promise<'used' | 'revoked' | 'expired' | null> {
  try {
    const url = `/api/invitations/${invitation.id}`;
    const reply = await currentDevice().http.send({ method: 'GET', url });
    const said = serverSaysSchema.safeParse(await bodyOf(reply.lines()));
    return said.success ? said.data.state : null;
  } catch {
    return null;
  }
}
