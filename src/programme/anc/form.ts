import type { Form } from '../../domain/form/form.ts';
import { referralGroup } from '../referral.ts';
import { CARE, PMSMA_EXTRA, TD } from './care.ts';
import { ANY_DANGER } from './danger.ts';
import { MEASURES, MORE_SUGAR } from './measures.ts';
import { ABORTION, DEATH, DELIVERED, MEETING, PREGNANCY } from './meeting.ts';
import { DANGER_ONE, DANGER_TWO } from './symptoms.ts';

/**
 * The pregnancy visit, in the order of a home visit: is she there, is she in danger, what was measured, what was
 * given. Source: programme.md 1.3. HIV and syphilis are not asked here.
 */
export const ANC: Form = {
  id: 'anc',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'गर्भवती की जाँच (एएनसी)', en: 'Pregnancy visit (ANC)' },
  groups: [
    PREGNANCY,
    MEETING,
    ABORTION,
    DELIVERED,
    DEATH,
    DANGER_ONE,
    DANGER_TWO,
    MEASURES,
    MORE_SUGAR,
    PMSMA_EXTRA,
    TD,
    CARE,
    referralGroup(ANY_DANGER),
  ],
};
