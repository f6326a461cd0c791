import { type DueCase, type DueItem, daysInWords, stateOf } from '../../domain/due/due.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { ILLNESS } from './visit.ts';

/** Days after which an ill child is looked at again. Source: programme.md 1.9: day 2 (pneumonia), day 5 (diarrhoea). */
const AGAIN = [
  { problem: 'cough', days: 2 },
  { problem: 'diarrhoea', days: 5 },
];
/** How long the second look is in time, and how long it still helps. Our own choice. */
const IN_TIME_DAYS = 1;
const HELPS_DAYS = 7;

/** The second look at an illness: one, the earlier of those its troubles ask for. */
export function illnessItems({ person, visits, today }: DueCase): DueItem[] {
  const last = visits.findLast((one) => one.form === ILLNESS.id);
  const days = last && daysUntilNext(last.body);
  if (!last || days === undefined || last.body.course === 'better') return [];
  const from = addDays(last.on, days);
  const to = addDays(from, IN_TIME_DAYS);
  const window = { from, target: from, to, last: addDays(from, HELPS_DAYS) };
  const state = stateOf(window, today);
  return [
    {
      person: person.ref,
      form: ILLNESS.id,
      id: 'illnessAgain',
      label: { hi: 'बीमार बच्चे को फिर देखें', en: 'Look at the ill child again' },
      ...window,
      state,
      why: daysInWords(state, window),
    },
  ];
}

function daysUntilNext({ problems }: Answers): number | undefined {
  if (!Array.isArray(problems)) return undefined;
  return AGAIN.find(({ problem }) => problems.includes(problem))?.days;
}
