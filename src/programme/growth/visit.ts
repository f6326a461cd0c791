import { carriedAnswers } from '../../domain/form/answers.ts';
import { holds } from '../../domain/form/condition.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Facts, Form, Group } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { dangerSign, option } from '../ask.ts';
import { ageFacts, isYounger } from '../child/age.ts';
import { SICK, SICK_SIGNS } from '../child/sick.ts';
import { MET, STATUS } from '../met.ts';
import { referralGroup } from '../referral.ts';
import type { DayFinding, VisitContext, VisitForm } from '../visit-form.ts';
import { IFA_SYRUP, IFA_SYRUP_DUE, ifaSyrupAllowed } from './ifa-syrup.ts';
import { chartColour, LENGTH, WEIGHT } from './measures.ts';
import { MUAC } from './muac.ts';
import { ANY_GROWTH_DANGER, GROWTH_DANGERS, GROWTH_WATCH, SAM } from './rules.ts';

const SOURCE = 'programme.md 1.10';
const YOUNGER_THAN = 5;
/** Source: programme.md 1.10, date <=2 months back. */
const WRITTEN_WITHIN_DAYS = 61;
const UP_TO_VISIT = { from: 'on', days: 0 } as const;

const MEETING: Group = {
  id: 'meeting',
  title: { hi: 'मुलाकात', en: 'Meeting' },
  fields: [STATUS, SICK],
};

const MEASURES: Group = {
  id: 'measures',
  title: { hi: 'नाप', en: 'Measurements' },
  when: MET,
  noneDone: { hi: 'बाकी नहीं नापा', en: 'The rest: not measured' },
  fields: [
    dangerSign('oedema', 'दोनों पैरों में सूजन?', 'Swelling of both feet?', {
      source: SOURCE,
      verify: 'General knowledge in programme.md 1.10.',
    }),
    MUAC,
    chartColour('wfh', 'लंबाई के हिसाब से वज़न', 'Weight for length', ['red']),
    WEIGHT,
    LENGTH,
  ],
};

/** What became of a child who was sent to the nutrition centre. */
const CENTRE: Group = {
  id: 'centre',
  title: { hi: 'पोषण पुनर्वास केंद्र', en: 'Nutrition centre (NRC)' },
  when: { all: [MET, { path: 'fact.samBefore', is: true }] },
  fields: [
    {
      id: 'nrc',
      type: 'choice',
      label: { hi: 'पोषण पुनर्वास केंद्र गए?', en: 'Did they go to the centre?' },
      required: true,
      options: [
        option('notGone', 'नहीं गए', 'No'),
        option('admitted', 'भर्ती है', 'Admitted'),
        option('discharged', 'छुट्टी हो गई', 'Discharged'),
      ],
      source: `${SOURCE}: referred NRC, admitted+date, discharged+date`,
    },
    {
      id: 'nrcIn',
      type: 'day',
      label: { hi: 'कब भर्ती हुआ?', en: 'Admitted on' },
      when: { all: [{ path: 'nrc', answered: true }, { not: { path: 'nrc', is: 'notGone' } }] },
      required: true,
      carried: true,
      min: { from: { fact: 'born' }, days: 0 },
      max: UP_TO_VISIT,
      source: `${SOURCE}: admitted+date`,
    },
    {
      id: 'nrcOut',
      type: 'day',
      label: { hi: 'छुट्टी कब हुई?', en: 'Discharged on' },
      when: { path: 'nrc', is: 'discharged' },
      required: true,
      carried: true,
      min: { from: { field: 'nrcIn' }, days: 0 },
      max: UP_TO_VISIT,
      source: `${SOURCE}: discharged+date`,
    },
  ],
};

const SYRUP: Group = {
  id: 'syrup',
  title: { hi: 'आयरन सिरप', en: 'Iron syrup' },
  when: { all: [MET, IFA_SYRUP_DUE] },
  fields: [IFA_SYRUP],
};

/** Growth, severe malnutrition and what follows it. Source: programme.md 1.10. */
export const GROWTH: Form = {
  id: 'growth',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'बच्चे की बढ़त और कुपोषण', en: 'Growth and malnutrition' },
  groups: [MEETING, SICK_SIGNS, MEASURES, CENTRE, SYRUP, referralGroup(ANY_GROWTH_DANGER)],
};

/** The age; `samBefore`: whether an earlier visit found severe malnutrition; `ifaSyrupAllowed`: another bottle today. */
function facts(_: Answers, context: VisitContext): Facts {
  const age = ageFacts(context);
  const before = context.visits.filter(({ on }) => on < context.on);
  return {
    ...age,
    samBefore: before.some(({ form, body }) => form === GROWTH.id && holds(SAM, body, {})),
    ifaSyrupAllowed: ifaSyrupAllowed(before, context.on),
  };
}

/** Not longer than two months back, and after the last one. Source: programme.md 1.10. */
function checkDay({ on, today, visits }: VisitContext & { today: string }): DayFinding {
  const first = addDays(today, -WRITTEN_WITHIN_DAYS);
  const last = visits.findLast(({ form }) => form === GROWTH.id)?.on;
  const limit = last !== undefined && last >= first ? addDays(last, 1) : first;
  return { problems: on < limit ? [{ kind: 'before', field: 'on', limit }] : [] };
}

export const GROWTH_VISIT: VisitForm = {
  form: GROWTH,
  offered: (context) => isYounger(context, YOUNGER_THAN),
  start: ({ visits }) =>
    carriedAnswers(
      GROWTH,
      visits.filter(({ form }) => form === GROWTH.id).map(({ body }) => body),
    ),
  facts,
  rules: [...GROWTH_DANGERS, ...GROWTH_WATCH],
  checkDay,
};
