import type { Locator, Page } from 'playwright-core';

/** A finger's targets by Fitts' law on a phone: MacKenzie, Fitts' Throughput and Touch-Based Target Selection (2015). */
const BITS_A_SECOND = 6.95;
/** Operators of Card, Moran & Newell, The Keystroke-Level Model (1980), seconds. */
const DIGIT = 0.28;
/** "Typing random letters": nobody types Hindi names blindly on a phone. */
const LETTER = 0.5;
/** To see where she is, or what number to write. What she asks the woman and hears is her work, not the app's cost. */
const THOUGHT = 1.35;
/** A flick of the thumb; as long as a tap on a target of middle size. */
const SWIPE = 0.4;
/** How far a flick moves what scrolls, and how much of the screen a phone's keyboard hides, pixels. */
const FLICK = 320;
const KEYBOARD = 260;
/** A row of the list that the phone opens, and how far the finger goes to one of the first, pixels. */
const LIST_ROW = 48;
const LIST_AWAY = 200;

interface Point {
  x: number;
  y: number;
}

/** The times counted with, and where they come from. */
export const OPERATORS =
  `a tap log2(distance/size + 1)/${BITS_A_SECOND} s (Fitts' law on touch: MacKenzie 2015), ` +
  `a digit ${DIGIT} s, a letter ${LETTER} s, a thought ${THOUGHT} s (Card, Moran and Newell 1980), a swipe ${SWIPE} s`;

/** What a practised hand needs for a task by the keystroke-level model, counted on the real screens. */
export class Hands {
  readonly #page: Page;
  #finger: Point = { x: 180, y: 560 };
  readonly count = { taps: 0, keys: 0, swipes: 0, thoughts: 0 };
  seconds = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A new screen, or a number to find on the card. */
  thinks(): void {
    this.count.thoughts++;
    this.seconds += THOUGHT;
  }

  async taps(words: string | RegExp, at = 0): Promise<void> {
    const named = { name: words, ...(typeof words === 'string' && { exact: true }) };
    await this.#tap(this.#page.getByRole('button', named).or(this.#page.getByRole('link', named)).nth(at));
  }

  /** The same answer to every question of the screen that is still open, one after another. */
  async answersEach(words: string): Promise<void> {
    const open = this.#page
      .getByRole('group')
      .filter({ hasNot: this.#page.locator('[aria-pressed="true"]') })
      .getByRole('button', { name: words, exact: true });
    for (let left = await open.count(); left > 0; left = await open.count()) await this.#tap(open.first());
  }

  /** One question by itself. */
  async answers(question: string, words: string): Promise<void> {
    const asked = this.#page.getByRole('group', { name: question });
    await this.#tap(asked.getByRole('button', { name: words, exact: true }));
  }

  /** From a long list, which the phone opens over the screen: a tap, a look, another tap. */
  async chooses(label: string, option: string): Promise<void> {
    const list = this.#page.getByLabel(label).and(this.#page.locator('select'));
    await this.#tap(list);
    this.thinks();
    this.count.taps++;
    this.seconds += Math.log2(LIST_AWAY / LIST_ROW + 1) / BITS_A_SECOND;
    await list.selectOption({ label: option });
  }

  /** Into the box of this label. */
  async types(label: string | RegExp, text: string): Promise<void> {
    const exact = typeof label === 'string';
    await this.#tap(this.#page.getByLabel(label, { exact }).and(this.#page.locator('input')));
    this.thinks();
    await this.typesOn(text);
  }

  /** On into the box that has the focus, what she has read already: the lower number after the upper. */
  async typesOn(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    const keys = [...text].length;
    this.count.keys += keys;
    this.seconds += keys * (/^[\d.]+$/.test(text) ? DIGIT : LETTER);
  }

  async #tap(target: Locator): Promise<void> {
    await target.waitFor();
    await this.#bringsIntoSight(target);
    const box = await target.boundingBox();
    if (!box) throw new Error('there is nothing to tap');
    const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const far = Math.hypot(to.x - this.#finger.x, to.y - this.#finger.y);
    this.seconds += Math.log2(far / Math.min(box.width, box.height) + 1) / BITS_A_SECOND;
    this.count.taps++;
    this.#finger = to;
    await target.click();
  }

  async #bringsIntoSight(target: Locator): Promise<void> {
    const page = this.#page;
    const isTyped = (await target.evaluate((one) => one.tagName)) === 'INPUT';
    const height = page.viewportSize()?.height ?? 0;
    const typing = await page.evaluate(() => document.activeElement?.tagName === 'INPUT');
    if (typing && !isTyped) {
      const box = await target.boundingBox();
      // The keyboard lies over it: one press of the phone's own key puts it away.
      if (box && box.y + box.height > height - KEYBOARD) this.#swipes(1);
    }
    const shown = await target.evaluate((one) => {
      const main = one.closest('main')?.getBoundingClientRect();
      const { top, bottom } = one.getBoundingClientRect();
      return main ? Math.max(0, bottom - main.bottom, main.top - top) : 0;
    });
    if (shown > 0) this.#swipes(Math.ceil(shown / FLICK));
    await target.scrollIntoViewIfNeeded();
  }

  #swipes(times: number): void {
    this.count.swipes += times;
    this.seconds += times * SWIPE;
  }

  /** "24 taps, 5 keys, 1 swipes, 8 thoughts" */
  get operators(): string {
    const { taps, keys, swipes, thoughts } = this.count;
    return `${taps} taps, ${keys} keys, ${swipes} swipes, ${thoughts} thoughts`;
  }

  /** "21.3 s: 24 taps, 5 keys, 1 swipes, 8 thoughts" */
  toString(): string {
    return `${this.seconds.toFixed(1)} s: ${this.operators}`;
  }
}
