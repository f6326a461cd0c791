import { addMonths } from '../../domain/form/day.ts';
import type { Condition, Field } from '../../domain/form/form.ts';
import type { FormVisit } from '../../domain/visit/case.ts';
import { KIT_ITEMS } from '../kit-items.ts';

/** Source: programme.md 1.10, one per child-month, >=1 month apart, <=10 per child. */
const MONTHS_APART = 1;
const MOST_BOTTLES = 10;
/** Completed months: from, and below. Source: programme.md 2, IFA 6-59 mo. */
const FROM_MONTHS = 6;
const BELOW_MONTHS = 60;

/** What is taken out of the medicine box: the field, and the item of the kit it lowers. */
export const IFA_SYRUP_GIVES = { ifaSyrupGiven: 'ifaSyrup' } as const;

/** Whether a child may have another bottle on a day, by the age and what it was given before. */
export const IFA_SYRUP_DUE: Condition = {
  all: [
    { path: 'fact.ageMonths', atLeast: FROM_MONTHS },
    { path: 'fact.ageMonths', below: BELOW_MONTHS },
    { path: 'fact.ifaSyrupAllowed', is: true },
  ],
};

export function ifaSyrupAllowed(visits: readonly FormVisit[], on: string): boolean {
  const given = visits.filter(({ body }) => typeof body.ifaSyrupGiven === 'number' && body.ifaSyrupGiven > 0);
  const last = given
    .map((visit) => visit.on)
    .sort()
    .at(-1);
  return given.length < MOST_BOTTLES && (last === undefined || on >= addMonths(last, MONTHS_APART));
}

const ITEM = KIT_ITEMS.find((one) => one.id === IFA_SYRUP_GIVES.ifaSyrupGiven);
if (!ITEM) throw new Error('no kit item for iron syrup');

export const IFA_SYRUP: Field = {
  id: 'ifaSyrupGiven',
  type: 'number',
  label: { hi: 'आयरन सिरप की बोतल दी', en: 'Bottles of iron syrup given' },
  hint: { hi: 'बुधवार और शनिवार को 1 मि.ली. पिलाएँ।', en: '1 ml on Wednesday and Saturday.' },
  when: IFA_SYRUP_DUE,
  number: { decimals: 0, unit: ITEM.unit, min: 0, max: 1, quick: [1] },
  source: 'programme.md 1.10: IFA syrup bottle, one per child-month; 2: 1 ml twice a week, Bihar Wed and Sat',
};
