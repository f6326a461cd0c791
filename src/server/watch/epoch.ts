import type { Services } from '../services.ts';

const LOOK_MS = 10_000;

/**
 * Calls once when the database goes on under another epoch than the one this process read at its start: somebody has
 * restored a backup under it. Gives the way to stop looking.
 */
export function watchEpoch(
  { storage, programme }: Pick<Services, 'storage' | 'programme'>,
  onOther: () => void,
  everyMs = LOOK_MS,
): () => void {
  const look = async () => {
    // A database that is away says nothing about its epoch.
    const now = await storage.programme.programme().catch(() => undefined);
    if (now === undefined || now.epoch === programme.epoch) return;
    clearInterval(timer);
    onOther();
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
