import { type DueCase, type DueItem, daysInWords, stateOf } from '../../domain/due/due.ts';
import { addDays } from '../../domain/form/day.ts';
import { REFERRAL_FORM, referralOf } from '../../domain/visit/referral-case.ts';

/** Asked after on the next day; of somebody in hospital a few days later. General knowledge: a clinician confirms it. */
const NEXT_DAY = 1;
const IN_HOSPITAL_DAYS = 3;
/** After so long without a word the case is no longer asked after. Our own choice: the usual gap between two visits. */
const HELPS_DAYS = 28;

/** Whom a danger was found in, until it is known what became of it. */
export function referralItems({ person, visits, today }: DueCase): DueItem[] {
  const found = referralOf(visits);
  if (!found || found.stage === 'closed') return [];
  const from = addDays(found.last.on, found.stage === 'inHospital' ? IN_HOSPITAL_DAYS : NEXT_DAY);
  const window = { from, target: from, to: from, last: addDays(from, HELPS_DAYS) };
  const state = stateOf(window, today);
  return [
    {
      person: person.ref,
      form: REFERRAL_FORM,
      id: REFERRAL_FORM,
      label: { hi: 'अस्पताल भेजने के बाद का हाल', en: 'After the referral' },
      ...window,
      state,
      why: daysInWords(state, window),
    },
  ];
}
