import { carriedAnswers } from '../../domain/form/answers.ts';
import type { Facts, Form } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ageYearsOn } from '../../domain/person/person.ts';
import { type TbCase, tbCase } from '../../domain/tb/case.ts';
import { referralGroup } from '../referral.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { DIAGNOSIS, MEDICINE_DAYS, MONTH, SPUTUM, TREATMENT } from './follow-up.ts';
import { ANY_TB_DANGER, DANGER, TB_DANGERS, TB_WATCH } from './rules.ts';
import { SCREENING } from './screening.ts';

/**
 * Screening, and what follows for somebody suspected or confirmed. Source: programme.md 1.12. The second version asks for
 * how many days medicine was given: it falls due again before it is used up.
 */
export const TB: Form = {
  id: 'tb',
  kind: 'visit.recorded',
  v: 2,
  title: { hi: 'टीबी की जाँच और इलाज', en: 'TB screening and follow-up' },
  groups: [
    ...[SCREENING, DANGER, SPUTUM, DIAGNOSIS, TREATMENT],
    { ...MONTH, fields: [...MONTH.fields, MEDICINE_DAYS] },
    referralGroup(ANY_TB_DANGER),
  ],
};

function caseBefore({ visits, on }: VisitContext): TbCase {
  return tbCase(visits.filter((one) => one.form === TB.id && one.on <= on).map((one) => one.body));
}

/**
 * `tbStage` before this visit; `sputumTaken` earlier in this illness; `treatmentKnown`: its regimen and first day were
 * written; `ageYears`.
 */
function facts(_: Answers, context: VisitContext): Facts {
  const { stage, bodies } = caseBefore(context);
  const before = carriedAnswers(TB, bodies);
  return {
    tbStage: stage,
    sputumTaken: bodies.some((body) => body.sputumTaken === true),
    treatmentKnown: before.treatmentDay !== undefined,
    ageYears: ageYearsOn(context.person, context.on),
  };
}

export const TB_VISIT: VisitForm = {
  form: TB,
  sensitive: true,
  offered: ({ person }) => person.died !== true,
  start: (context) => carriedAnswers(TB, caseBefore(context).bodies),
  facts,
  rules: [...TB_DANGERS, ...TB_WATCH],
};
