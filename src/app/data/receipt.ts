import { scanCodes } from '../../codec/armour.ts';
import { readDown } from '../../codec/down.ts';
import type { Bytes } from '../../platform/bytes.ts';
import { keepForUnlock } from '../../store/answers.ts';
import { listFeeds } from '../../store/outbox.ts';
import { applyReceipt } from '../../store/receipts.ts';
import { currentDevice, currentSession } from './session.ts';

export type TakenReceipt =
  /** `reached` and `help` are what this receipt changed; `left` is what no receipt covers yet. */
  | { kind: 'taken'; feed: string; reached: number; help: number; left: number }
  | { kind: 'other-phone' | 'not-a-receipt' | 'cut' | 'damaged' | 'newer-version' }
  /** Kept unverified until this feed's owner unlocks. */
  | { kind: 'locked'; feed: string }
  /** No receipt: the approval of a new PIN, which belongs before the PIN. */
  | { kind: 'new-pin' }
  /** It speaks of other entries than this phone holds under the same numbers; nothing was changed. */
  | { kind: 'other-entries' };

/** Takes the receipt in any text; the first that belongs to this phone counts. */
export async function takeReceipt(text: string): Promise<TakenReceipt> {
  let outcome: TakenReceipt = { kind: 'not-a-receipt' };
  for (const found of scanCodes(text)) {
    if (!('code' in found)) outcome = { kind: found.kind };
    else if (found.kind === 'pin-approval') outcome = { kind: 'new-pin' };
    else if (found.kind === 'down') outcome = await takeDown(found.bytes);
    if (outcome.kind === 'taken' || outcome.kind === 'locked') return outcome;
  }
  return outcome;
}

/** Whether the approval of a new PIN stands in a text, such as the address of a link that was tapped. */
export function bringsApproval(text: string): boolean {
  return scanCodes(text).some((found) => found.kind === 'pin-approval');
}

/** What receipts among other things brought to this phone. */
export interface OwnReceipts {
  /** What they changed in the open vault, and what no receipt covers yet. */
  reached: number;
  help: number;
  left: number;
  /** Some are for others who use this phone, and wait for their PIN. */
  locked: boolean;
}

/** Takes those receipts that are for this phone; null when none is. A chat is full of those for others. */
export async function takeOwnReceipts(downs: readonly Bytes[]): Promise<OwnReceipts | null> {
  const brought: OwnReceipts = { reached: 0, help: 0, left: 0, locked: false };
  let isOurs = false;
  for (const bytes of downs) {
    const taken = await takeDown(bytes);
    if (taken.kind !== 'taken' && taken.kind !== 'locked') continue;
    isOurs = true;
    if (taken.kind === 'locked') brought.locked = true;
    else {
      brought.reached += taken.reached;
      brought.help += taken.help;
      brought.left = taken.left;
    }
  }
  return isOurs ? brought : null;
}

async function takeDown(bytes: Bytes): Promise<TakenReceipt> {
  const down = readDown(bytes);
  if (down.kind !== 'ok') return down;
  const { feed } = down;
  const session = currentSession();
  if (session?.vault.feed !== feed) {
    // In practice none of this phone's vaults is known.
    if (currentDevice().practice || !(await listFeeds()).includes(feed)) return { kind: 'other-phone' };
    await keepForUnlock(feed, bytes, currentDevice().clock.now());
    return { kind: 'locked', feed };
  }
  const applied = await applyReceipt(session.vault, down.receipt);
  if (applied.kind === 'not-ours') return { kind: 'damaged' };
  if (applied.kind === 'refused') return { kind: 'other-entries' };
  const { reached, help, left } = applied;
  return { kind: 'taken', feed, reached, help, left };
}
