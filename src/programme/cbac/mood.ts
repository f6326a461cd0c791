import type { Condition, Field, Group } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { MET } from '../met.ts';

const SOURCE = 'programme.md 1.13 and 3, part D: PHQ-2, two items 0-3';
/** What each answer counts. */
const POINTS: Readonly<Record<string, number>> = { never: 0, someDays: 1, mostDays: 2, daily: 3 };
/** From so many points of both answers a doctor looks. Source: programme.md 3: FLW >3, WHO-style >=3; the safer is taken. */
export const LOW_MOOD_FROM = 3;

export const LOW_MOOD: Condition = { path: 'fact.phq2', atLeast: LOW_MOOD_FROM };

function item(id: string, label: Bilingual): Field {
  return {
    id,
    type: 'choice',
    label,
    required: true,
    options: [
      { id: 'never', label: { hi: 'बिल्कुल नहीं', en: 'Not at all' } },
      { id: 'someDays', label: { hi: 'कुछ दिन', en: 'Several days' } },
      { id: 'mostDays', label: { hi: 'आधे से ज़्यादा दिन', en: 'More than half the days' } },
      { id: 'daily', label: { hi: 'लगभग रोज़', en: 'Nearly every day' } },
    ],
    source: SOURCE,
  };
}

export const MOOD: Group = {
  id: 'mood',
  title: { hi: 'मन का हाल', en: 'Mood' },
  hint: { hi: 'पिछले 2 सप्ताह में कितने दिन?', en: 'On how many days of the last 2 weeks?' },
  when: MET,
  fields: [
    item('noInterest', { hi: 'काम में मन नहीं लगा', en: 'Little interest in doing things' }),
    item('feltLow', { hi: 'उदास या निराश लगा', en: 'Felt low or hopeless' }),
  ],
};

/** Points of both answers; undefined while one is open. */
export function phq2(answers: Answers): number | undefined {
  const [interest, low] = [POINTS[String(answers.noInterest)], POINTS[String(answers.feltLow)]];
  return interest === undefined || low === undefined ? undefined : interest + low;
}
