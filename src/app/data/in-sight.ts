import type { Device } from '../../platform/device.ts';

/**
 * Does something every so many seconds while the app is in sight: never two at a time, nothing in the background, and
 * at once on coming back when a turn was missed. Until the returned function is called.
 */
export function everyInSight(
  { clock, timers, wake }: Pick<Device, 'clock' | 'timers' | 'wake'>,
  seconds: number,
  work: () => Promise<unknown> | undefined,
): () => void {
  const pause = seconds * 1000;
  let last = clock.now();
  let running = false;
  let stopped = false;
  let cancel: () => void = () => undefined;

  const wait = () => {
    cancel();
    if (!stopped) cancel = timers.after(Math.max(0, last + pause - clock.now()), () => void turn());
  };

  const turn = async () => {
    if (running || !wake.visible()) return;
    running = true;
    last = clock.now();
    try {
      await work();
    } finally {
      running = false;
      wait();
    }
  };

  const silence = wake.listen((cause) => (cause === 'hidden' ? cancel() : wait()));
  wait();
  return () => {
    stopped = true;
    cancel();
    silence();
  };
}
