import { scanCodes } from '../../codec/armour.ts';
import { deleteShared } from '../../store/outbox.ts';
import { readShared, type SharedItem } from '../../store/shared.ts';
import { invitationFragment } from './invitation.ts';
import { currentDevice } from './session.ts';

/** What another app shared, by the fragment that came with it; null when it is gone. Deleted as soon as it is read. */
export async function takeShared(fragment: string): Promise<SharedItem[] | null> {
  const { crypto, clock } = currentDevice();
  const items = await readShared(crypto, clock.now(), fragment);
  await deleteShared().catch(() => undefined);
  return items;
}

/**
 * Where a share leads that is no matter of an open vault: an invitation, or the approval of a new PIN. Null for all
 * others, which wait for a PIN.
 */
export async function routeOfShared(fragment: string): Promise<string | null> {
  const { crypto, clock } = currentDevice();
  const items = (await readShared(crypto, clock.now(), fragment)) ?? [];
  const text = items.filter((item) => typeof item === 'string').join('\n');
  const approval = scanCodes(text).find(({ kind }) => kind === 'pin-approval');
  if (approval && 'code' in approval) return `/r#${approval.code}`;
  const invitation = invitationFragment(text);
  return invitation === null ? null : `/j#${invitation}`;
}
