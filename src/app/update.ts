import { useSyncExternalStore } from 'react';
import { browserWorkerPort } from '../platform/browser/worker-port.ts';
import type { ToWorker, UpdateAnswer } from '../worker/messages.ts';

const HOUR_MS = 3_600_000;

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function offer(worker: ServiceWorker | null): void {
  waiting = worker;
  for (const changed of listeners) changed();
}

/** A worker that has installed beside a running one waits until it is agreed to. */
function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(installing);
    });
  });
}

/** Registers the service worker after the first paint and looks for a newer one when the app comes to the front. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  watch(registration);
  navigator.serviceWorker.ready.then(
    () => {
      isWhole = true;
      for (const changed of listeners) changed();
    },
    () => undefined,
  );
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < HOUR_MS) return;
    last = performance.now();
    registration.update().catch(() => undefined);
  });
}

let isWhole = !('serviceWorker' in navigator) || navigator.serviceWorker.controller !== null;

/** Whether every part of the app is on this phone: until then it must not lose the network. */
export function useWholeApp(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => isWhole,
  );
}

/** Whether a newer version waits to be let in. */
export function useWaitingUpdate(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => waiting !== null,
  );
}

/** Lets the newer version in and reloads once. False, and nothing changes, while a second window is open: a draft may be there. */
export async function takeUpdate(): Promise<boolean> {
  const worker = waiting;
  if (!worker) return false;
  // The old worker gives up the wrap it keeps before the new one asks for its place: a message to it after that would
  // wake it again, and it would go on for half a minute. The page hands a wrap to the new one as it reloads.
  await browserWorkerPort.ask({ type: 'drop-all-keys' } satisfies ToWorker);
  const { serviceWorker } = navigator;
  const reload = () => window.location.reload();
  serviceWorker.addEventListener('controllerchange', reload, { once: true });
  const { kind } = await askToTakeOver(worker);
  if (kind === 'other-window-open') serviceWorker.removeEventListener('controllerchange', reload);
  return kind === 'updating';
}

function askToTakeOver(worker: ServiceWorker): Promise<UpdateAnswer> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event: MessageEvent<UpdateAnswer>) => resolve(event.data);
    worker.postMessage({ type: 'SKIP_WAITING' } satisfies ToWorker, [channel.port2]);
  });
}
