import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { UpdateAnswer } from '../../src/worker/messages.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import type { Phone } from './support/phone.ts';

const ROUTES = ['/', '/people', '/people/new', '/visit/0123ABCD/7', '/stock', '/today', '/admin/workers'];

async function installed(phone: Phone): Promise<void> {
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The app has drawn itself over the first shell. */
async function drawn(phone: Phone): Promise<void> {
  await phone.page.waitForFunction(() => document.querySelector('#root > *:not(.shell)') !== null);
}

journey(
  'she opened the app once: every page opens without network, also after the battery ran out',
  async (world) => {
    const phone = await world.phone('asha', { link: await world.link() });
    await phone.open('/');
    await installed(phone);
    await expectAccessible(phone.page);
    await phone.airplane(true);
    for (const route of ROUTES) {
      await phone.open(route);
      await drawn(phone);
    }
    await phone.die();
    await phone.boot();
    await phone.open('/stock');
    await drawn(phone);
    const answer = await phone.page.evaluate(() =>
      fetch('/api/health').then(
        () => 'answered',
        () => 'no network',
      ),
    );
    expect(answer).toBe('no network');
  },
);

journey(
  'a new version waits until she agrees, and while another window is open it keeps waiting',
  async (world) => {
    const site = mkdtempSync('build/site-');
    try {
      for (const part of ['server', 'app'])
        cpSync(join('build', part), join(site, part), { recursive: true });
      const server = await world.anotherServer(join(site, 'server/main.js'));
      const phone = await world.phone('asha', { url: server.url });
      await phone.open('/');
      await installed(phone);
      for (const file of ['sw.js', 'sw.js.br', 'sw.js.gz']) rmSync(join(site, 'app', file));
      cpSync('build/app/sw.js', join(site, 'app/sw.js'));
      appendFileSync(join(site, 'app/sw.js'), '\n// a new version\n');
      const second = await phone.context.newPage();
      await second.goto(server.url);
      await phone.page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
      const ask = (): Promise<UpdateAnswer> =>
        phone.page.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
          const { port1, port2 } = new MessageChannel();
          const answered = new Promise<UpdateAnswer>((resolve) => {
            port1.onmessage = (event) => resolve(event.data);
          });
          registration.waiting.postMessage({ type: 'SKIP_WAITING' }, [port2]);
          return answered;
        });
      expect(await ask()).toEqual({ kind: 'other-window-open' });
      await second.close();
      expect(await ask()).toEqual({ kind: 'updating' });
    } finally {
      rmSync(site, { recursive: true, force: true });
    }
  },
);
