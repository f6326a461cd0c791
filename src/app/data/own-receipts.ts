import type { Bytes } from '../../platform/bytes.ts';
import { takeDown } from './receipt.ts';

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
