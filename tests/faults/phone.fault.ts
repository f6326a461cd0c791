import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeBlock } from '../journeys/support/block.ts';
import { journey } from '../journeys/support/journey.ts';
import { logOf } from '../journeys/support/log-of.ts';
import { Worker } from '../journeys/support/worker.ts';

type Woman = [name: string, head: string];
const WOMEN: Woman[] = [
  ['कविता देवी', 'रामबाबू साह'],
  ['सीमा खातून', 'इमरान अंसारी'],
  ['पूजा कुमारी', 'दिनेश पासवान'],
];
const ALWAYS = 1_000;
const SILENT_TRIES_MS = 240_000;
/** The app, its reports and some photos. */
const SPACE_BYTES = 20_000_000;
/** A save is over after so long, even on a machine that does ten other things. */
const SAVE_MS = 300;

/** The log has the numbers 1 to `all`, and of each woman and her family one registration. */
function hasEachOnce(folder: string, all: number, women: readonly Woman[]): void {
  const log = logOf(folder);
  expect(log.map(({ no }) => no)).toEqual(Array.from({ length: all }, (_, i) => i + 1));
  const named = (kind: string, words: string) =>
    log.filter((entry) => entry.kind === kind && entry.body.includes(words)).length;
  for (const [name, head] of women) {
    const found = [named('person.registered', name), named('household.registered', head)];
    expect([name, ...found]).toEqual([name, 1, 1]);
  }
}

/** From now on the page says when these words have come to the screen. */
async function tellsWhenShown(page: Page, words: string): Promise<() => boolean> {
  let isShown = false;
  page.on('console', (message) => {
    isShown ||= message.text() === 'shown';
  });
  await page.evaluate((said) => {
    const look = () => document.body.textContent.includes(said) && console.log('shown');
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }, words);
  return () => isShown;
}

/** How many reports the home screen counts. */
async function counted(rekha: Worker): Promise<number> {
  await rekha.goHome();
  const words = rekha.page.getByText(/में से \d+ रिपोर्ट पहुँची/).first();
  return Number(/(\d+) में से/.exec(await words.innerText())?.[1]);
}

/** The card of an unfinished registration. */
function draftOf({ page }: Worker) {
  return page.getByText('अधूरा: नया नाम');
}

/** Taps on save, and the battery is pulled so many milliseconds after; whether she had been told that it is safe. */
async function savesAndDies(rekha: Worker, [name, head]: Woman, after: number): Promise<boolean> {
  await rekha.goHome();
  const save = await rekha.registerUpToSave(name, head);
  const isShown = await tellsWhenShown(rekha.page, `${name} का नाम जुड़ गया।`);
  await save.evaluate(pressed);
  await wait(after);
  await rekha.phone.die();
  await rekha.phone.boot();
  return isShown();
}

journey(
  'her phone dies at any moment after the tap on save: the report is there or its draft is, and in the end each has reached once',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(paths.rekha);
    await rekha.phone.airplane(true);
    await rekha.countStock({ ओआरएस: '5' });
    let before = await counted(rekha);
    for (const [i, woman] of WOMEN.entries()) {
      const [name] = woman;
      const wasToldSafe = await savesAndDies(rekha, woman, (i * SAVE_MS) / WOMEN.length);
      const after = await counted(rekha);
      // A new family and the woman in it: two reports, saved one after the other.
      expect([before, before + 1, before + 2]).toContain(after);
      if (wasToldSafe) expect([name, after]).toEqual([name, before + 2]);
      if (after < before + 2) {
        await draftOf(rekha).click();
        await rekha.fill();
        await rekha.sees(`${name} का नाम जुड़ गया।`);
      }
      before = await counted(rekha);
      expect([name, await draftOf(rekha).count()]).toEqual([name, 0]);
    }
    expect(before).toBe(1 + 2 * WOMEN.length);

    await rekha.phone.airplane(false);
    await rekha.sees(new RegExp(`${before} में से ${before} रिपोर्ट पहुँचीं`));
    hasEachOnce(server.folder, before, WOMEN);
  },
);

/** In the page: writes what is none of the app's until nothing more fits. */
async function fillUp(): Promise<void> {
  const opening = indexedDB.open('photos', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('photos', { autoIncrement: true });
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const write = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = opening.result.transaction('photos', 'readwrite');
      const photo = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(photo.subarray(at, at + 65_536));
      transaction.objectStore('photos').put(photo);
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  for (const bytes of [1_000_000, 100_000, 10_000, 1_000, 100]) while (await write(bytes));
  opening.result.close();
}

/** What the phone's browser itself says of its databases; there they can be closed as it does when it runs short. */
async function closesDatabases(context: BrowserContext): Promise<void> {
  const internals = await context.newPage();
  await internals.goto('chrome://indexeddb-internals');
  const closing = internals.getByText('Force close');
  await closing.first().waitFor();
  for (const one of await closing.all()) await one.click();
  await internals.close();
}

/** The same phone, seen through another of its tabs. */
async function anotherTab({ phone }: Worker, url: string): Promise<Worker> {
  const page = await phone.context.newPage();
  const open = async (path: string) => void (await page.goto(`${url}${path}`));
  return new Worker({ ...phone, page, open });
}

const pressed = (button: HTMLButtonElement) => button.click();

journey(
  'her phone is full, the browser closes its database, she saves one draft in two tabs, the network takes and does not answer, or delivers twice: each report is there once',
  async ({ server, phone, link }) => {
    const { paths } = await makeBlock(server);
    const way = await link();
    const rekha = new Worker(await phone('rekha', { link: way }));
    const { page } = rekha;
    const [first, second] = WOMEN.slice(0, 2) as [Woman, Woman];
    const devtools = await rekha.phone.context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: SPACE_BYTES });
    await rekha.join(paths.rekha);
    await rekha.phone.airplane(true);

    const save = await rekha.registerUpToSave(...first);
    await page.evaluate(fillUp);
    await save.click();
    await rekha.sees('फ़ोन में जगह भर गई है। फ़ोटो या वीडियो हटाकर फिर सेव करें।');
    await page.evaluate(() => void indexedDB.deleteDatabase('photos'));
    await closesDatabases(rekha.phone.context);
    await save.click();
    await rekha.sees(`${first[0]} का नाम जुड़ गया।`);
    expect(await counted(rekha)).toBe(2);

    const here = await rekha.registerUpToSave(...second);
    const other = await anotherTab(rekha, server.url);
    await other.goHome();
    await draftOf(other).click();
    const there = await other.form.upToSave();
    await Promise.all([here.evaluate(pressed), there.evaluate(pressed)]);
    for (const tab of [rekha, other]) await tab.sees(`${second[0]} का नाम जुड़ गया।`);
    await other.page.close();
    expect(await counted(rekha)).toBe(4);

    await rekha.open('/reached');
    const safe = page.getByRole('listitem').getByText('फ़ोन में सुरक्षित', { exact: true });
    way.fault({ kind: 'half-open', way: 'down', path: '/api/sync', times: ALWAYS });
    way.reset();
    await rekha.phone.airplane(false);
    // It sends by itself, again and again.
    await expect.poll(() => logOf(server.folder).length, { timeout: SILENT_TRIES_MS }).toBe(4);
    // Each try is silent for half a minute, and what is said between two of them may stand for a moment only.
    await page.getByText('अभी नेटवर्क नहीं है').first().waitFor({ timeout: SILENT_TRIES_MS });
    expect(await safe.count()).toBe(4);
    way.fault({ kind: 'duplicate', path: '/api/sync', times: ALWAYS });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await rekha.sees(/4 में से 4 रिपोर्ट पहुँचीं/);
    hasEachOnce(server.folder, 4, [first, second]);
  },
);
