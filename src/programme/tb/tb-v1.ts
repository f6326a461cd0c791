import type { Form } from '../../domain/form/form.ts';
import { referralGroup } from '../referral.ts';
import { DIAGNOSIS, MONTH, SPUTUM, TREATMENT } from './follow-up.ts';
import { ANY_TB_DANGER, DANGER } from './rules.ts';
import { SCREENING } from './screening.ts';

/** Version 1 did not ask how much medicine was given. */
export const TB_V1: Form = {
  id: 'tb',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'टीबी की जाँच और इलाज', en: 'TB screening and follow-up' },
  groups: [SCREENING, DANGER, SPUTUM, DIAGNOSIS, TREATMENT, MONTH, referralGroup(ANY_TB_DANGER)],
};
