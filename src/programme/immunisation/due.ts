import { type DueCase, type DueItem, daysInWords, type Window } from '../../domain/due/due.ts';
import { addDays, isDay } from '../../domain/form/day.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { isYounger } from '../child/age.ts';
import { jeGiven, SCHEDULE_ENDS } from './doses.ts';
import { givenDoses } from './given.ts';
import { canBeGiven, type DoseState, doseStates } from './states.ts';

const LABEL: Bilingual = { hi: 'टीकाकरण', en: 'Vaccination' };
const TO_WRITE: Bilingual = { hi: 'कार्ड देखकर लिखें', en: 'Write from the card' };
/** What a child cannot have any more is told for so long. Source: programme.md 2, non-follow-up list after 90 d. */
const MISSED_DAYS = 90;

type Group = Pick<DueItem, 'id' | 'state'> & Window & { doses: readonly DoseState[]; words?: Bilingual };

/**
 * The doses of one child on a day, grouped by what is to be done: those that can be given now are one thing to do, the
 * next ones another; what was missed lately is named once.
 */
export function immunisationItems(known: DueCase): DueItem[] {
  const { person, today, district } = known;
  const { dob } = person;
  if (!isDay(dob) || dob > today || !isYounger({ person, on: today }, SCHEDULE_ENDS)) return [];
  const given = givenDoses(known);
  const states = doseStates({ birth: dob, given, day: today, je: jeGiven(district) });
  const groups = [now(states, today), toWrite(states, today), next(states, today), missed(states, today)];
  return groups.flatMap((group) => (group ? [itemOf(known, group)] : []));
}

function now(states: readonly DoseState[], today: string): Group | undefined {
  const open = states.filter((one) => isOpen(one) && canBeGiven(one, today));
  const from = earliest(open.map((one) => one.dueOn));
  const to = earliest(open.map((one) => one.to));
  if (from === undefined || to === undefined) return undefined;
  const overdue = open.some((one) => one.state === 'overdue');
  return { id: 'doses', state: overdue ? 'overdue' : 'due', doses: open, from, target: from, to };
}

/** Doses of the birth nobody wrote: too late to be given, not to be written. */
function toWrite(states: readonly DoseState[], today: string): Group | undefined {
  const open = states.filter((one) => isOpen(one) && !canBeGiven(one, today));
  const [first] = open;
  if (!first) return undefined;
  const to = addDays(first.last, first.rule.writeDays ?? 0);
  const from = addDays(first.last, 1);
  return { id: 'toWrite', state: 'due', doses: open, from, target: to, to, words: TO_WRITE };
}

function next(states: readonly DoseState[], today: string): Group | undefined {
  const later = states.filter(
    (one) => one.state === 'pending' && one.dueOn !== undefined && one.dueOn > today,
  );
  const from = earliest(later.map((one) => one.dueOn));
  const doses = later.filter((one) => one.dueOn === from);
  const to = earliest(doses.map((one) => one.to));
  if (from === undefined || to === undefined) return undefined;
  return { id: 'nextDoses', state: 'later', doses, from, target: from, to };
}

function missed(states: readonly DoseState[], today: string): Group | undefined {
  const since = addDays(today, -MISSED_DAYS);
  const doses = states.filter((one) => one.state === 'missed' && one.last >= since && one.last < today);
  const last = earliest(doses.map((one) => one.last));
  if (last === undefined) return undefined;
  return { id: 'missedDoses', state: 'missed', doses, from: last, target: last, to: last, last };
}

function itemOf({ person }: DueCase, { doses, words, ...group }: Group): DueItem {
  const days = words ?? daysInWords(group.state, group);
  const names = (language: keyof Bilingual) => doses.map(({ rule }) => rule.label[language]).join(', ');
  return {
    person: person.ref,
    form: 'immunisation',
    label: LABEL,
    ...group,
    why: { hi: `${names('hi')}: ${days.hi}`, en: `${names('en')}: ${days.en}` },
  };
}

function isOpen({ state }: DoseState): boolean {
  return state === 'due' || state === 'overdue';
}

function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
