import type { Condition } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { signRule } from '../ask.ts';
import { type FirstStep, firstSteps } from '../first-steps.ts';
import {
  FEED_OFTEN,
  FIRST_STEPS,
  KANGAROO,
  LOW_WEIGHT_BELOW_G,
  VERY_LOW_WEIGHT_BELOW_G,
  VERY_PRETERM_BELOW_WEEKS,
} from '../newborn.ts';
import { measured, said } from '../why.ts';
import { BABIES, type BabyNo, URGENT_DEFECTS } from './babies.ts';

const SOURCE = 'programme.md 1.4';
const SIGNS = 'programme.md 1.5, danger signs -> referral';
const TELL_ANM: Bilingual = { hi: 'आज ही एएनएम को फ़ोन पर बताएँ', en: 'Tell the ANM by phone today' };

const told = (hi: string, en: string, first: FirstStep[], where: 'fru' | 'chc' = 'fru') => ({
  why: { hi, en },
  first: firstSteps(...first),
  where,
  source: SIGNS,
  verify: FIRST_STEPS,
});

const MOTHER_DANGERS: readonly ConcernRule[] = [
  signRule(
    'bleeding',
    told('प्रसव के बाद बहुत खून: कुछ घंटों में जान जा सकती है।', 'Heavy bleeding after birth can kill within hours.', [
      'legsUp',
      'pad',
      'call',
      'takeBaby',
    ]),
  ),
  signRule(
    'placentaStuck',
    told('आँवल अंदर है: बहुत खून जा सकता है।', 'The placenta is still inside: she may bleed heavily.', [
      'noPull',
      'legsUp',
      'call',
      'takeBaby',
    ]),
  ),
  signRule(
    'fits',
    told('झटके या दौरे से जान का खतरा है।', 'Fits endanger her life.', [
      'onSide',
      'nothingInMouth',
      'call',
      'takeBaby',
    ]),
  ),
  signRule(
    'faint',
    told('बेहोशी: अंदर या बाहर बहुत खून गया हो सकता है।', 'Fainting: she may have lost much blood.', [
      'legsUp',
      'call',
      'takeBaby',
    ]),
  ),
  signRule(
    'highFever',
    told(
      'प्रसव के बाद तेज़ बुखार: संक्रमण हो सकता है।',
      'High fever after birth: it may be an infection.',
      ['sponge', 'water', 'call', 'takeBaby'],
      'chc',
    ),
  ),
];

const grams = (value: Record<string, unknown>) => String(value.value);
const THE_CHILD = ['', 'पहला बच्चा: ', 'दूसरा बच्चा: ', 'तीसरा बच्चा: '] as const;
const THE_CHILD_EN = ['', 'First child: ', 'Second child: ', 'Third child: '] as const;

function babyDangers(no: BabyNo): ConcernRule[] {
  const near: Condition = { path: `b${no}Now`, is: 'mother' };
  const base = { level: 'refer', where: 'sncu', source: SOURCE, verify: FIRST_STEPS } as const;
  const name = { hi: THE_CHILD[no], en: THE_CHILD_EN[no] };
  return [
    {
      ...base,
      id: `b${no}VeryLow`,
      field: `b${no}Weight`,
      when: { all: [near, { path: `b${no}Weight.value`, below: VERY_LOW_WEIGHT_BELOW_G }] },
      why: (answers) => {
        const weight = measured(answers, `b${no}Weight`, grams);
        return {
          hi: `${name.hi}वज़न ${weight.hi} ग्राम, ${VERY_LOW_WEIGHT_BELOW_G} से कम है।`,
          en: `${name.en}weight ${weight.en} g, below ${VERY_LOW_WEIGHT_BELOW_G}.`,
        };
      },
      first: firstSteps('skinToSkin', 'breastMilk', 'onlyMilk', 'callWithMother'),
      source: `${SOURCE}: flag <1800; 1.6 refer: weight <1.8 kg; 3`,
    },
    {
      ...base,
      id: `b${no}NotCried`,
      field: `b${no}Cried`,
      when: {
        all: [
          near,
          { path: `b${no}Cried`, is: false },
          { any: ['home', 'transit'].map((place) => ({ path: 'birthPlace', is: place })) },
        ],
      },
      why: said(
        `${name.hi}जन्म पर नहीं रोया, साँस में देर हुई।`,
        `${name.en}did not cry at birth, breathing came late.`,
      ),
      first: firstSteps('skinToSkin', 'breastMilk', 'callWithMother'),
      source: `${SOURCE}: cried at birth?`,
      verify:
        'That a child which did not cry at a birth outside a hospital is referred is general knowledge.',
    },
    {
      ...base,
      id: `b${no}UrgentDefect`,
      field: `b${no}Defect`,
      when: { all: [near, { any: URGENT_DEFECTS.map((kind) => ({ path: `b${no}Defect`, is: kind })) }] },
      why: said(
        `${name.hi}जन्म से कमी, जल्दी ऑपरेशन चाहिए।`,
        `${name.en}a birth defect that needs surgery soon.`,
      ),
      first: firstSteps('skinToSkin', 'coverWound', 'callWithMother'),
      source: `${SOURCE}: birth defect -> referred`,
      verify: 'Which defects cannot wait is general knowledge.',
    },
  ];
}

const VERY_PRETERM: ConcernRule = {
  id: 'veryPreterm',
  level: 'refer',
  field: 'birthDay',
  when: {
    all: [
      { path: 'fact.weeksAtBirth', below: VERY_PRETERM_BELOW_WEEKS },
      { any: BABIES.map((no) => ({ path: `b${no}Now`, is: 'mother' })) },
    ],
  },
  why: (_, facts) => ({
    hi: `जन्म ${String(facts.weeksAtBirth)} सप्ताह पर हुआ, ${VERY_PRETERM_BELOW_WEEKS} से पहले।`,
    en: `Born at ${String(facts.weeksAtBirth)} weeks, before ${VERY_PRETERM_BELOW_WEEKS}.`,
  }),
  first: firstSteps('skinToSkin', 'breastMilk', 'onlyMilk', 'callWithMother'),
  where: 'sncu',
  source: 'programme.md 1.6: preterm -> 24-34 / 34-36 / 36-38 wk',
  verify: 'That a child born before week 34 is referred is general knowledge.',
};

/** Refer now, what kills first on top. */
export const DELIVERY_DANGERS: readonly ConcernRule[] = [
  ...MOTHER_DANGERS,
  ...BABIES.flatMap(babyDangers),
  VERY_PRETERM,
];

function babyWatch(no: BabyNo): ConcernRule[] {
  const near: Condition = { path: `b${no}Now`, is: 'mother' };
  const name = { hi: THE_CHILD[no], en: THE_CHILD_EN[no] };
  const base = { level: 'watch', where: 'phc', source: SOURCE, verify: FIRST_STEPS } as const;
  return [
    {
      ...base,
      id: `b${no}Low`,
      field: `b${no}Weight`,
      when: {
        all: [
          { path: `b${no}Weight.value`, atLeast: VERY_LOW_WEIGHT_BELOW_G },
          { path: `b${no}Weight.value`, below: LOW_WEIGHT_BELOW_G },
          { not: { path: `b${no}Now`, is: 'died' } },
        ],
      },
      why: (answers) => {
        const weight = measured(answers, `b${no}Weight`, grams);
        return {
          hi: `${name.hi}वज़न ${weight.hi} ग्राम, ${LOW_WEIGHT_BELOW_G} से कम है।`,
          en: `${name.en}weight ${weight.en} g, below ${LOW_WEIGHT_BELOW_G}.`,
        };
      },
      first: [KANGAROO, FEED_OFTEN, { hi: 'रोज़ देखने जाएँ', en: 'Visit every day' }],
      source: `${SOURCE}: flag <2500; 1.6 care + extra visits 1.8-2.5 kg; 3`,
    },
    {
      ...base,
      id: `b${no}SlowDefect`,
      field: `b${no}Defect`,
      when: {
        any: ['cleft', 'clubFoot', 'down', 'other'].map((kind) => ({ path: `b${no}Defect`, is: kind })),
      },
      why: said(`${name.hi}जन्म से कमी है।`, `${name.en}a birth defect.`),
      first: [{ hi: 'आरबीएसके की टीम को दिखाने को कहें', en: 'Have the RBSK team see the child' }],
      source: `${SOURCE}: birth defect; 1.7 RBSK`,
    },
    {
      ...base,
      id: `b${no}LateMilk`,
      field: `b${no}Bf1h`,
      when: { all: [near, { path: `b${no}Bf1h`, is: false }] },
      why: said(`${name.hi}पहले घंटे में माँ का दूध नहीं मिला।`, `${name.en}not breastfed in the first hour.`),
      first: [
        {
          hi: 'अभी छाती से लगवाएँ; पहला गाढ़ा पीला दूध पिलाएँ',
          en: 'Put it to the breast now; give the first milk',
        },
      ],
    },
    {
      ...base,
      id: `b${no}NoDoses`,
      field: `b${no}Doses`,
      when: { path: `b${no}Doses`, includes: 'none' },
      why: said(`${name.hi}जन्म का कोई टीका नहीं लगा।`, `${name.en}no birth dose was given.`),
      first: [
        { hi: 'एएनएम से आज समय लें', en: 'Get a time from the ANM today' },
        {
          hi: 'हेपेटाइटिस-बी 24 घंटे, पोलियो 15 दिन तक लगता है',
          en: 'Hepatitis B within 24 hours, OPV within 15 days',
        },
      ],
      source: 'programme.md 2: HepB-0 <=24 h, OPV-0 <=15 d, BCG <1 y',
    },
    {
      ...base,
      id: `b${no}Lost`,
      field: `b${no}Outcome`,
      when: {
        any: [
          { path: `b${no}Outcome`, is: 'still' },
          { path: `b${no}Now`, is: 'died' },
        ],
      },
      why: said(`${name.hi}बच्चा नहीं रहा।`, `${name.en}the child was lost.`),
      first: [TELL_ANM, { hi: 'माँ के पास बैठें; उनकी जाँच भी करें', en: 'Sit with the mother; check on her too' }],
      source: 'programme.md 1.15: child death, ANM verification',
    },
  ];
}

const HARD_BIRTH = ['pph', 'retained', 'obstructed', 'cord', 'convulsions', 'other'];

/** Treat, look again, tell the ANM. */
export const DELIVERY_WATCH: readonly ConcernRule[] = [
  {
    id: 'motherDied',
    level: 'watch',
    field: 'status',
    when: { path: 'status', is: 'died' },
    why: said('माँ की मृत्यु हुई: 24 घंटे में बताना है।', 'The mother died: report it within 24 hours.'),
    first: [TELL_ANM, { hi: 'मृत्यु का फ़ॉर्म भी भरें', en: 'Fill in the death form too' }],
    where: 'phc',
    source: 'programme.md 1.15: maternal death, first info within 24 h',
  },
  {
    id: 'hardBirth',
    level: 'watch',
    field: 'troubles',
    when: { any: HARD_BIRTH.map((kind) => ({ path: 'troubles', includes: kind })) },
    why: said('प्रसव में दिक्कत हुई: 42 दिन तक खतरा रहता है।', 'A hard birth: the danger lasts 42 days.'),
    first: [{ hi: 'रोज़ खून, बुखार और सिरदर्द पूछें', en: 'Ask about bleeding, fever and headache every day' }],
    where: 'chc',
    source: `${SOURCE}: complications?`,
    verify: FIRST_STEPS,
  },
  {
    id: 'early',
    level: 'watch',
    field: 'birthDay',
    when: {
      all: [
        {
          any: [
            { path: 'fact.preterm', is: true },
            { path: 'term', is: 'preterm' },
          ],
        },
        { not: { path: 'fact.weeksAtBirth', below: VERY_PRETERM_BELOW_WEEKS } },
      ],
    },
    why: said('बच्चा समय से पहले हुआ है।', 'The child came too early.'),
    first: [KANGAROO, FEED_OFTEN],
    where: 'phc',
    source: `${SOURCE}: term/preterm; 1.6 KMC`,
    verify: FIRST_STEPS,
  },
  ...BABIES.flatMap(babyWatch),
];
