import type { Locator } from 'playwright-core';
import { FormOnScreen, type Said } from './form.ts';
import { Person } from './person.ts';

/** A day in the middle of a month, some months back. */
function monthsAgo(months: number): string {
  const date = new Date();
  date.setDate(15);
  date.setMonth(date.getMonth() - months);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-15`;
}

function newWoman(name: string, head: string): Said {
  return { 'परिवार के मुखिया का नाम': head, नाम: name, 'महिला या पुरुष?': 'महिला' };
}

/** What opens the pregnancy visit. */
export const WRITE_VISIT = 'गर्भवती की जाँच (एएनसी) लिखें';

const GO_HOME = 'होम पर जाएँ';

/** An ASHA with her phone. */
export class Worker extends Person {
  /** On the card of a woman who may be pregnant, or right after registering her. */
  writeVisit(): Promise<void> {
    return this.tap(WRITE_VISIT);
  }

  async goHome(): Promise<void> {
    await this.open('/');
  }

  /** What she fills in stands on the screen. */
  get form(): FormOnScreen {
    return new FormOnScreen(this.page);
  }

  /** A whole form, from wherever it stands until it is safe on the phone. */
  async fill(said: Said = {}): Promise<void> {
    if ((await this.form.fill(said)) !== 'saved') throw new Error('there is a danger');
  }

  /** A form, from wherever it stands up to the stop of a danger. */
  async findsDanger(said: Said): Promise<void> {
    if ((await this.form.fill(said)) !== 'stopped') throw new Error('nothing stopped her');
    await this.sees('तुरंत अस्पताल भेजें');
  }

  /** Search first, then a new household and a new woman; ends at "safe on the phone". */
  async register(name: string, head: string, said: Said = { उम्र: '24' }): Promise<void> {
    await this.#beginsNew(name);
    await this.fill({ ...newWoman(name, head), ...said });
    await this.sees(`${name} का नाम जुड़ गया।`);
  }

  /** As `register`, up to the button that saves, which is left to be pressed. */
  async registerUpToSave(name: string, head: string): Promise<Locator> {
    await this.#beginsNew(name);
    return this.form.upToSave({ ...newWoman(name, head), उम्र: '24' });
  }

  async #beginsNew(name: string): Promise<void> {
    await this.tap('गृह भ्रमण लिखें');
    await this.sees('नया नाम जोड़ें');
    const search = this.page.getByRole('searchbox');
    if ((await search.count()) > 0) await search.fill(name);
    await this.tap('नया नाम जोड़ें');
    const newHousehold = this.page.getByRole('button', { name: 'नया परिवार' });
    await newHousehold.or(this.page.getByLabel('परिवार के मुखिया का नाम')).first().waitFor();
    if ((await newHousehold.count()) > 0) await newHousehold.first().click();
  }

  /** The first questions of a first visit, up to the danger signs. */
  async beginVisit(months = 6): Promise<void> {
    await this.form.answer('अंतिम माहवारी कब शुरू हुई?', monthsAgo(months));
    await this.tap('आगे');
  }

  /** Answers every question on this screen that has no answer yet as in an ordinary visit. */
  answerRest(): Promise<unknown> {
    return this.form.answerScreen();
  }

  /** Goes on from wherever the visit stands until its last screen is saved. */
  async finishVisit(said: Said = {}): Promise<void> {
    await this.fill(said);
    await this.sees('यह भ्रमण सेव हो गया।');
  }

  /** In a visit that is open: it was on another day. */
  async visitedOn(day: string): Promise<void> {
    await this.tap('बदलें');
    await this.form.setsDay('भ्रमण का दिन', day);
  }

  /** Goes on until a screen shows these words. */
  goOnTo(words: string, said: Said = {}): Promise<void> {
    return this.form.goOnTo(words, said);
  }

  /** From "safe on the phone" by the tap that is offered there, else afresh. */
  async #backHome(): Promise<void> {
    const home = this.page.getByRole('link', { name: GO_HOME, exact: true });
    if ((await home.count()) > 0) await home.click();
    else await this.goHome();
  }

  /** Finds somebody's card by the name. */
  async opensCard(name: string): Promise<void> {
    await this.#backHome();
    await this.tap('लोग खोजें');
    await this.page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await this.isAt(new RegExp(`^${name}`));
  }

  /** Writes what is offered on somebody's card, whole. */
  async writes(name: string, what: string, said: Said = {}): Promise<void> {
    await this.opensCard(name);
    await this.tap(new RegExp(`^${what.replace(/[()]/g, '\\$&')}`));
    await this.fill(said);
  }

  /** The due list of today, of this week or of this month. */
  async opensDue(when: 'आज' | 'इस हफ़्ते' | 'इस महीने' = 'आज'): Promise<void> {
    await this.#backHome();
    await this.tap(/जगह जाना है|मिलना बाकी नहीं|किससे मिलना है/);
    await this.isAt('किससे मिलना है');
    await this.page.getByRole('button', { name: new RegExp(`^${when} `) }).click();
  }

  /** From the due list, where this stands, to the visit, written whole. */
  async makesDueVisit(what: RegExp, said: Said = {}): Promise<void> {
    await this.page.getByRole('link', { name: what }).first().click();
    await this.fill(said);
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

  /** Every SMS of what has not reached, as it stands ready in the other app; she sends each. */
  async sendBySms(): Promise<string[]> {
    await this.#chooses('एसएमएस');
    // A laptop's browser would ask which app this is for, and take no tap until it is told.
    await this.page.evaluate(() => addEventListener('click', (tap) => tap.preventDefault()));
    const texts: string[] = [];
    while ((await this.page.getByText('रिपोर्ट रास्ते में हैं').count()) === 0) {
      const open = this.page.getByRole('link', { name: 'एसएमएस खोलें' });
      const address = await open.getAttribute('href');
      texts.push(decodeURIComponent(/[?]body=(.*)/.exec(address ?? '')?.[1] ?? ''));
      await this.tap('एसएमएस खोलें');
      await this.tap('हाँ, भेज दिया');
      await open.or(this.page.getByText('रिपोर्ट रास्ते में हैं')).first().waitFor();
    }
    return texts;
  }

  /** What has not reached stands on her screen as QR. */
  async showsQr(): Promise<void> {
    await this.#chooses('क्यूआर');
  }

  async #chooses(way: 'एसएमएस' | 'क्यूआर'): Promise<void> {
    await this.open('/send');
    await this.tap(way);
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
