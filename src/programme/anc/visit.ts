import { ageYearsOn } from '../../domain/person/person.ts';
import { caseOf } from '../../domain/visit/case.ts';
import { lastPeriod, weeksInWords } from '../../domain/visit/pregnancy.ts';
import { PREGNANCY } from '../pregnancy/form.ts';
import type { PastVisit, VisitContext, VisitForm } from '../visit-form.ts';
import { ANC_DANGERS } from './danger-rules.ts';
import { type AncKnown, ancFacts, ancStart } from './facts.ts';
import { ANC } from './form.ts';
import { ANC_UNSURE } from './unsure-rules.ts';
import { checkAncDay } from './visit-day.ts';
import { ANC_WATCH } from './watch-rules.ts';

const YOUNGEST_MOTHER = 10;
const OLDEST_MOTHER = 60;

/** The registration and the visits of the pregnancy she is in on a day. */
function ofThisPregnancy(visits: readonly PastVisit[], day: string): PastVisit[] {
  const found = caseOf(visits, day);
  if (found?.stage !== 'pregnant') return [];
  return found.visits.filter(({ form }) => form === ANC.id || form === PREGNANCY.id);
}

function knownTo({ on, visits }: VisitContext): AncKnown {
  return { on, previous: ofThisPregnancy(visits, on).map((visit) => visit.body) };
}

/** The pregnancy visit. An age that is not known keeps nobody out. */
export const ANC_VISIT: VisitForm = {
  form: ANC,
  offered({ person, on }) {
    const age = ageYearsOn(person, on);
    const isOfAge = age === undefined || (age >= YOUNGEST_MOTHER && age <= OLDEST_MOTHER);
    return person.sex !== 'm' && !person.died && isOfAge;
  },
  start: (context) => ancStart(knownTo(context)),
  facts: (answers, context) => ancFacts(answers, knownTo(context)),
  rules: [...ANC_DANGERS, ...ANC_UNSURE, ...ANC_WATCH],
  checkDay({ on, today, visits }) {
    const lmp = lastPeriod(ofThisPregnancy(visits, today));
    const lastOn = visits.findLast((visit) => visit.form === ANC.id)?.on;
    return checkAncDay(on, {
      ...(lmp !== undefined && { lmp }),
      ...(lastOn !== undefined && { lastOn }),
    });
  },
  stage: ({ weeks }) => (typeof weeks === 'number' ? weeksInWords(weeks) : null),
};
