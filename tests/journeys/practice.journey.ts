import { expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { Worker } from './support/worker.ts';

const NOTHING_REAL = 'कुछ भी असली नहीं, कहीं नहीं जाता';

/** The new worker of a training, before anybody has invited her. */
class Learner extends Worker {
  async beginsPractice(): Promise<void> {
    await this.tap('अभ्यास करें');
    await this.reaches('अभ्यास शुरू करें');
    await this.tap('अभ्यास शुरू करें');
    await this.sees(NOTHING_REAL);
    await this.sees('गृह भ्रमण लिखें');
  }

  /** Every database of the app in this browser, but for Dexie's own list of names. */
  databases(): Promise<string[]> {
    return this.page.evaluate(async () =>
      (await indexedDB.databases())
        .map(({ name = '' }) => name)
        .filter((name) => name.startsWith('pahunch'))
        .sort(),
    );
  }
}

/** The requests the server has answered, as its log tells them. */
function requestsIn(output: string): string[] {
  return [...output.matchAll(/"route":"([^"]+)"/g)].map(([, route]) => route ?? '');
}

journey(
  'without having joined, and with a network all the time, she practises a whole visit; the server hears nothing of it, and when she leaves nothing of it is left',
  async ({ server, phone }) => {
    const learner = new Learner(await phone('learner'));
    await learner.phone.open('/');
    await learner.hasArrived();
    await learner.beginsPractice();
    expect(await learner.page.title()).toBe('अभ्यास · पहुँच');
    expect(await learner.databases()).toContain('pahunch-practice');
    await expectAccessible(learner.page);
    await learner.reaches('बाहर निकलें');
    await learner.reaches('गृह भ्रमण लिखें');

    // A link to join with is of no use here: what is made in practice is deleted.
    await learner.page.evaluate(() => history.pushState(null, '', '/j#ABC'));
    await learner.sees('यह पन्ना नहीं मिला।');
    await learner.pressBackTo('अभ्यास');

    await learner.tap('लोग खोजें');
    await learner.tap(/सीमा नमूना/);
    await learner.writeVisit();
    await learner.sees('आज क्या हाल है?');
    await learner.reaches('आगे');
    await learner.sees(NOTHING_REAL);
    await learner.finishVisit();
    await learner.sees(NOTHING_REAL);

    await learner.tap('अभ्यास: रिपोर्ट यहीं रहती हैं, जाती नहीं');
    await learner.tap('अभी भेजें');
    await learner.sees('असल में अब रिपोर्ट भेजी जातीं');
    await learner.tap('ठीक है');
    await learner.tap('व्हाट्सऐप से');
    await learner.tap('व्हाट्सऐप खोलें');
    await learner.sees('असल में अब व्हाट्सऐप खुलता');
    expect(learner.phone.context.pages()).toHaveLength(1);
    await learner.tap('ठीक है');

    await learner.tap('बाहर निकलें');
    await learner.page.getByRole('dialog').getByRole('button', { name: 'बाहर निकलें' }).click();
    await learner.isAt('पहुँच में आपका स्वागत है');
    await expect.poll(() => learner.databases()).toEqual(['pahunch']);
    expect(await learner.page.title()).toBe('पहुँच');

    // She just opens the app again: it is the real one, and nothing is left either.
    await learner.beginsPractice();
    await learner.phone.open('/');
    await learner.isAt('पहुँच में आपका स्वागत है');
    await expect.poll(() => learner.databases()).toEqual(['pahunch']);

    const heard = requestsIn(server.output());
    expect(heard).toContain('GET /api/health');
    expect(heard.filter((route) => /sync|envelopes/.test(route))).toEqual([]);
  },
);
