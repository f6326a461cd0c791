/** @typedef {import('./data.ts').FormData} FormData */

const both = (/** @type {string} */ en) => ({ hi: 'सवाल', en });

/** A small form that is right; the codec rule needs a registered one. @returns {any} */
export function rightSample() {
  const first = {
    id: 'here',
    type: 'choice',
    label: both('Here?'),
    required: true,
    options: [
      { id: 'yes', label: both('Yes') },
      { id: 'away', label: both('Away') },
    ],
  };
  const bleeding = {
    id: 'bleeding',
    type: 'yesno',
    label: both('Bleeding?'),
    required: true,
    unsure: true,
    danger: true,
    source: 'programme.md 1.3',
  };
  const tablets = {
    id: 'tablets',
    type: 'number',
    label: both('Tablets'),
    when: {
      all: [
        { path: 'here', is: 'yes' },
        { path: 'fact.weeks', atLeast: 13 },
      ],
    },
    number: { decimals: 0, min: 0, max: 60, usual: [0, 30], quick: [30] },
    source: 'programme.md 1.3: 0-60',
  };
  const since = {
    id: 'since',
    type: 'day',
    label: both('Since'),
    min: { from: 'on', days: -60 },
    max: { from: 'on', days: 0 },
    source: 'programme.md 1.3',
  };
  const until = { ...since, id: 'until', min: { from: { field: 'since' }, days: 0 } };
  const referral = { id: 'agreed', type: 'yesno', label: both('Ready?') };
  return {
    layout: 99,
    sensitive: false,
    facts: ['weeks'],
    started: [],
    form: {
      id: 'sample',
      kind: 'visit.recorded',
      v: 1,
      title: both('Sample'),
      groups: [
        { id: 'all', title: both('All'), fields: [first, bleeding, tablets, since, until] },
        { id: 'referral', title: both('Referral'), when: { path: 'bleeding', is: true }, fields: [referral] },
      ],
    },
    rules: [
      {
        id: 'bleeding',
        level: 'refer',
        field: 'bleeding',
        when: { path: 'bleeding', is: true },
        why: () => both('Bleeding.'),
        first: [both('Call.')],
        where: 'fru',
        source: 'programme.md 1.3',
      },
    ],
  };
}

/** The sample with one thing changed in a field. @param {string} id @param {object} more */
function withField(id, more) {
  const sample = rightSample();
  for (const group of sample.form.groups) {
    group.fields = group.fields.map((/** @type {any} */ field) =>
      field.id === id ? { ...field, ...more } : field,
    );
  }
  return sample;
}

/** @param {object} more */
function withRule(more) {
  const sample = rightSample();
  sample.rules = [{ ...sample.rules[0], ...more }];
  return sample;
}

const tablets = (/** @type {object} */ more) =>
  withField('tablets', { number: { decimals: 0, min: 0, max: 60, ...more } });

/**
 * What each rule must catch: every one is a right form with one thing spoilt.
 * @type {Record<string, FormData[]>}
 */
export const WRONG = {
  texts: [
    withField('here', { label: { hi: 'सवाल' } }),
    withField('here', { label: { hi: '', en: 'Here?' } }),
    withField('here', { hint: { hi: 'सवाल', en: 'सवाल' } }),
    withRule({ why: () => ({ hi: 'Bleeding', en: 'Bleeding' }) }),
  ],
  spelling: [
    withField('here', { label: { hi: 'क\u093cलम', en: 'Pen' } }),
    withField('here', { label: { hi: 'जांच', en: 'Test' } }),
    withField('here', { label: { hi: 'फोन', en: 'Phone' } }),
    withField('here', { label: { hi: '१२ दवा', en: '12' } }),
    withField('here', { label: { hi: 'एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह', en: 'Many' } }),
  ],
  ids: [
    withField('since', { id: 'here' }),
    withField('since', { id: 'since-when' }),
    withRule({ id: 'Very bad' }),
  ],
  paths: [
    withField('here', { when: { path: 'since', answered: true } }),
    withField('since', { when: { path: 'fact.ageYears', atLeast: 5 } }),
    withField('since', { when: { path: 'here', is: 'gone' } }),
    withRule({ when: { path: 'nowhere', is: true } }),
    withRule({ field: 'nowhere' }),
  ],
  sources: [
    withField('tablets', { source: undefined }),
    withField('since', { source: 'somebody said so' }),
    withField('bleeding', { source: undefined }),
    withField('here', { when: { path: 'fact.weeks', below: 13 } }),
    withRule({ source: '' }),
  ],
  danger: [
    withField('bleeding', { required: false }),
    withField('bleeding', { unsure: false }),
    withField('bleeding', { carried: true }),
    { ...rightSample(), started: ['bleeding'] },
    { ...rightSample(), rules: [] },
    withRule({ first: [] }),
    { ...rightSample(), form: { ...rightSample().form, groups: rightSample().form.groups.slice(0, 1) } },
  ],
  ranges: [
    tablets({ usual: [0, 61] }),
    tablets({ usual: [30, 0] }),
    tablets({ quick: [61] }),
    tablets({ max: -1 }),
  ],
  days: [
    withField('since', { min: { from: { field: 'until' }, days: 0 } }),
    withField('since', { min: { from: { fact: 'born' }, days: 0 } }),
    withField('since', { min: { from: 'on', days: 1 } }),
  ],
  codec: [rightSample()],
  orphans: [
    withField('since', {
      when: {
        all: [
          { path: 'here', is: 'yes' },
          { path: 'here', is: 'away' },
        ],
      },
    }),
    withField('since', { when: { path: 'tablets', atLeast: 61 } }),
  ],
};
