import { windowItems } from '../../domain/due/windows.ts';
import { holds } from '../../domain/form/condition.ts';
import { addDays, addMonths, isDay, monthsBetween } from '../../domain/form/day.ts';
import { measuredValue } from '../../domain/form/measured.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { MAM_BELOW } from '../growth/muac.ts';
import { SAM } from '../growth/rules.ts';
import { type Completeness, completelyImmunised, fullyImmunised } from '../immunisation/complete.ts';
import { DOSES } from '../immunisation/doses.ts';
import { givenDoses } from '../immunisation/given.ts';
import { HBYC_WINDOWS } from '../schedules/hbyc.ts';
import type { ActivityId } from '../tariff/activities.ts';
import { type ClaimRule, earned, type Found, isPast, type Known, open } from './claim.ts';

/** Completed months from which what is missing is told: before, most doses are not due. Source: programme.md 2. */
const FULL_FROM = 9;
const COMPLETE_FROM = 16;
/** Completed months after which no visit to a small child counts. Source: programme.md 2, HBYC; the last one's grace is ours. */
const HBYC_ENDS = 18;
/** Months up to which a child can be asked for these. Source: programme.md 2, DPT-B2: 5 y, <7 y. */
const DPT5_FROM = 60;
const DPT5_BEFORE = 84;

const NAMES = new Map(DOSES.map(({ id, label }) => [id, label]));

/** Each visit to a small child is paid for itself. Source: programme.md 5, 50 x 5. */
export const hbycClaims: ClaimRule = (known) => {
  const { person, visits, today } = known;
  if (!isDay(person.dob) || person.dob > today || isPast(known, addMonths(person.dob, HBYC_ENDS))) return [];
  const own = visits.filter((visit) => visit.own);
  const anchor = { day: person.dob, since: person.ageAsOf };
  const items = windowItems(HBYC_WINDOWS, anchor, { person: person.ref, visits: own, today });
  return items.flatMap(({ state, doneOn, label, last, to }): Found[] => {
    const base = {
      activity: 'hbyc',
      person: person.ref,
      days: doneOn === undefined ? [] : [doneOn],
    } as const;
    if (doneOn !== undefined) return [earned(base, doneOn)];
    return state === 'later' ? [] : [open(base, [label], today, last ?? to)];
  });
};

/** The doses of the first year, of the second, and the booster at five. Source: programme.md 5, FIC / complete / DPT5. */
export const immunisationClaims: ClaimRule = (known) => {
  const { person, today } = known;
  const born = person.dob;
  if (!isDay(born) || born > today) return [];
  if (isPast(known, addMonths(born, DPT5_BEFORE))) return [];
  const age = monthsBetween(born, today);
  const given = givenDoses(known);
  const full = { activity: 'fullImmunisation', askFrom: FULL_FROM, before: 12 } as const;
  const complete = { activity: 'completeImmunisation', askFrom: COMPLETE_FROM, before: 24 } as const;
  const five = { activity: 'dpt5', askFrom: DPT5_FROM, before: DPT5_BEFORE } as const;
  const [booster] = given.get('dptB2') ?? [];
  const boosted: Completeness =
    booster === undefined ? { done: false, missing: ['dptB2'] } : { done: true, missing: [], on: booster };
  return [
    ...doseClaim(known, { ...full, age, born }, fullyImmunised(born, given)),
    ...doseClaim(known, { ...complete, age, born }, completelyImmunised(born, given)),
    ...doseClaim(known, { ...five, age, born }, boosted),
  ];
};

interface Asked {
  activity: ActivityId;
  /** Completed months: now, from which it is asked for, and before which it must be done. */
  age: number;
  askFrom: number;
  before: number;
  born: string;
}

function doseClaim(known: Known, asked: Asked, { done, on, missing }: Completeness): Found[] {
  const base = { activity: asked.activity, person: known.person.ref, days: on === undefined ? [] : [on] };
  if (done && on !== undefined) return [earned(base, on)];
  const until = addDays(addMonths(asked.born, asked.before), -1);
  // A child who came to her when it was too old is not her loss.
  if (asked.age < asked.askFrom || known.person.ageAsOf > until) return [];
  return [open(base, [dosesLeft(missing)], known.today, until)];
}

function dosesLeft(ids: readonly string[]): Bilingual {
  const names = (language: keyof Bilingual) => ids.map((id) => NAMES.get(id)?.[language] ?? id).join(', ');
  return { hi: `बाकी टीके: ${names('hi')}`, en: `Doses left: ${names('en')}` };
}

const ARM: Bilingual = {
  hi: 'बाँह 12.5 से.मी. होने तक भ्रमण करें',
  en: 'Visit until the arm measures 12.5 cm',
};

/** From severe malnutrition to an arm of 12.5 cm. Source: programme.md 5, SAM follow-up (MUAC >=125 mm); 3. */
export const samClaims: ClaimRule = ({ person, visits, today }) => {
  const found: Found[] = [];
  let days: readonly string[] | undefined;
  for (const { form, on, own, body } of visits) {
    if (form !== 'growth') continue;
    if (holds(SAM, body, {})) days = [...(days ?? []), ...(own ? [on] : [])];
    else if (days) {
      const arm = measuredValue(body.muac);
      const base = { activity: 'sam', person: person.ref, days: [...days, ...(own ? [on] : [])] } as const;
      if (arm === undefined || arm < MAM_BELOW) days = base.days;
      else {
        if (own) found.push(earned(base, on));
        days = undefined;
      }
    }
  }
  if (days) found.push(open({ activity: 'sam', person: person.ref, days }, [ARM], today));
  return found;
};
