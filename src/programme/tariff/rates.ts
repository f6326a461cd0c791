import type { ActivityId } from './activities.ts';

/**
 * What one piece of work is paid, from a day to a day, both included. A rate that changes gets its last day here and a
 * new row below it: a row is never changed into another rate, so that a claim of the past stays what it was.
 */
export interface Rate {
  activity: ActivityId;
  rupees: number;
  from: string;
  to?: string;
  /** Two letters of the state it holds in; absent: national, and it holds where the state has no rate of its own. */
  state?: string;
  source: string;
  verify?: string;
}

const PIB = 'programme.md 5, PIB release 200175 (2019)';
const FROM_2019 = '2019-01-01';
const FROM_IS_OURS = 'The first day of the rate is the year of the list, not of an order.';
const RURAL =
  'Rural: a town pays 200. Whether a catchment is rural is not recorded. The first day is not of an order.';
const GK = 'The rate is general knowledge.';
/** The last day of the fixed package of 2,000. Source: programme.md 5, 3,500 (MSG 4 Mar 2025). */
const LAST_OF_2000 = '2025-03-03';

function since2019(activity: ActivityId, rupees: number, verify = FROM_IS_OURS): Rate {
  return { activity, rupees, from: FROM_2019, source: PIB, verify };
}

/** A part of the package of 2,000; how the 3,500 are divided was not found. */
function part(activity: ActivityId, rupees: number): Rate {
  return { ...since2019(activity, rupees), to: LAST_OF_2000 };
}

export const RATES: readonly Rate[] = [
  since2019('hbnc', 250),
  since2019('hbyc', 50),
  since2019('jsyAnc', 300, RURAL),
  since2019('jsyBirth', 300, RURAL),
  since2019('fullImmunisation', 100),
  since2019('completeImmunisation', 75),
  since2019('dpt5', 50),
  since2019('sam', 150),
  since2019('lbw', 50),
  {
    activity: 'pmsmaVisit',
    rupees: 100,
    from: '2022-01-01',
    source: 'programme.md 5, revised list with e-PMSMA (scribd 708912430)',
    verify: 'The first day is the year in which e-PMSMA began, not of an order.',
  },
  {
    activity: 'pmsmaOutcome',
    rupees: 500,
    from: '2022-01-01',
    source: 'programme.md 5, revised list with e-PMSMA (scribd 708912430)',
    verify: 'The first day is the year in which e-PMSMA began, not of an order.',
  },
  since2019(
    'maternalDeath',
    200,
    'Some states pay more (Uttarakhand 1,000). The first day is not of an order.',
  ),
  since2019('childDeath', 50),
  since2019('cbac', 10, GK),
  since2019('antara', 100),
  part('vhsnd', 200),
  part('vhsnc', 150),
  part('phcMeeting', 150),
  part('householdList', 300),
  part('registers', 300),
  part('immunisationList', 300),
  part('ancList', 300),
  part('coupleList', 300),
  {
    activity: 'routine',
    rupees: 3500,
    from: '2025-03-04',
    source: 'programme.md 5, MSG 4 Mar 2025',
    verify:
      'The day of the decision, not of the first payment. How it is divided among its parts was not found.',
  },
  {
    activity: 'honorarium',
    rupees: 1000,
    from: FROM_2019,
    to: '2025-07-29',
    state: 'BR',
    source: 'programme.md 5, Bihar state honorarium',
    verify: 'The first day is not of an order.',
  },
  {
    activity: 'honorarium',
    rupees: 3000,
    from: '2025-07-30',
    state: 'BR',
    source: 'programme.md 5, Bihar state honorarium 1,000 -> 3,000 (30 Jul 2025)',
    verify: 'The day it was announced, not of the first payment.',
  },
  since2019('orsRound', 1),
  since2019('deworming', 100),
  since2019('ifaSyrup', 100, 'Programme.md marks this rate as to be confirmed.'),
  since2019('spacing', 500),
  since2019('limiting', 1000),
  since2019('ppiucd', 150, GK),
  since2019('tbSupport', 1000, 'Drug-sensitive TB; 5,000 for resistant TB. The amounts change.'),
  since2019('tbInformant', 500, 'The amounts change.'),
  since2019('malaria', 15),
  since2019('leprosy', 250, 'General knowledge: 250 on confirmation, 400 or 600 after the treatment.'),
];

/** What is paid for it on a day in a state, in rupees; undefined when nothing is. */
export function rateOn(activity: ActivityId, day: string, state: string, rates = RATES): number | undefined {
  const inForce = rates.filter(
    (rate) => rate.activity === activity && rate.from <= day && (rate.to === undefined || day <= rate.to),
  );
  const own = inForce.find((rate) => rate.state === state);
  return (own ?? inForce.find((rate) => rate.state === undefined))?.rupees;
}
