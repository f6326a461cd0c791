import { scanCodes } from '../../codec/armour.ts';
import { dropShared, readShared, type SharedItem } from '../../store/shared.ts';
import { invitationFragment } from './invitation.ts';
import { currentDevice } from './session.ts';

export type { SharedItem };

/**
 * Does with what another app shared, by the fragment that came with it, what is to be done; null when it is gone. It is
 * deleted when `isDone` says that nothing of it is needed any more: what the battery cuts short begins anew.
 */
export async function takeShared<T>(
  fragment: string,
  take: (items: SharedItem[]) => Promise<T>,
  isDone: (taken: T) => boolean,
): Promise<T | null> {
  const { crypto, clock } = currentDevice();
  const items = await readShared(crypto, clock.now(), fragment);
  const taken = items && (await take(items));
  if (taken !== null && isDone(taken)) await dropShared(fragment).catch(() => undefined);
  return taken;
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
