import type { PastVisit, VisitContext } from '../programme/visit-form.ts';

interface Known {
  on: string;
  visits?: readonly PastVisit[];
  motherVisits?: readonly PastVisit[];
  ageYears?: number;
  dob?: string;
  sex?: string;
}

/** What is known before a visit about a woman, or about whoever `sex`, `dob` or `ageYears` describe. */
export function contextOf({ on, visits = [], motherVisits = [], ...person }: Known): VisitContext {
  return {
    on,
    visits,
    motherVisits,
    person: {
      ref: { feed: 'FEEDFEED', no: 1 },
      scope: 'SC0PE001',
      name: 'मीरा',
      sex: 'f',
      ageAsOf: on,
      ...person,
    },
  };
}
