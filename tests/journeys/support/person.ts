import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { daysBetween } from '../../../src/domain/form/day.ts';
import { examine } from './examine.ts';
import type { Phone } from './phone.ts';

export const PIN = '274951';
const DAY_MS = 86_400_000;

/** The real calendar day, where the phones are. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format();
}

/** In a page: the warning of a wrong clock is put aside for this day. */
function putAside(day: string): void {
  localStorage.setItem('pahunch-clock-warned', day);
}

/** What a person does on a phone, in her own words; every word she presses is the one she reads. */
export class Person {
  readonly phone: Phone;
  #livesBeforeApp = false;

  constructor(phone: Phone) {
    this.phone = phone;
  }

  get page(): Page {
    return this.phone.page;
  }

  async tap(words: string | RegExp): Promise<void> {
    const { page } = this;
    const options = { name: words, ...(typeof words === 'string' && { exact: true }) };
    const target = page.getByRole('button', options).or(page.getByRole('link', options)).first();
    await target.waitFor();
    await examine(page);
    await target.click();
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
    await examine(this.page);
  }

  /** On the screen that stands there now. */
  async seesNot(words: string | RegExp): Promise<void> {
    assert.equal(await this.page.getByText(words).count(), 0, `${words} is there`);
  }

  /** The screen she is on, by its heading. */
  async isAt(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading }).first().waitFor();
    await examine(this.page);
  }

  /** A key of the PIN. */
  key(digit: string): Locator {
    return this.page.getByRole('button', { name: digit, exact: true });
  }

  async typePin(pin: string): Promise<void> {
    for (const digit of pin) await this.key(digit).click();
  }

  /** The phone's own back key, once. */
  async pressBackTo(heading: string | RegExp): Promise<void> {
    await this.page.evaluate(() => history.back());
    await this.isAt(heading);
  }

  /** What she presses next is in sight without scrolling. */
  async reaches(words: string): Promise<void> {
    const named = { name: words, exact: true };
    const target = this.page.getByRole('button', named).or(this.page.getByRole('link', named)).first();
    const box = await target.boundingBox();
    const { height } = this.page.viewportSize() ?? { height: 0 };
    assert(box && box.y >= 0 && box.y + box.height <= height, `${words} is out of sight`);
  }

  /** Where the app asks for it. */
  async entersPin(): Promise<void> {
    await this.typePin(PIN);
    await this.page.getByText(/अपना पिन डालें$/).waitFor({ state: 'detached' });
  }

  /** The reader for QR codes is on this phone, which has none of its own, before its network goes. */
  async hasQrReader(): Promise<void> {
    await this.page.waitForFunction(async () =>
      (await (await caches.open('pahunch-later')).keys()).some(({ url }) => url.includes('/decode-')),
    );
  }

  /** What comes of a request: the shell answers for itself, never for the server. */
  asksServer(): Promise<string> {
    return this.page.evaluate(() =>
      fetch('/api/health').then(
        () => 'answered',
        () => 'no network',
      ),
    );
  }

  /** The same message in her language and, one tap away, in the other. */
  async isTold(said: { hi: string | RegExp; en: string | RegExp }): Promise<void> {
    await this.sees(said.hi);
    await this.tap('EN, English');
    await this.sees(said.en);
    await this.tap('हि, हिन्दी');
    await this.sees(said.hi);
  }

  async join(path: string, { picture = 'आम', pin = PIN } = {}): Promise<void> {
    await this.phone.open(path);
    await this.page.getByRole('button', { name: 'हिन्दी', exact: true }).last().click();
    await this.makeVault(picture, pin);
  }

  /** From "is it you?" to the second PIN. */
  async setPin(picture: string, pin: string): Promise<void> {
    await this.tap('हाँ, मैं ही हूँ');
    await this.tap(picture);
    await this.sees('अपना पिन बनाएँ');
    await this.typePin(pin);
    await this.sees('वही पिन फिर से डालें');
    await this.typePin(pin);
  }

  /** From "is it you?" to the first screen. */
  async makeVault(picture: string, pin = PIN): Promise<void> {
    await this.setPin(picture, pin);
    await this.page.waitForFunction(() => location.pathname !== '/j');
    await this.hasArrived();
  }

  /** Every part of the app is on this phone. */
  async hasArrived(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await this.page.getByText('ऐप फ़ोन में उतर रहा है').waitFor({ state: 'detached' });
  }

  /** Opens a page of the app; enters her PIN where it is asked, which it is not within ten minutes. */
  async open(path: string, name = ''): Promise<void> {
    await this.phone.open(path);
    const pin = this.page.getByText(/अपना पिन डालें$|अपना नाम चुनें/);
    await this.page.locator('main').first().waitFor();
    await this.page.waitForTimeout(300);
    if ((await pin.count()) === 0) return;
    const chosen = this.page.getByRole('button', { name: new RegExp(name) });
    if (name !== '' && (await chosen.count()) > 0) await chosen.first().click();
    await this.typePin(PIN);
    await pin.waitFor({ state: 'detached' });
  }

  /**
   * Joins on a day that is over, with a phone that never hears the server's word: one that has heard it goes by the true
   * day, wherever its clock is set. From then on there is no network.
   */
  async joinsOn(day: string, path: string): Promise<void> {
    const { context } = this.phone;
    await this.phone.setClock(daysBetween(today(), day) * DAY_MS);
    await context.route('**/api/**', (route) => route.abort());
    await this.join(path);
    await this.phone.airplane(true);
    await context.unroute('**/api/**');
    this.#livesBeforeApp = true;
    await this.sees('फ़ोन की तारीख गलत है');
    await this.tap('ठीक है');
  }

  /** On another day she takes her phone up again: it has locked long ago, and asks for her PIN at the place where she was. */
  async comesTo(day: string): Promise<void> {
    await this.phone.putAway();
    await this.phone.setClock(daysBetween(today(), day) * DAY_MS);
    await this.phone.takeUp();
    // The app was made after that day, and says so once a day: she knows.
    if (this.#livesBeforeApp) await this.page.evaluate(putAside, day);
    const pin = this.page.getByText('अपना पिन डालें');
    await pin.waitFor();
    await this.typePin(PIN);
    await pin.waitFor({ state: 'detached' });
  }

  /** Taps what opens WhatsApp; the text that stands ready in the chat. WhatsApp itself is not there. */
  protected async textOpenedBy(words: string | RegExp): Promise<string> {
    const { context } = this.phone;
    await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
    const opened = context.waitForEvent('page');
    await this.tap(words);
    const chat = await opened;
    await chat.waitForURL('https://wa.me/**');
    const text = new URL(chat.url()).searchParams.get('text') ?? '';
    await chat.close();
    return text;
  }
}
