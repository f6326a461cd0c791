import { useSyncExternalStore } from 'react';
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

/** Lets the newer version in and reloads once; with a second window open it goes on waiting, for a draft may be there. */
export function takeUpdate(): void {
  const worker = waiting;
  if (!worker) return;
  const { serviceWorker } = navigator;
  const old = serviceWorker.controller;
  const reload = () => window.location.reload();
  serviceWorker.addEventListener('controllerchange', reload, { once: true });
  const channel = new MessageChannel();
  channel.port1.onmessage = (event: MessageEvent<UpdateAnswer>) => {
    if (event.data.kind === 'other-window-open') {
      serviceWorker.removeEventListener('controllerchange', reload);
      offer(null);
    } else {
      // The page gives its wrap to the new worker when it is hidden for the reload.
      old?.postMessage({ type: 'drop-all-keys' } satisfies ToWorker);
    }
  };
  worker.postMessage({ type: 'SKIP_WAITING' } satisfies ToWorker, [channel.port2]);
}
