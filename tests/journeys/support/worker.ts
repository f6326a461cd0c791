import { examine } from './examine.ts';
import { Person } from './person.ts';

/** A day in the middle of a month, some months back, as she chooses it. */
function monthsAgo(months: number): { day: string; month: number; year: string } {
  const date = new Date();
  date.setDate(15);
  date.setMonth(date.getMonth() - months);
  return { day: '15', month: date.getMonth(), year: String(date.getFullYear()) };
}

/** What opens the pregnancy visit. */
export const WRITE_VISIT = 'गर्भवती की जाँच (एएनसी) लिखें';

/** An ASHA with her phone. */
export class Worker extends Person {
  /** On the card of a woman who may be pregnant, or right after registering her. */
  writeVisit(): Promise<void> {
    return this.tap(WRITE_VISIT);
  }

  async goHome(): Promise<void> {
    await this.open('/');
  }

  /** Search first, then a new household and a new woman; ends at "safe on the phone". */
  async register(name: string, head: string, age = '२४'): Promise<void> {
    await this.tap('गृह भ्रमण लिखें');
    await this.sees('नया नाम जोड़ें');
    const search = this.page.getByRole('searchbox');
    if ((await search.count()) > 0) await search.fill(name);
    await this.tap('नया नाम जोड़ें');
    const newHousehold = this.page.getByRole('button', { name: 'नया परिवार' });
    await newHousehold.or(this.page.getByLabel('परिवार के मुखिया का नाम')).first().waitFor();
    if ((await newHousehold.count()) > 0) await newHousehold.first().click();
    await this.page.getByLabel('परिवार के मुखिया का नाम').fill(head);
    await this.tap('आगे');
    await this.page.getByLabel('नाम', { exact: true }).fill(name);
    await this.tap('महिला');
    await this.page.getByLabel(/^उम्र/).fill(age);
    await this.tap('आगे');
    await this.sees('परिवार में');
    await this.tap('आगे');
    await this.sees('मोबाइल और कार्ड');
    await this.tap('आगे');
    await this.tap('खुद');
    await this.tap('सेव करें');
    await this.sees(`${name} का नाम जुड़ गया।`);
  }

  /** The first questions of a first visit, up to the danger signs. */
  async beginVisit(months = 6): Promise<void> {
    const { day, month, year } = monthsAgo(months);
    await this.page.getByLabel('दिन').fill(day);
    await this.page.getByLabel('महीना').selectOption({ index: month + 1 });
    await this.page.getByLabel('साल').fill(year);
    await this.tap('आगे');
  }

  private async pressIfThere(words: string): Promise<void> {
    const button = this.page.getByRole('button', { name: words, exact: true });
    if ((await button.count()) > 0) await button.first().click();
  }

  /** Answers no to every question on this screen that has no answer yet. */
  async allNo(): Promise<void> {
    const open = this.page
      .getByRole('group')
      .filter({ hasNot: this.page.locator('[aria-pressed="true"]') })
      .getByRole('button', { name: 'नहीं', exact: true });
    for (let left = await open.count(); left > 0; left = await open.count()) await open.first().click();
  }

  /** The shortest honest way through one screen of an ordinary visit. */
  private async answerScreen(): Promise<void> {
    await examine(this.page);
    await this.pressIfThere('गर्भवती हैं, मिलीं');
    await this.pressIfThere('घर पर');
    await this.pressIfThere('कोई तकलीफ़ नहीं');
    await this.pressIfThere('कोई जोखिम नहीं');
    await this.pressIfThere('घर और बच्चे कौन देखे');
    await this.allNo();
  }

  /** A booster today: later visits do not ask for the injection again. */
  async sayTd(): Promise<void> {
    await this.page.getByRole('group', { name: /बूस्टर/ }).getByRole('button', { name: 'आज' }).click();
  }

  /** Next, save, or the one tap that says what was not measured and goes on. */
  private async pressNext(): Promise<void> {
    const rest = this.page.getByRole('button', { name: 'बाकी जाँच नहीं हुई, आगे', exact: true });
    if ((await rest.count()) > 0) await rest.click();
    else await this.page.getByRole('button', { name: /^(आगे|सेव करें)$/ }).click();
  }

  /** Goes on from wherever the visit stands until its last screen is saved. */
  async finishVisit(): Promise<void> {
    const safe = this.page.getByText('यह भ्रमण सेव हो गया।');
    for (let screens = 0; screens < 25; screens++) {
      await this.answerScreen();
      const before = await this.page.locator('main').textContent();
      await this.pressNext();
      await this.page.waitForFunction((was) => document.querySelector('main')?.textContent !== was, before);
      if ((await safe.count()) > 0) return;
    }
    throw new Error('the visit did not end');
  }

  /** Goes on until a screen shows these words. */
  async goOnTo(words: string): Promise<void> {
    const there = this.page.getByText(words, { exact: true });
    for (let screens = 0; screens < 25; screens++) {
      if ((await there.count()) > 0) return;
      await this.answerScreen();
      await this.pressNext();
      await this.page.waitForTimeout(150);
    }
    throw new Error(`no screen says ${words}`);
  }

  async countStock(counts: Record<string, string>): Promise<void> {
    await this.goHome();
    await this.tap(/दवा पेटी/);
    for (const [item, count] of Object.entries(counts)) {
      const field = this.page.getByRole('textbox', { name: item, exact: true });
      await field.fill(count);
      await field.blur();
    }
    await this.tap(/सेव करें$/);
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /सेव करें$/ })
      .click();
    await this.sees(/की गिनती सेव हो गई।/);
  }

  /** Opens WhatsApp inside the tap; the text that stands ready there. */
  async sendByWhatsApp(): Promise<string> {
    await this.goHome();
    await this.tap(/व्हाट्सऐप से भेजें/);
    const text = await this.textOpenedBy('व्हाट्सऐप खोलें');
    await this.tap('हाँ, भेज दिया');
    await this.sees('रिपोर्ट रास्ते में हैं');
    return text;
  }

  /** At the locked screen; the message to her supervisor. */
  async asksForNewPin(): Promise<string> {
    await this.tap('पिन याद नहीं?');
    await this.sees(/हर रिपोर्ट इस फ़ोन में सुरक्षित है/);
    return this.textOpenedBy('व्हाट्सऐप खोलें');
  }

  /** After the approval: the code she heard, then a new PIN twice. */
  async setsNewPin({ oneTimeCode, pin }: { oneTimeCode: string; pin: string }): Promise<void> {
    await this.page.getByLabel('फ़ोन पर बताया गया कोड').fill(oneTimeCode);
    await this.tap('आगे');
    await this.sees('नया पिन बनाएँ');
    await this.typePin(pin);
    await this.sees('वही पिन फिर से डालें');
    await this.typePin(pin);
  }

  private answerOf(question: string, answer: 'हाँ' | 'नहीं') {
    // A mark stands before the answer that was given.
    const named = { name: new RegExp(`${answer}$`) };
    return this.page.getByRole('group', { name: question }).getByRole('button', named);
  }

  /** The question's own yes. */
  sayYes(question: string): Promise<void> {
    return this.answerOf(question, 'हाँ').click();
  }

  sayNo(question: string): Promise<void> {
    return this.answerOf(question, 'नहीं').click();
  }

  async saidYes(question: string): Promise<boolean> {
    return (await this.answerOf(question, 'हाँ').getAttribute('aria-pressed')) === 'true';
  }

  async saidNo(question: string): Promise<boolean> {
    return (await this.answerOf(question, 'नहीं').getAttribute('aria-pressed')) === 'true';
  }

  async pasteReceipt(text: string): Promise<void> {
    await this.open('/r');
    await this.page.getByRole('textbox').fill(text);
    await this.tap('रसीद डालें');
  }

  /** Pastes the message that came back. */
  async takeReceipt(text: string): Promise<void> {
    await this.pasteReceipt(text);
    await this.sees('अब किसी रिपोर्ट की रसीद बाकी नहीं।');
  }

  /** A receipt of yesterday changes nothing. */
  async takeOldReceipt(text: string): Promise<void> {
    await this.pasteReceipt(text);
    await this.sees('यह रसीद पहले ली जा चुकी है');
  }
}
