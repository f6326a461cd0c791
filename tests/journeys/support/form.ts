import type { Locator, Page } from 'playwright-core';
import { examine } from './examine.ts';

/**
 * Answers by the question's words: a button's or an option's words, a number, a day as YYYY-MM-DD; several in turn, such
 * as the two numbers of a blood pressure and who measured it.
 */
export type Said = Readonly<Record<string, string | readonly string[]>>;

/** What is answered so in an ordinary visit, wherever it is offered. A danger sign is asked and answered by itself. */
const ORDINARY = [
  'नहीं',
  'गर्भवती हैं, मिलीं',
  'मुलाकात हुई',
  'घर पर, मिलीं',
  'घर पर',
  'कोई तकलीफ़ नहीं',
  'कोई जोखिम नहीं',
  'कोई दिक्कत नहीं',
  'कोई बीमारी नहीं',
  'किसी ने नहीं',
  'ठीक',
  'घर और बच्चे कौन देखे',
  'खुद',
  'माता या पिता ने',
];
const SOME = 'हाँ, कुछ है';
const STOP = 'तुरंत अस्पताल भेजें';
const OTHER_DAY = 'और दिन';
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOST_SCREENS = 30;

/** What is said and not answered yet, by the question's words. */
type Left = Map<string, string | readonly string[]>;

/** What a form comes to: it is safe on the phone, or it stops because of a danger. */
export type FormEnd = 'saved' | 'stopped';

interface Question {
  id: string;
  words: string;
}

/**
 * In the page: answers what is still open and not in `said` as it ordinarily is, one tap after another; every answer may
 * bring up other questions. The questions that then stand there.
 */
async function answerOrdinary({
  said,
  ordinary,
}: {
  said: string[];
  ordinary: string[];
}): Promise<Question[]> {
  const wordsOf = (field: Element) => {
    const group = field.querySelector('[role="group"]');
    const labelled = document.getElementById(group?.getAttribute('aria-labelledby') ?? '');
    const words =
      group?.getAttribute('aria-label') ?? (labelled ?? field.querySelector('label'))?.textContent;
    return (words ?? '').replace(/ ?\(चाहें तो\)$/, '').trim();
  };
  const isOpen = (field: Element) =>
    !field.querySelector('[aria-pressed="true"]') && !said.includes(wordsOf(field)) && !tried.has(field);
  const shown = () => [...document.querySelectorAll<HTMLElement>('main [data-field]')];
  const tried = new Set<Element>();
  for (let next = shown().find(isOpen); next; next = shown().find(isOpen)) {
    tried.add(next);
    const offered = [...next.querySelectorAll('button')];
    const words = ordinary.find((one) => offered.some((button) => button.textContent?.trim() === one));
    offered.find((button) => words !== undefined && button.textContent?.trim() === words)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return shown().map((field) => ({ id: field.dataset.field ?? '', words: wordsOf(field) }));
}

/** A button by its words; a mark stands before an answer that was given. */
function button(inside: Locator | Page, words: string): Locator {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return inside.getByRole('button', { name: new RegExp(`^(✓ |! )?${escaped}$`) });
}

async function presses(target: Locator): Promise<void> {
  if ((await target.getAttribute('aria-pressed')) !== 'true') await target.click();
}

/** Any form of the app on the screen, filled in by the words that are read there. */
export class FormOnScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** To the end, or to the stop of a danger. What is not said is answered as it ordinarily is; what is said must be asked. */
  async fill(said: Said): Promise<FormEnd> {
    const left = new Map(Object.entries(said));
    for (let screens = 0; screens < MOST_SCREENS; screens++) {
      const end = (await this.answerScreen(left)) ?? (await this.#goOn());
      if (!end) continue;
      if (left.size > 0) throw new Error(`nobody asked: ${[...left.keys()].join(', ')}`);
      return end;
    }
    throw new Error('the form does not end');
  }

  /** As `fill`, up to the screen that shows these words, which is left as it is. */
  async goOnTo(words: string, said: Said = {}): Promise<void> {
    const left = new Map(Object.entries(said));
    const there = this.#page.getByText(words, { exact: true });
    for (let screens = 0; screens < MOST_SCREENS; screens++) {
      if ((await there.count()) > 0) return;
      if ((await this.answerScreen(left)) ?? (await this.#goOn())) break;
    }
    throw new Error(`no screen says ${words}`);
  }

  /** As `fill`, up to the screen whose last button saves; that button, not pressed yet. */
  async upToSave(said: Said = {}): Promise<Locator> {
    const left = new Map(Object.entries(said));
    const save = this.#page.locator('footer').getByRole('button', { name: 'सेव करें', exact: true });
    for (let screens = 0; screens < MOST_SCREENS; screens++) {
      const end = await this.answerScreen(left);
      if (!end && (await save.count()) > 0) return save;
      if (end ?? (await this.#goOn())) break;
    }
    throw new Error('no screen has the button that saves');
  }

  /** Answers one question of the screen. */
  async answer(question: string, answer: string | readonly string[]): Promise<void> {
    await this.#page.locator('main [data-field]').first().waitFor();
    const found = (await this.#answerOrdinary([], [])).find((one) => one.words === question);
    if (!found) throw new Error(`${question} is not asked here`);
    await this.#give(found, [answer].flat());
  }

  /** A day that no question of the form asks for, such as that of the visit itself. */
  async setsDay(label: string, day: string): Promise<void> {
    const parts = DAY.exec(day);
    if (parts) await this.#giveDay(this.#page.getByRole('group', { name: label }), parts);
  }

  /** Every question of this screen. What is said of one leaves `left` once it is answered. */
  async answerScreen(left: Left = new Map()): Promise<FormEnd | undefined> {
    await this.#page.locator('main [data-field]').or(this.#end()).first().waitFor();
    await examine(this.#page);
    for (;;) {
      const questions = await this.#answerOrdinary([...left.keys()], ORDINARY);
      const end = await this.#ended();
      if (end) return end;
      const next = questions.find(({ words }) => left.has(words));
      if (!next) break;
      await this.#give(next, [left.get(next.words) ?? []].flat());
      left.delete(next.words);
    }
    await examine(this.#page);
    return undefined;
  }

  #answerOrdinary(said: string[], ordinary: string[]): Promise<Question[]> {
    return this.#page.evaluate(answerOrdinary, { said, ordinary });
  }

  #field({ id }: Question): Locator {
    return this.#page.locator(`main [data-field="${id}"]`);
  }

  async #give(question: Question, answers: readonly string[]): Promise<void> {
    const field = this.#field(question);
    for (const answer of answers) {
      const day = DAY.exec(answer);
      const list = field.getByRole('combobox');
      if (day) await this.#giveDay(field, day);
      else if (await this.#press(field, answer)) continue;
      else if ((await list.count()) > 0) await list.selectOption({ label: answer });
      else await this.#write(field, question, answer);
    }
  }

  async #press(field: Locator, words: string): Promise<boolean> {
    const target = button(field, words);
    const some = button(field, SOME);
    if ((await target.count()) === 0 && (await some.count()) > 0) await some.click();
    if ((await target.count()) === 0) return false;
    await presses(target.first());
    return true;
  }

  async #giveDay(field: Locator, [, year = '', month = '', day = '']: RegExpExecArray): Promise<void> {
    const other = button(field, OTHER_DAY);
    if ((await other.count()) > 0) await presses(other);
    await field.getByLabel('दिन', { exact: true }).fill(String(Number(day)));
    await field.getByLabel('महीना').selectOption(String(Number(month)));
    await field.getByLabel('साल').fill(year);
  }

  async #write(field: Locator, { words }: Question, text: string): Promise<void> {
    const boxes = field.locator('input, textarea');
    for (const box of await boxes.all()) {
      if ((await box.inputValue()) !== '') continue;
      await box.fill(text);
      return;
    }
    throw new Error(`${words} cannot be answered with ${text}`);
  }

  /** Next, save, or the one tap that says what was not measured and goes on. */
  async #goOn(): Promise<FormEnd | undefined> {
    const main = this.#page.locator('main');
    const before = await main.textContent();
    const foot = this.#page.locator('footer').getByRole('button');
    const [back, next] = [foot.nth(-2), foot.nth(-1)];
    await ((await foot.count()) > 2 ? foot.first() : next).click();
    await this.#page
      .waitForFunction((was) => document.querySelector('main')?.textContent !== was, before)
      .catch(() => undefined);
    const wrong = await this.#page.locator('main [data-problem]').allTextContents();
    if (wrong.length > 0) throw new Error(`${await main.textContent()}: ${wrong.join(' ')}`);
    if ((await main.textContent()) === before)
      throw new Error(`${before}: goes neither on nor ${await back.textContent()}`);
    return this.#ended();
  }

  /** What stands where a form is at its end. */
  #end(): Locator {
    const saved = this.#page.getByText('फ़ोन में सुरक्षित', { exact: true });
    return saved.or(this.#page.getByRole('heading', { name: STOP }));
  }

  async #ended(): Promise<FormEnd | undefined> {
    if ((await this.#end().count()) === 0) return undefined;
    return (await this.#page.getByRole('heading', { name: STOP }).count()) > 0 ? 'stopped' : 'saved';
  }
}
