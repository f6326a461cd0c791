import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { browserClock, browserTimers } from '../platform/browser/clock.ts';
import { browserHttp } from '../platform/browser/http.ts';
import { makeCiphers } from '../platform/web-ciphers.ts';
import { dropOldShared } from '../store/shared.ts';
import { makeKeeper } from './keeper.ts';
import { dropOtherVersions, isLater, keepPart, keepWhatIsUsed, serveLater, splitLater } from './later.ts';
import { OUTBOX_TAG, type ToWorker, type UpdateAnswer } from './messages.ts';
import { sendOrAskAgain, sendOutboxes } from './send-outboxes.ts';
import { SHARED_PATH, takeShare } from './take-share.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
};

/** Background sync is not in TypeScript's library yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

interface SyncManager {
  register(tag: string): Promise<void>;
}

const { now, later } = splitLater(self.__WB_MANIFEST);
precacheAndRoute(now);
registerRoute(
  ({ url }) => isLater(later, url),
  ({ request }) => serveLater(request),
);
cleanupOutdatedCaches();
// Every route of the app is the one page; what the server says is never kept here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));

registerRoute(
  ({ url }) => url.pathname === SHARED_PATH,
  ({ request }) => takeShare(request, { ciphers: makeCiphers(), clock: browserClock }),
  'POST',
);
// Whenever the browser wakes us: what was shared and never read does not lie about.
dropOldShared(browserClock.now()).catch(() => undefined);

const keeper = makeKeeper(browserClock, browserTimers);

self.addEventListener('install', (event) => {
  // What fails here is fetched at its next use; the update does not wait for it.
  event.waitUntil(keepWhatIsUsed(later).catch(() => undefined));
});

self.addEventListener('activate', (event) => {
  // The page that installed us must find its later parts offline too, before its first reload.
  event.waitUntil(self.clients.claim());
  event.waitUntil(dropOtherVersions(later, self.location.origin).catch(() => undefined));
});

async function update(answer: (said: UpdateAnswer) => void): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length > 1) return answer({ kind: 'other-window-open' });
  // Answered first: the old worker may still be busy, and then it makes room later.
  answer({ kind: 'updating' });
  await self.skipWaiting();
}

const send = () => sendOutboxes(browserHttp, browserClock);

function sendOrWait(): Promise<void> {
  const { sync } = self.registration as ServiceWorkerRegistration & { sync?: SyncManager };
  return sendOrAskAgain(send, sync && (() => sync.register(OUTBOX_TAG)));
}

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  const port = event.ports[0];
  if (message.type === 'SKIP_WAITING') event.waitUntil(update((said) => port?.postMessage(said)));
  if (message.type === 'keep-key') event.waitUntil(keeper.keep(message.feed, message.wrapped, message.until));
  if (message.type === 'take-key') port?.postMessage(keeper.take(message.feed));
  if (message.type === 'drop-key') keeper.drop(message.feed);
  if (message.type === 'drop-all-keys') {
    keeper.dropAll();
    port?.postMessage(null);
  }
  if (message.type === 'keep-part') event.waitUntil(keepPart(later, message.part).catch(() => undefined));
  if (message.type === 'send-outboxes') event.waitUntil(sendOrWait());
});

self.addEventListener('sync', ((event: SyncEvent) => {
  if (event.tag === OUTBOX_TAG) event.waitUntil(send());
}) as EventListener);
