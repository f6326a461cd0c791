/**
 * Parts that few phones need: laptops the office, a supervisor's phone what she sees of her workers, a beginner's the
 * practice, phones without a QR reader of their own a library, those on which chats are carried in what unpacks them. They are not fetched
 * with the app but at their first use, and from then on kept like the rest, through every update. Source: ADR 0030.
 */
const PARTS = {
  office: /\/assets\/(office|words-office)/,
  supervision: /\/assets\/supervision-/,
  practice: /\/assets\/PracticeScreen/,
  camera: /\/assets\/decode-/,
  zip: /\/assets\/unzip-/,
} as const;
export type LaterPart = keyof typeof PARTS;

const CACHE = 'pahunch-later';

interface Listed {
  url: string;
}

function listedAs<T extends Listed | string>(one: T): string {
  return typeof one === 'string' ? one : one.url;
}

function partOf(url: string): LaterPart | undefined {
  const at = `/${url.replace(/^\//, '')}`;
  return (Object.keys(PARTS) as LaterPart[]).find((part) => PARTS[part].test(at));
}

/** What is fetched with the app, and the addresses of what is not. */
export function splitLater<T extends Listed | string>(list: readonly T[]): { now: T[]; later: string[] } {
  return {
    now: list.filter((one) => partOf(listedAs(one)) === undefined),
    later: list.map(listedAs).filter((url) => partOf(url) !== undefined),
  };
}

async function keepAll(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const url of urls) if (!(await cache.match(url))) await cache.add(url);
}

/** This phone uses a part: it is kept whole. */
export function keepPart(later: readonly string[], part: LaterPart): Promise<void> {
  return keepAll(later.filter((url) => partOf(url) === part));
}

/** A new version takes along what this phone uses of the old one. */
export async function keepWhatIsUsed(later: readonly string[]): Promise<void> {
  if (!(await caches.has(CACHE))) return;
  const used = (await (await caches.open(CACHE)).keys()).map(({ url }) => partOf(new URL(url).pathname));
  await keepAll(later.filter((url) => used.includes(partOf(url))));
}

/** What no page of this version asks for goes. */
export async function dropOtherVersions(later: readonly string[], origin: string): Promise<void> {
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  const wanted = new Set(later.map((url) => new URL(url, origin).href));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
}

/** From the cache, else from the network and kept. */
export async function serveLater(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

export function isLater(later: readonly string[], { pathname }: URL): boolean {
  return later.some((url) => pathname === `/${url.replace(/^\//, '')}`);
}
