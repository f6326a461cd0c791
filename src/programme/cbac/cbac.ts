import { daysBetween } from '../../domain/form/day.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import type { DayFinding, VisitContext, VisitForm } from '../visit-form.ts';
import { MOOD, phq2 } from './mood.ts';
import { RISK, WAIST } from './risk.ts';
import { CBAC_WATCH, SENT } from './rules.ts';
import { cbacScore } from './score.ts';
import { SIGNS } from './signs.ts';

/** Completed years from which it is filled in. Source: programme.md 1.13, age >=30. */
const CBAC_FROM = 30;
/** Days until it is filled in again. Source: programme.md 1.13, form yearly. */
const DAYS_A_YEAR = 365;

/** The yearly check of everybody from thirty on. Source: programme.md 1.13; the score of section 3. */
export const CBAC: Form = {
  id: 'cbac',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: '30 साल से ऊपर की जाँच (सीबैक)', en: 'Check from age 30 (CBAC)' },
  groups: [RISK, WAIST, ...SIGNS, MOOD, SENT],
};

function offered({ person, on }: VisitContext): boolean {
  const age = ageYearsOn(person, on);
  return person.died !== true && age !== undefined && age >= CBAC_FROM;
}

/** `sex`, `ageYears`; `cbacScore` of what is known and `cbacMost` it can still become; `phq2` when both are answered. */
function facts(answers: Answers, { person, on }: VisitContext): Facts {
  const known: Facts = { sex: person.sex, ageYears: ageYearsOn(person, on) };
  if (answers.status !== 'met')
    return { ...known, cbacScore: undefined, cbacMost: undefined, phq2: undefined };
  const { low, high } = cbacScore(answers, known);
  return { ...known, cbacScore: low, cbacMost: high, phq2: phq2(answers) };
}

function checkDay({ on, visits }: VisitContext): DayFinding {
  const last = visits.findLast((one) => one.form === CBAC.id && one.body.status === 'met' && one.on <= on);
  const since = last ? daysBetween(last.on, on) : DAYS_A_YEAR;
  return since < DAYS_A_YEAR ? { problems: [], soon: since } : { problems: [] };
}

export const CBAC_VISIT: VisitForm = {
  form: CBAC,
  offered,
  start: () => ({}),
  facts,
  rules: CBAC_WATCH,
  checkDay,
};
