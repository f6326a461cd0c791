import type { Body, Ref } from '../../src/domain/entry/entry.ts';
import { type Answers, finishedBody } from '../../src/domain/form/answers.ts';
import { addDays } from '../../src/domain/form/day.ts';
import { toBase32 } from '../../src/platform/ids.ts';
import { ancFacts, ancStart } from '../../src/programme/anc/facts.ts';
import { ANC } from '../../src/programme/anc/form.ts';
import { KIT_COUNT } from '../../src/programme/kit.ts';
import { KIT_ITEMS } from '../../src/programme/kit-items.ts';
import { type Chance, chanceFrom } from '../../src/server/demo/chance.ts';
import { checkForm } from '../../src/testing/check-form.ts';
import seed from '../fixtures/week.json' with { type: 'json' };
import { fillForm } from './fill-form.ts';

/** A finished entry before the phone has numbered it. `own` people stand in the phone's feed: their number alone. */
export interface Report {
  kind: string;
  v: number;
  about?: Ref | { own: number };
  on: string;
  body: Body;
}

function idOf(chance: Chance): string {
  return toBase32(Uint8Array.from({ length: 5 }, () => chance.int(0, 255)));
}

/** Earlier visits of her pregnancy: what is carried from them is not asked again. */
function earlierVisits(chance: Chance, on: string): Answers[] {
  if (chance.percent(seed.firstVisits * 100)) return [];
  const lmp = addDays(on, -chance.int(84, 270));
  return [{ lmp, ...(chance.percent(70) && { td1: addDays(on, -chance.int(28, 60)) }) }];
}

function visit(chance: Chance, on: string, about: NonNullable<Report['about']>): Report {
  const known = { on, previous: earlierVisits(chance, on) };
  const facts = (answers: Answers) => ancFacts(answers, known);
  const start = ancStart(known);
  const answers = fillForm(ANC, start, {
    chance,
    fill: seed.fill,
    measured: seed.measured,
    typical: seed.typical,
    on,
    facts,
  });
  const found = checkForm(ANC, answers, { facts: facts(answers), on, today: on });
  if (found.problems.length > 0)
    throw new Error(`a visit nobody could save: ${JSON.stringify(found.problems)}`);
  const body = finishedBody(ANC, answers, facts(answers), { carried: start, on });
  return { kind: ANC.kind, v: ANC.v, about, on, body: { form: ANC.id, ...body } as Body };
}

function people(chance: Chance, count: number): NonNullable<Report['about']>[] {
  const older = Array.from({ length: seed.olderFeeds }, () => idOf(chance));
  return Array.from({ length: count }, () =>
    chance.percent(seed.personsOfOlderFeeds * 100)
      ? { feed: older[chance.int(0, older.length - 1)] as string, no: chance.int(1, 400) }
      : { own: chance.int(1, 200) },
  );
}

/** So many ANC visits, spread over the days of a week, each woman once. */
export function visits(count: number, seedOffset = 0): Report[] {
  const chance = chanceFrom(seed.seed + seedOffset);
  return people(chance, count).map((about, i) =>
    visit(chance, addDays(seed.firstDay, Math.floor((i * seed.days) / count)), about),
  );
}

export function stockCount(): Report {
  const chance = chanceFrom(seed.seed - 1);
  const counted = KIT_ITEMS.slice(0, seed.stockItems).map((item) => {
    const most = Math.min(item.max, item.asset ? 2 : 200);
    return [item.id, chance.percent(15) ? 0 : chance.int(0, most)] as const;
  });
  const body = { counted: Object.fromEntries(counted) } as Body;
  return { kind: KIT_COUNT.kind, v: KIT_COUNT.v, on: addDays(seed.firstDay, seed.days), body };
}

/** What one worker does in one week: the visits and one count. */
export function week(): Report[] {
  return [...visits(seed.visits), stockCount()];
}

export const WEEK = { visits: seed.visits, stock_items: seed.stockItems };
