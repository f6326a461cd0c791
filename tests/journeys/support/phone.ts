import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Link, openLink } from '../../support/link.ts';
import { PhoneClock } from './clock.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PhoneOptions {
  /** Name in the file names of screenshots. */
  name: string;
  /** Origin of the server, such as http://localhost:8080. */
  url: string;
  /** Carries everything between this phone and the server; the origin stays the same. One of its own unless told. */
  link?: Link;
  /** What the phone's browser is set to; Hindi unless told. */
  locale?: string;
  size?: { width: number; height: number };
  /** It has a camera, and {@link holdsBefore} says what stands before it. */
  camera?: boolean;
}

/** A real browser on a profile of its own that outlives its death. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything its browser keeps on the disk. */
  readonly profile: string;
  /** The video its camera sees, from its next opening on. */
  readonly camera: string;
  /** Opens a path of the app, such as `/` or `/j#…`. */
  open(path: string): Promise<void>;
  /** Airplane mode on or off; the service worker is offline too. */
  airplane(on: boolean): Promise<void>;
  /** The pages opened from now on are in another browser, or in another app's own window, by what it calls itself. */
  openedIn(userAgent: string): Promise<void>;
  /** The screen goes dark or another app comes to the front, and back: a headless browser hides no window, so the page is told as a browser tells it. */
  putAway(): Promise<void>;
  takeUp(): Promise<void>;
  /** Sets the phone's clock: so many milliseconds ahead of the machine's, or behind it. */
  setClock(ahead: number): Promise<void>;
  /** The battery is pulled: the browser's process is killed and nothing is said to the page. */
  die(): Promise<void>;
  /** The browser starts again on the same profile; airplane mode stays as it was. */
  boot(): Promise<void>;
  /** A picture of the page in build/journeys. */
  screenshot(what: string): Promise<void>;
  /** Ends the browser and removes the profile. */
  close(): Promise<void>;
}

/** A machine that is busy with other tests fails nothing here. */
const PATIENCE_MS = 60_000;

function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH;
  if (!path) throw new Error('CHROMIUM_PATH is not set: run `npm test`, which finds or gets a Chromium');
  return path;
}

/** The browser's process, which its profile's lock names as host-pid. */
function processOf(profile: string): number {
  const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
  if (!Number.isInteger(pid) || pid < 2) throw new Error('the profile names no process');
  return pid;
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const { name, url, locale = 'hi-IN', size = { width: 360, height: 616 }, camera = false } = options;
  const profile = mkdtempSync(join(tmpdir(), `pahunch-phone-${name}-`));
  const { host, port } = new URL(url);
  const video = `${profile}.y4m`;
  const seen = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${video}`];
  // What the browser sends by itself as it starts, before it can be told that it is offline, stays out too.
  const link = options.link ?? (await openLink({ port: Number(port) }));
  let offline = false;
  let context: BrowserContext;
  let page: Page;
  const clock = new PhoneClock();

  async function boot(): Promise<void> {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      args: [...FLAGS, ...(camera ? seen : []), `--host-resolver-rules=MAP ${host} 127.0.0.1:${link.port}`],
      viewport: size,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale,
      timezoneId: 'Asia/Kolkata',
      permissions: ['clipboard-read', 'clipboard-write', ...(camera ? ['camera'] : [])],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.setOffline(offline);
    await clock.rules(context);
    page = context.pages()[0] ?? (await context.newPage());
  }

  const showPage = (state: 'visible' | 'hidden') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  await boot();
  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    profile,
    camera: video,
    async open(path) {
      await page.goto(`${url}${path}`);
    },
    async airplane(on) {
      offline = on;
      link.down(on);
      await context.setOffline(on);
      // The page is told before its service worker is let through; on a phone the network is there first.
      if (!on)
        for (const one of context.pages()) await one.evaluate(() => dispatchEvent(new Event('online')));
    },
    async openedIn(userAgent) {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setUserAgentOverride', { userAgent });
    },
    putAway: () => showPage('hidden'),
    takeUp: () => showPage('visible'),
    setClock: (ahead) => clock.set(ahead),
    async die() {
      const pid = processOf(profile);
      process.kill(pid, 'SIGKILL');
      await gone(pid);
      await context.close().catch(() => undefined);
      rmSync(join(profile, 'SingletonLock'), { force: true });
    },
    boot,
    async screenshot(what) {
      mkdirSync('build/journeys', { recursive: true });
      await page.screenshot({ path: `build/journeys/${name}-${what}.png` });
    },
    async close() {
      await context.close().catch(() => undefined);
      if (link !== options.link) await link.close();
      rmSync(profile, { recursive: true, force: true });
      rmSync(video, { force: true });
    },
  };
}
