import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A copy of the build, so that a newer one can come out while phones run the old one. */
export interface Site {
  /** What to start the server with. */
  entry: string;
  /** A newer version comes out: its page says so on `html`, and the service worker names it. */
  comesOut(): void;
  remove(): void;
}

export function makeSite(): Site {
  const folder = mkdtempSync('build/site-');
  for (const part of ['server', 'app']) cpSync(join('build', part), join(folder, part), { recursive: true });
  const app = (file: string) => join(folder, 'app', file);
  const replace = (file: string, text: string) => {
    for (const packed of ['.br', '.gz']) rmSync(app(`${file}${packed}`));
    writeFileSync(app(file), text);
  };
  return {
    entry: join(folder, 'server/main.js'),
    comesOut() {
      const old = readFileSync(app('index.html'), 'utf8');
      const page = old.replace('<html ', '<html data-version="newer" ');
      const md5 = (text: string) => createHash('md5').update(text).digest('hex');
      const worker = readFileSync(app('sw.js'), 'utf8').replace(md5(old), md5(page));
      replace('index.html', page);
      replace('sw.js', worker);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The browser finds the newer version, as it does by itself within a day; it lies ready when this resolves. */
export async function findsUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Which version the page runs. */
export function versionOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset.version ?? 'first');
}
