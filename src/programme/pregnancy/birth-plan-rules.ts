import type { Condition } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { said } from '../why.ts';

const SOURCE = 'programme.md 1.2, birth plan';
/** From this week what is still missing of the plan is told. Ours: MED asks it after 24 weeks. */
const PLAN_STANDS_FROM_WEEK = 32;
const LATE: Condition = { not: { path: 'fact.weeks', below: PLAN_STANDS_FROM_WEEK } };
const NOT_IN_HOSPITAL: Condition = {
  any: ['home', 'parents', 'undecided'].map((place) => ({ path: 'birthPlace', is: place })),
};
const WITHOUT_OPERATION: Condition = {
  any: [NOT_IN_HOSPITAL, ...['phc', 'sc'].map((place) => ({ path: 'birthPlace', is: place }))],
};
const HIGH: Condition = {
  any: [
    { path: 'fact.risk', is: 'high' },
    { path: 'fact.risk', is: 'highest' },
  ],
};

/** What is missing of a plan. */
export const BIRTH_PLAN_WATCH: readonly ConcernRule[] = [
  {
    id: 'riskyPlace',
    level: 'watch',
    field: 'birthPlace',
    when: { all: [HIGH, WITHOUT_OPERATION] },
    why: said(
      'उच्च जोखिम है: इस जगह ऑपरेशन और खून नहीं मिलेगा।',
      'High risk: this place has no operation and no blood.',
    ),
    first: [
      { hi: 'परिवार को बड़े अस्पताल के लिए समझाएँ', en: 'Explain to the family why a larger hospital' },
      { hi: 'एएनएम को आज ही बताएँ', en: 'Tell the ANM today' },
    ],
    where: 'fru',
    source: 'programme.md 1.3, high risk: any -> referral facility; 1.2 birth plan',
    verify: 'That a PHC has no operation and no blood is general knowledge; the block decides.',
  },
  {
    id: 'notInHospital',
    level: 'watch',
    field: 'birthPlace',
    when: { all: [LATE, NOT_IN_HOSPITAL] },
    why: said(
      `${PLAN_STANDS_FROM_WEEK} सप्ताह हो गए: प्रसव अस्पताल में तय नहीं है।`,
      `${PLAN_STANDS_FROM_WEEK} weeks are over: no hospital is chosen.`,
    ),
    first: [
      { hi: 'घर के बड़ों से आज बात करें', en: 'Speak with the elders of the house today' },
      { hi: 'खतरे के लक्षण और एम्बुलेंस का नंबर दें', en: 'Leave the danger signs and the ambulance number' },
    ],
    where: 'phc',
    source: SOURCE,
    verify: 'The week is ours.',
  },
  {
    id: 'noTransport',
    level: 'watch',
    field: 'transport',
    when: { all: [LATE, { path: 'transport', is: 'undecided' }] },
    why: said('सवारी तय नहीं है।', 'No transport is arranged.'),
    first: [{ hi: 'एम्बुलेंस का नंबर और एक गाड़ी तय कराएँ', en: 'Settle on the ambulance and one vehicle' }],
    where: 'phc',
    source: SOURCE,
    verify: 'The week is ours.',
  },
  {
    id: 'noDonor',
    level: 'watch',
    field: 'donors',
    when: { all: [HIGH, { path: 'donors', below: 2 }] },
    why: said('उच्च जोखिम है: खून देने वाले 2 लोग तय नहीं।', 'High risk: two blood donors are not found.'),
    first: [{ hi: 'घर में ब्लड ग्रुप पूछें; नाम लिखें', en: 'Ask for blood groups at home; write the names' }],
    where: 'fru',
    source: `${SOURCE}: 2 blood donors`,
    verify: 'That it is told for high risk only is ours.',
  },
];
