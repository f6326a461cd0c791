import type { WorkerPort, WorkerState } from '../device.ts';

const ANSWER_MS = 1_500;

async function activeWorker(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  if (navigator.serviceWorker.controller) return navigator.serviceWorker.controller;
  return (await navigator.serviceWorker.getRegistration())?.active ?? null;
}

async function stateOfWorker(): Promise<WorkerState> {
  if (!('serviceWorker' in navigator)) return { app: 'none', wakes: false };
  const registration = await navigator.serviceWorker.getRegistration();
  const wakes = registration !== undefined && 'sync' in registration;
  if (!registration?.active) return { app: 'coming', wakes };
  return { app: registration.waiting ? 'waiting' : 'whole', wakes };
}

export const browserWorkerPort: WorkerPort = {
  state: () => stateOfWorker().catch(() => ({ app: 'none', wakes: false })),
  tell(message) {
    // The controller is at hand without waiting: a page that is being closed has no time for more.
    const controller = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
    if (controller) controller.postMessage(message);
    else
      activeWorker().then(
        (worker) => worker?.postMessage(message),
        () => undefined,
      );
  },
  async ask(message) {
    const worker = await activeWorker().catch(() => null);
    if (!worker) return null;
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      const limit = setTimeout(() => resolve(null), ANSWER_MS);
      channel.port1.onmessage = (event: MessageEvent<unknown>) => {
        clearTimeout(limit);
        resolve(event.data);
      };
      worker.postMessage(message, [channel.port2]);
    });
  },
};
