import type { Condition, Form } from '../../domain/form/form.ts';
import { referralGroup } from '../referral.ts';
import { BABIES, babyGroups } from './babies.ts';
import { BIRTH, LEAVING, MOTHER_NOW, RESULT, TROUBLES } from './birth.ts';
import { DELIVERY_DANGERS } from './rules.ts';

const ANY_DANGER: Condition = { any: DELIVERY_DANGERS.map((rule) => rule.when) };

/** How the pregnancy ended in a birth, and who was born. Source: programme.md 1.4. */
export const DELIVERY: Form = {
  id: 'delivery',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'प्रसव और नवजात', en: 'Birth and newborn' },
  groups: [
    BIRTH,
    RESULT,
    MOTHER_NOW,
    TROUBLES,
    ...BABIES.flatMap(babyGroups),
    LEAVING,
    referralGroup(ANY_DANGER),
  ],
};
