import type { WindowRule, WindowSchedule } from '../../domain/due/windows.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { LAST_DAY_OF_PREGNANCY } from '../../domain/visit/pregnancy.ts';

/** From the first day of one completed week to the last of another. */
function check(id: string, label: Bilingual, weeks: [first: number, last: number]): WindowRule {
  const [first, last] = weeks;
  return { id, label, from: { days: first * 7 }, to: { days: last * 7 + 6 } };
}

/**
 * The four check-ups. Published sources disagree on the weeks, so this is a version of its own: a change is a new one
 * beside it.
 */
export const ANC_WINDOWS: WindowSchedule = {
  form: 'anc',
  v: 1,
  windows: [
    check('anc1', { hi: 'पहली गर्भ जाँच', en: 'First check-up' }, [5, 12]),
    check('anc2', { hi: 'दूसरी गर्भ जाँच', en: 'Second check-up' }, [14, 26]),
    check('anc3', { hi: 'तीसरी गर्भ जाँच', en: 'Third check-up' }, [28, 34]),
    {
      ...check('anc4', { hi: 'चौथी गर्भ जाँच', en: 'Fourth check-up' }, [36, 39]),
      to: { days: 280 },
      last: { days: LAST_DAY_OF_PREGNANCY },
    },
  ],
  counts: {
    all: [
      { path: 'status', is: 'pregnant' },
      { path: 'place', answered: true },
      { not: { path: 'place', is: 'home' } },
    ],
  },
  gapDays: 28,
  source:
    'programme.md 2: 1: <=12 w, 2: 14-26 w, 3: 28-34 w, 4: 36 w to term, 28 days between; 1.3: from week 5',
  verify: 'Sources disagree on the weeks. That a visit at home is no check-up is our own choice.',
};
