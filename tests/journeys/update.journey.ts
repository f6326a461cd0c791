import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { findsUpdate, makeSite, versionOf } from './support/site.ts';
import { Worker } from './support/worker.ts';

const OFFER = 'पहुँच का नया रूप आ गया है।';

journey(
  'a new version comes while a visit is half written: nothing reloads, it is offered at home, and after she agrees the draft is still there',
  async (world) => {
    const site = makeSite();
    try {
      const server = await world.anotherServer(site.entry);
      const { paths } = await makeBlock(server);
      const rekha = new Worker(await world.phone('rekha', { url: server.url }));
      const { page } = rekha;
      const offer = page.getByRole('dialog').filter({ hasText: OFFER });
      await rekha.join(paths.rekha);
      await rekha.register('कविता देवी', 'रामबाबू साह');
      await rekha.writeVisit();
      await rekha.beginVisit();
      await rekha.goOnTo('तेज़ सिरदर्द?');
      await rekha.sayNo('तेज़ सिरदर्द?');
      await page.evaluate(() => Object.assign(globalThis, { loadedOnce: true }));

      site.comesOut();
      await findsUpdate(page);
      await rekha.sees('तेज़ सिरदर्द?');
      await page.waitForTimeout(500);
      expect(await offer.count()).toBe(0);
      for (const screen of ['कविता देवी', 'लोग']) {
        await rekha.tap('पीछे');
        await rekha.isAt(screen);
        expect(await offer.count()).toBe(0);
      }
      await rekha.tap('पीछे');
      await offer.waitFor();
      await rekha.tap('बाद में');
      await rekha.sees(/^अधूरा: कविता देवी/);
      expect(await page.evaluate(() => 'loadedOnce' in globalThis)).toBe(true);
      expect(await versionOf(page)).toBe('first');

      await rekha.goHome();
      await offer.waitFor();
      const reloaded = page.waitForEvent('load');
      await rekha.tap('अभी लें');
      await reloaded;
      expect(await versionOf(page)).toBe('newer');
      await rekha.tap(/पूरा करें/);
      await rekha.sees('तेज़ सिरदर्द?');
      expect(await rekha.saidNo('तेज़ सिरदर्द?')).toBe(true);
      await rekha.finishVisit();
    } finally {
      site.remove();
    }
  },
);

journey(
  'while another tab is open, where a draft may be, the new version waits and says why',
  async (world) => {
    const site = makeSite();
    try {
      const server = await world.anotherServer(site.entry);
      const { paths } = await makeBlock(server);
      const rekha = new Worker(await world.phone('rekha', { url: server.url }));
      const { page } = rekha;
      await rekha.join(paths.rekha);
      const second = await rekha.phone.context.newPage();
      await second.goto(server.url);
      site.comesOut();
      await findsUpdate(page);
      await rekha.sees(OFFER);
      await rekha.tap('अभी लें');
      await rekha.sees(/पहुँच एक और टैब में खुला है/);
      expect([await versionOf(page), await versionOf(second)]).toEqual(['first', 'first']);

      await second.close();
      const reloaded = page.waitForEvent('load');
      await rekha.tap('अभी लें');
      await reloaded;
      expect(await versionOf(page)).toBe('newer');
      await rekha.isAt('रेखा देवी');
    } finally {
      site.remove();
    }
  },
);
