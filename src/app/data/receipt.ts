import { scanCodes } from '../../codec/armour.ts';
import { readDown } from '../../codec/down.ts';
import type { Bytes } from '../../platform/bytes.ts';
import { keepForUnlock } from '../../store/answers.ts';
import { listFeeds } from '../../store/outbox.ts';
import { applyReceipt } from '../../store/receipts.ts';
import { keepNews } from '../../store/vault-meta.ts';
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

/** Her own before a colleague's, and both before what is wrong with others. */
const RANKS = ['locked', 'taken'];

/** Of one text: the weightier of two outcomes, the later of equal ones, and all that her own receipts changed. */
function together(before: TakenReceipt, next: TakenReceipt): TakenReceipt {
  if (before.kind === 'taken' && next.kind === 'taken')
    return { ...next, reached: before.reached + next.reached, help: before.help + next.help };
  return RANKS.indexOf(next.kind) < RANKS.indexOf(before.kind) ? before : next;
}

/** Takes every receipt in any text that belongs to this phone. */
export async function takeReceipt(text: string): Promise<TakenReceipt> {
  let outcome: TakenReceipt = { kind: 'not-a-receipt' };
  for (const found of scanCodes(text)) {
    let next: TakenReceipt;
    if (!('code' in found)) next = { kind: found.kind };
    else if (found.kind === 'pin-approval') next = { kind: 'new-pin' };
    else if (found.kind === 'down') next = await takeDown(found.bytes);
    else continue;
    outcome = together(outcome, next);
  }
  return outcome;
}

/** Whether the approval of a new PIN stands in a text, such as the address of a link that was tapped. */
export function bringsApproval(text: string): boolean {
  return scanCodes(text).some((found) => found.kind === 'pin-approval');
}

/** Takes one down envelope: here and now, or for the unlock of whom it is for. */
export async function takeDown(bytes: Bytes): Promise<TakenReceipt> {
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
  if (down.news) await keepNews(session.vault.db, down.news);
  const { reached, help, left } = applied;
  return { kind: 'taken', feed, reached, help, left };
}
