import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

const REKHA = { name: 'रेखा देवी', picture: 'आम', pin: '274951' };
const MEERA = { name: 'मीरा कुमारी', picture: 'दीया', pin: '830617' };

/** The one phone of a sub-centre: whoever holds it finds her name and enters her PIN. */
class SharedPhone extends Worker {
  async unlock({ name, pin }: typeof REKHA): Promise<void> {
    await this.sees('पहले अपना नाम चुनें');
    await this.tap(name);
    await this.typePin(pin);
    await this.isAt(name);
  }

  /** Somebody else takes the phone. */
  async handOver(): Promise<void> {
    await this.phone.putAway();
    await this.phone.takeUp();
    await this.sees('पहले अपना नाम चुनें');
  }
}

journey(
  'two workers of one phone: each finds her name, enters her own PIN and sees her own work alone; what the one saved reaches while the phone is locked',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server, { kiosk: true });
    const kiosk = new SharedPhone(await phone('kiosk'));
    const { page } = kiosk;
    await kiosk.phone.open(`${paths.rekha}.${paths.meera.slice('/j#'.length)}`);
    await kiosk.tap('हिन्दी');
    await kiosk.setPin(REKHA.picture, REKHA.pin);
    await kiosk.isAt('क्या आप मीरा कुमारी हैं?');
    await kiosk.setPin(MEERA.picture, MEERA.pin);
    await kiosk.isAt('2 नाम जुड़ गए');
    await kiosk.tap('नाम चुनें');
    await kiosk.hasArrived();

    await kiosk.unlock(REKHA);
    await kiosk.phone.airplane(true);
    await kiosk.register('कविता देवी', 'रामबाबू साह');
    await kiosk.writeVisit();
    await kiosk.beginVisit();
    await kiosk.handOver();
    expect(await page.locator('body').textContent()).not.toMatch(/कविता|रामबाबू/);

    await kiosk.tap(MEERA.name);
    for (const left of [4, 3, 2, 1]) {
      await kiosk.typePin(REKHA.pin);
      await kiosk.sees(new RegExp(`पिन गलत है। ${left} कोशिश`));
    }
    // The phone's clock is told, so that nobody waits here.
    let now = Date.now();
    for (const [hi, en, seconds] of [
      ['30 सेकंड रुककर फिर डालें।', 'Wait 30 seconds, then try again.', 30],
      ['1 मिनट रुककर फिर डालें।', 'Wait 1 minute, then try again.', 60],
    ] as const) {
      await page.clock.setFixedTime(now);
      await kiosk.typePin(REKHA.pin);
      await kiosk.isTold({ hi, en });
      expect(await kiosk.key('1').isDisabled()).toBe(true);
      now += seconds * 1000;
      await page.clock.setFixedTime(now);
      await expect.poll(() => kiosk.key('1').isEnabled(), { timeout: 10_000 }).toBe(true);
    }
    await kiosk.typePin(MEERA.pin);
    await kiosk.isAt(MEERA.name);
    await kiosk.sees('अभी कोई नई रिपोर्ट नहीं');
    expect(await page.getByText(/^अधूरा/).count()).toBe(0);
    await kiosk.tap(/लोग खोजें/);
    await kiosk.sees('अभी कोई नाम नहीं है');
    await kiosk.handOver();

    // Nobody is signed in: the network comes back, and what Rekha saved leaves by itself.
    const manju = new Supervisor(await phone('manju'));
    await kiosk.phone.airplane(false);
    await manju.join(paths.manju);
    // Whether it came before or after she looked first: an open desk looks again each minute, a reload at once.
    await expect
      .poll(
        async () => {
          await manju.open('/');
          return manju.page.getByText(/1 नया नाम/).count();
        },
        { timeout: 90_000, interval: 2_000 },
      )
      .toBeGreaterThan(0);
    await kiosk.phone.airplane(true);
    await kiosk.unlock(REKHA);
    await kiosk.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
    await kiosk.sees(/^अधूरा: कविता देवी/);
  },
);
