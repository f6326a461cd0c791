import { ageYearsOn } from '../../domain/person/person.ts';
import { lastPeriod, visitsOfPregnancy, weeksInWords } from '../../domain/visit/pregnancy.ts';
import type { VisitContext, VisitForm } from '../visit-form.ts';
import { ANC_DANGERS } from './danger-rules.ts';
import { type AncKnown, ancFacts, ancStart } from './facts.ts';
import { ANC } from './form.ts';
import { checkAncDay } from './visit-day.ts';
import { ANC_WATCH } from './watch-rules.ts';

const YOUNGEST_MOTHER = 10;
const OLDEST_MOTHER = 60;

function knownTo({ on, visits }: VisitContext): AncKnown {
  const anc = visits.filter((visit) => visit.form === ANC.id);
  return { on, previous: visitsOfPregnancy(anc, on).map((visit) => visit.body) };
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
  rules: [...ANC_DANGERS, ...ANC_WATCH],
  checkDay({ on, today, visits }) {
    const anc = visits.filter((visit) => visit.form === ANC.id);
    const lmp = lastPeriod(visitsOfPregnancy(anc, today));
    const lastOn = visits.at(-1)?.on;
    return checkAncDay(on, {
      today,
      ...(lmp !== undefined && { lmp }),
      ...(lastOn !== undefined && { lastOn }),
    });
  },
  stage: ({ weeks }) => (typeof weeks === 'number' ? weeksInWords(weeks) : null),
};
