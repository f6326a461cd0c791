import type { Body, Entry } from '../../src/domain/entry/entry.ts';
import { type Answers, finishedBody } from '../../src/domain/form/answers.ts';
import { addDays } from '../../src/domain/form/day.ts';
import type { PastVisit, VisitForm } from '../../src/programme/visit-form.ts';
import { VISITS } from '../../src/programme/visits.ts';
import { type Chance, chanceFrom } from '../../src/server/demo/chance.ts';
import { contextOf } from '../../src/testing/visit-context.ts';
import seed from '../fixtures/week.json' with { type: 'json' };
import { fillForm } from './fill-form.ts';

/** Whom such a visit is made to, as far as the form looks: age in days for a child, weeks of pregnancy for a woman. */
const WHOM: Record<
  string,
  { childDays?: number; weeks?: number; deliveredDays?: number; ageYears?: number }
> = {
  hbnc: { childDays: 7 },
  hbyc: { childDays: 190 },
  immunisation: { childDays: 100 },
  illness: { childDays: 300 },
  growth: { childDays: 300 },
  'birth-registration': { childDays: 30 },
  'ors-round': { childDays: 600 },
  anc: { weeks: 26 },
  'birth-plan': { weeks: 30 },
  delivery: { weeks: 39 },
  pnc: { deliveredDays: 7 },
  cbac: { ageYears: 46 },
};

const COUNT = 10;

function knownOf(form: string, on: string) {
  const { childDays, weeks, deliveredDays, ageYears = 24 } = WHOM[form] ?? {};
  const past = (name: string, day: string, body: Body): PastVisit => ({ form: name, on: day, body });
  const visits =
    weeks !== undefined
      ? [past('pregnancy', addDays(on, -60), { form: 'pregnancy', lmp: addDays(on, -weeks * 7) })]
      : deliveredDays !== undefined
        ? [
            past('delivery', addDays(on, -deliveredDays), {
              form: 'delivery',
              birthDay: addDays(on, -deliveredDays),
            }),
          ]
        : [];
  return childDays === undefined
    ? { on, visits, ageYears }
    : { on, visits, dob: addDays(on, -childDays), sex: 'f' };
}

function visitOf(visit: VisitForm, chance: Chance, on: string): Body {
  const context = contextOf(knownOf(visit.form.id, on));
  const facts = (answers: Answers) => visit.facts(answers, context);
  const start = visit.start(context);
  const { fill, measured, typical } = seed;
  const answers = fillForm(visit.form, start, { chance, fill, measured, typical, on, facts });
  const body = finishedBody(visit.form, answers, facts(answers), { carried: start, on });
  return { form: visit.form.id, ...body } as Body;
}

/** Ten visits of each form that visits have, each to somebody else, as one worker makes them in a week. */
export function visitsByForm(feed: string, home: string): { form: string; entries: Entry[] }[] {
  return VISITS.map((visit, f) => {
    const chance = chanceFrom(seed.seed + 1000 + f);
    const entries = Array.from({ length: COUNT }, (_, i): Entry => {
      const on = addDays(seed.firstDay, Math.floor((i * seed.days) / COUNT));
      const at = Math.floor(Date.parse(`${on}T04:00:00Z`) / 60_000) + (i % 7) * 53;
      const about = { feed, no: chance.int(1, 200) };
      const { kind, v } = visit.form;
      return {
        feed,
        no: 301 + i,
        scope: home,
        kind,
        v,
        about,
        on,
        at,
        offset: 2,
        body: visitOf(visit, chance, on),
      };
    });
    return { form: visit.form.id, entries };
  });
}
