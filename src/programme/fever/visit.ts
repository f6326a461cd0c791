import { holds } from '../../domain/form/condition.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { pregnantWeeksOn } from '../../domain/person/person.ts';
import { ageFacts } from '../child/age.ts';
import { referralGroup } from '../referral.ts';
import type { DayFinding, VisitContext, VisitForm } from '../visit-form.ts';
import {
  ADVICE,
  DANGER_ONE,
  DANGER_TWO,
  HAS_MALARIA,
  HAS_PV,
  MEETING,
  SYMPTOMS,
  TESTS,
  TREATMENT,
} from './ask.ts';
import { AES_MONTHS, SAME_CASE_DAYS, WRITTEN_WITHIN_DAYS } from './limits.ts';
import { ANY_FEVER_DANGER, FEVER_DANGERS, FEVER_WATCH } from './rules.ts';

/** Fever in anybody: chamki fever, malaria, kala-azar. Source: programme.md 1.14. */
export const FEVER: Form = {
  id: 'fever',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'बुखार, मलेरिया, चमकी बुखार', en: 'Fever, malaria, chamki fever' },
  groups: [
    MEETING,
    DANGER_ONE,
    DANGER_TWO,
    SYMPTOMS,
    TESTS,
    TREATMENT,
    ADVICE,
    referralGroup(ANY_FEVER_DANGER),
  ],
};

/**
 * The age; `followUp`: a fever was written in the last weeks, and whether it was `malaria`, or `malariaPv`; `pregnant`;
 * `aesSeason`: whether the day lies in the months of chamki fever.
 */
function facts(_: Answers, context: VisitContext): Facts {
  const { on, person } = context;
  const since = addDays(on, -SAME_CASE_DAYS);
  const before = context.visits.filter((one) => one.form === FEVER.id && one.on >= since && one.on < on);
  const month = Number(on.slice(5, 7));
  return {
    ...ageFacts(context),
    followUp: before.length > 0,
    malaria: before.some(({ body }) => holds(HAS_MALARIA, body, {})),
    malariaPv: before.some(({ body }) => holds(HAS_PV, body, {})),
    pregnant: pregnantWeeksOn(person, on) !== undefined,
    aesSeason: month >= AES_MONTHS.from && month <= AES_MONTHS.to,
  };
}

function checkDay({ on, today }: VisitContext & { today: string }): DayFinding {
  const first = addDays(today, -WRITTEN_WITHIN_DAYS);
  return { problems: on < first ? [{ kind: 'before', field: 'on', limit: first }] : [] };
}

export const FEVER_VISIT: VisitForm = {
  form: FEVER,
  offered: ({ person }) => person.died !== true,
  start: () => ({}),
  facts,
  rules: [...FEVER_DANGERS, ...FEVER_WATCH],
  checkDay,
};
