import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';

/** What stands on the screen, without ids, and without the day or week of this visit: one that asks or says something new is another. */
function screenOf(): string | null {
  const shown = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  if (document.querySelector('main') === null || document.querySelector('[aria-busy="true"]')) return null;
  const path = location.pathname.replace(/\/[0-9A-Z]{8}(\/\d+)?(?=\/|$)/g, '/:id');
  const questions = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  return JSON.stringify([
    path,
    document.querySelector('h1')?.firstChild?.textContent,
    shown('h2'),
    questions.map((one) => one.dataset.field),
    shown('[role="alert"], dialog b'),
    document.documentElement.lang,
  ]);
}

/** What does not fit the phone: all that would have to be scrolled for sideways, or lies out of reach of a thumb. */
function outOfReach(): string[] {
  const wrong: string[] = [];
  for (const box of [document.documentElement, document.querySelector('main')]) {
    if (box && box.scrollWidth > box.clientWidth) wrong.push(`${box.tagName} scrolls sideways`);
  }
  // Questions scroll; what ends them, and the keys of a PIN, do not.
  const digits = [...document.querySelectorAll('main button')].filter((one) =>
    /^\d$/.test(one.textContent ?? ''),
  );
  const keys = digits.length === 10 ? digits : [];
  for (const button of [...document.querySelectorAll('footer button, footer a'), ...keys]) {
    const { top, bottom, left, right } = button.getBoundingClientRect();
    const fits = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    if (!fits) wrong.push(`${button.textContent} is below the fold`);
  }
  return wrong;
}

/** A mark for each screen of this run that somebody has looked at, in whichever journey. */
const EXAMINED = 'build/journeys/examined';

/** Before the first journey of a run. */
export function setup(): void {
  rmSync(EXAMINED, { recursive: true, force: true });
}

/** Everybody can use this screen, and on this phone nothing to press is out of sight. Each screen is looked at once. */
export async function examine(page: Page): Promise<void> {
  const screen = await page.evaluate(screenOf);
  if (screen === null) return;
  const mark = join(EXAMINED, createHash('sha256').update(screen).digest('hex'));
  if (existsSync(mark)) return;
  mkdirSync(EXAMINED, { recursive: true });
  writeFileSync(mark, screen);
  assert.deepEqual(await page.evaluate(outOfReach), [], `${screen}: what fits`);
  await expectAccessible(page);
}
