import { addDays, daysBetween, isDay } from '../../domain/form/day.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { maternalTimeOf } from '../../domain/visit/case.ts';
import type { ActivityId } from '../tariff/activities.ts';
import { type ClaimRule, earned, type Found, type Known, lost, open, type Written } from './claim.ts';

/** Completed years below which a death is a child's. Source: programme.md 5, child death; five years are general knowledge. */
const CHILD_BELOW_YEARS = 5;
/** Told by the day after: 24 hours, where only the day is known. Source: programme.md 1.15. */
const TOLD_WITHIN_DAYS = 1;
/** Source: programme.md 1.13, form yearly. */
const DAYS_A_YEAR = 365;

const TELL_ANM: Bilingual = { hi: 'एएनएम को फ़ोन पर बताना बाकी', en: 'The ANM is to be told by phone' };
const DEATH_FORM: Bilingual = {
  hi: 'मृत्यु की सूचना का फ़ॉर्म भरना बाकी',
  en: 'The report of the death is to be written',
};
const TOO_LATE: Bilingual = { hi: '24 घंटे के बाद लिखी गई', en: 'Written after 24 hours' };

/** The first information of a mother's or a child's death. Source: programme.md 5 and 1.15. */
export const deathClaims: ClaimRule = (known) => {
  const { person, visits, today } = known;
  const form = visits.find((visit) => visit.form === 'death');
  const told = form ?? visits.find(({ body }) => body.status === 'died');
  if (!told) return [];
  const died = visits.map(({ body }) => body.deathDay).findLast(isDay) ?? told.on;
  const activity = whoseDeath(known, told, died);
  if (!activity) return [];
  const base = { activity, person: person.ref, days: [] } as const;
  const until = addDays(died, TOLD_WITHIN_DAYS);
  if (!form) return [open(base, [DEATH_FORM], today, until)];
  if (form.body.anmTold !== true) return [open(base, [TELL_ANM], today, until)];
  const written = { ...base, days: [form.writtenOn] };
  if (form.writtenOn > until) return [lost(written, form.writtenOn, [TOO_LATE])];
  return form.own ? [earned(written, form.writtenOn)] : [];
};

function whoseDeath({ person, visits }: Known, told: Written, died: string): ActivityId | undefined {
  const age = ageYearsOn(person, died);
  if (age !== undefined && age < CHILD_BELOW_YEARS) return 'childDeath';
  if (person.sex === 'm') return undefined;
  const said = told.body.maternal;
  const time =
    maternalTimeOf(visits, died) ?? (typeof said === 'string' && said !== 'unknown' ? said : 'none');
  return time === 'none' ? undefined : 'maternalDeath';
}

/** The form of everybody from thirty on, once a year. Source: programme.md 5, CBAC form. */
export const cbacClaims: ClaimRule = ({ person, visits }) => {
  const days: string[] = [];
  for (const { form, on, own, body } of visits) {
    if (!own || form !== 'cbac' || body.status !== 'met') continue;
    const last = days.at(-1);
    if (last === undefined || daysBetween(last, on) >= DAYS_A_YEAR) days.push(on);
  }
  return days.map((on) => earned({ activity: 'cbac', person: person.ref, days: [on] }, on));
};

/** Each dose of Antara, however often it is told. Source: programme.md 5, Antara 100/dose. */
export const antaraClaims: ClaimRule = ({ person, visits }) => {
  const told = visits.flatMap(({ form, own, body }) =>
    own && form === 'couple' && isDay(body.antaraDay) ? [body.antaraDay] : [],
  );
  return [...new Set(told)].map(
    (on): Found => earned({ activity: 'antara', person: person.ref, days: [on] }, on),
  );
};

/** Packets given out in a round, house by house; of one day the last word stands. Source: programme.md 5, ORS 1 per packet. */
export const orsClaims: ClaimRule = ({ person, visits }) => {
  const given = new Map<string, number>();
  for (const { form, on, own, body } of visits) {
    if (own && form === 'ors-round' && typeof body.orsGiven === 'number') given.set(on, body.orsGiven);
  }
  return [...given].flatMap(([on, times]) =>
    times === 0 ? [] : [{ ...earned({ activity: 'orsRound', person: person.ref, days: [on] }, on), times }],
  );
};
