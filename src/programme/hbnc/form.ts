import type { Condition, Form } from '../../domain/form/form.ts';
import { referralGroup } from '../referral.ts';
import { FIRST_BIRTH, FIRST_CARD, FIRST_FEED, WHICH } from './first-visit.ts';
import { HBNC_DANGERS } from './rules.ts';
import { CARE, DANGER, MEASURES, MEETING } from './signs.ts';

const ANY_DANGER: Condition = { any: HBNC_DANGERS.map((rule) => rule.when) };

/** The newborn at home: which visit it is comes from the birth, and what the birth told is not asked again. */
export const HBNC: Form = {
  id: 'hbnc',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'नवजात की देखभाल (एचबीएनसी)', en: 'Newborn at home (HBNC)' },
  groups: [
    MEETING,
    DANGER,
    MEASURES,
    CARE,
    WHICH,
    FIRST_BIRTH,
    FIRST_FEED,
    FIRST_CARD,
    referralGroup(ANY_DANGER),
  ],
};
