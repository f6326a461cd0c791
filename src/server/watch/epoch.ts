import type { Services } from '../services.ts';

const LOOK_MS = 10_000;

/**
 * Calls once when the database goes on under another epoch than the one this process read at its start: somebody has
 * restored a backup under it.
 */
export function watchEpoch(
  { storage, programme }: Pick<Services, 'storage' | 'programme'>,
  onOther: () => void,
  everyMs = LOOK_MS,
): void {
  let isTold = false;
  const look = async () => {
    // A database that is away says nothing about its epoch.
    const now = await storage.programme.programme().catch(() => undefined);
    if (isTold || now === undefined || now.epoch === programme.epoch) return;
    isTold = true;
    clearInterval(timer);
    onOther();
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
}
