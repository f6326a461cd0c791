import type { WindowRule, WindowSchedule } from '../../domain/due/windows.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { toleranceOf, VISIT_DAYS } from '../../domain/visit/postnatal.ts';
import { SOMEBODY_MET } from './met.ts';

/** Asked after a birth at home only. */
const [FIRST_DAY] = VISIT_DAYS;
const LAST_OF_SCHEDULE = 42;
/** After this day no visit of the newborn's counts. Source: programme.md 2, FLW infant <=61 d. */
const LAST_DAY = 61;

function visitOn(prefix: string, title: Bilingual, day: number): WindowRule {
  const tolerance = toleranceOf(day);
  return {
    id: `${prefix}${day}`,
    label: { hi: `${title.hi}: दिन ${day}`, en: `${title.en}: day ${day}` },
    from: { days: day === FIRST_DAY ? 0 : day - tolerance },
    target: { days: day },
    to: { days: day + (day === FIRST_DAY ? 0 : tolerance) },
    ...(day === LAST_OF_SCHEDULE && { last: { days: LAST_DAY } }),
    ...(day === FIRST_DAY && { when: { path: 'fact.homeBirth', is: true } }),
  };
}

function afterBirth(form: string, title: Bilingual): WindowSchedule {
  return {
    form,
    v: 1,
    windows: VISIT_DAYS.map((day) => visitOn(form, title, day)),
    counts: SOMEBODY_MET,
    source: 'programme.md 2: HBNC days 3, 7, 14, 21, 28, 42, a birth at home day 1 too; 1.5 for the mother',
    verify:
      'One day to day 7, three after: general knowledge. That the mother is seen on day 1 only at home: ours.',
  };
}

export const HBNC_WINDOWS = afterBirth('hbnc', { hi: 'नवजात से मुलाकात', en: 'Newborn visit' });
export const PNC_WINDOWS = afterBirth('pnc', { hi: 'प्रसव के बाद माँ से मुलाकात', en: 'Mother after birth' });
