import { measuredValue } from '../../domain/form/measured.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { FEED_OFTEN, FIRST_STEPS, KANGAROO, LOW_WEIGHT_BELOW_G } from '../newborn.ts';
import { measured, said, tenths } from '../why.ts';
import { COLD_BELOW, COOL_BELOW, EARLY_YELLOW_BELOW_DAY, kilos, LOW_KG, VERY_LOW_KG } from './thresholds.ts';

const LOOK = { level: 'watch', where: 'phc' } as const;

/** Treat, counsel, look again. */
export const HBNC_WATCH: readonly ConcernRule[] = [
  {
    ...LOOK,
    id: 'babyDied',
    field: 'status',
    when: { path: 'status', is: 'died' },
    why: said('बच्चे की मृत्यु हुई: 24 घंटे में बताना है।', 'The child died: report it within 24 hours.'),
    first: [
      { hi: 'आज ही एएनएम को फ़ोन पर बताएँ', en: 'Tell the ANM by phone today' },
      { hi: 'मृत्यु का फ़ॉर्म भरें', en: 'Fill in the death form' },
    ],
    source: 'programme.md 1.15: child death',
    verify: 'The 24 hours are those of a maternal death.',
  },
  {
    ...LOOK,
    id: 'low',
    field: 'weight',
    when: {
      any: [
        {
          all: [
            { path: 'weight.value', atLeast: VERY_LOW_KG },
            { path: 'weight.value', below: LOW_KG },
          ],
        },
        {
          all: [
            { not: { path: 'weight.value', atLeast: 0 } },
            { path: 'fact.birthWeight', below: LOW_WEIGHT_BELOW_G },
          ],
        },
      ],
    },
    why: (answers, facts) => {
      const value = measured(answers, 'weight', kilos);
      if (measuredValue(answers.weight) !== undefined) {
        return { hi: `वज़न ${value.hi} किलो: 2.5 से कम है।`, en: `Weight ${value.en} kg: below 2.5.` };
      }
      return {
        hi: `जन्म का वज़न ${String(facts.birthWeight)} ग्राम: ${LOW_WEIGHT_BELOW_G} से कम है।`,
        en: `Birth weight ${String(facts.birthWeight)} g: below ${LOW_WEIGHT_BELOW_G}.`,
      };
    },
    first: [KANGAROO, FEED_OFTEN, { hi: 'हर हफ़्ते तौलने फिर आएँ', en: 'Come again every week to weigh' }],
    source: 'programme.md 1.6: care + extra visits 1.8-2.5 kg (KMC, 2-hourly feeds)',
    verify: 'The rhythm of the extra visits is ours.',
  },
  {
    ...LOOK,
    id: 'cool',
    field: 'temp',
    when: {
      all: [
        { path: 'temp.value', atLeast: COLD_BELOW },
        { path: 'temp.value', below: COOL_BELOW },
      ],
    },
    why: (answers) => {
      const value = measured(answers, 'temp', tenths);
      return { hi: `तापमान ${value.hi}: 97 से कम, ठंडा है।`, en: `Temperature ${value.en}: below 97, cool.` };
    },
    first: [
      KANGAROO,
      { hi: '1 घंटे बाद फिर नापें; न बढ़े तो भेजें', en: 'Measure again in an hour; refer if no better' },
    ],
    source: 'programme.md 3: <97 F warm/KMC',
    verify: 'The hour is general knowledge.',
  },
  {
    ...LOOK,
    id: 'yellowFace',
    field: 'yellow',
    when: {
      all: [{ path: 'yellow', is: 'face' }, { not: { path: 'fact.days', below: EARLY_YELLOW_BELOW_DAY } }],
    },
    why: said('आँख या चेहरा पीला है।', 'Eyes or face are yellow.'),
    first: [
      FEED_OFTEN,
      { hi: 'कल फिर देखें: हथेली पीली हो तो भेजें', en: 'Look again tomorrow: palms yellow, refer' },
    ],
    source: 'programme.md 1.6, every visit: jaundice',
    verify: FIRST_STEPS,
  },
  {
    ...LOOK,
    id: 'eyes',
    field: 'eyes',
    when: {
      any: [
        { path: 'eyes', is: 'pus' },
        { path: 'eyes', is: 'swollen' },
      ],
    },
    why: said('आँख में सूजन या मवाद है।', 'An eye is swollen or has pus.'),
    first: [
      { hi: 'साफ़ गीले कपड़े से पोंछें; काजल न लगाएँ', en: 'Wipe with a clean wet cloth; no kajal' },
      { hi: 'आज एएनएम को दिखाएँ', en: 'Show the ANM today' },
    ],
    source: 'programme.md 1.6, every visit: eyes pus',
    verify: 'That pus in the eye is watched and not referred is general knowledge.',
  },
  {
    ...LOOK,
    id: 'fewSpots',
    field: 'spots',
    when: { path: 'spots', is: 'few' },
    why: said('बदन पर मवाद वाले कुछ दाने हैं।', 'A few spots with pus.'),
    first: [{ hi: 'साफ़ रखें; एएनएम को दिखाएँ; कल फिर देखें', en: 'Keep clean; show the ANM; look again tomorrow' }],
    source: 'programme.md 1.6, MED: pustules (>10 severe)',
    verify: FIRST_STEPS,
  },
  {
    ...LOOK,
    id: 'notWarm',
    field: 'warm',
    when: { path: 'warm', is: false },
    why: said('बच्चे को गर्म नहीं रखा है।', 'The child is not kept warm.'),
    first: [KANGAROO, { hi: 'टोपी और मोज़े पहनाएँ; 7 दिन न नहलाएँ', en: 'Cap and socks; no bath for 7 days' }],
    source: 'programme.md 1.6, every visit: kept warm?',
    verify: FIRST_STEPS,
  },
  {
    ...LOOK,
    id: 'fedLittle',
    field: 'fedOften',
    when: {
      any: [
        { path: 'fedOften', is: false },
        { path: 'fewUrine', is: true },
        { path: 'sucks', is: 'weak' },
      ],
    },
    why: said('बच्चे को दूध कम मिल रहा है।', 'The child gets too little milk.'),
    first: [
      { hi: 'सही पकड़ दिखाएँ', en: 'Show how to hold it' },
      { hi: 'दिन-रात में 8 बार या ज़्यादा पिलवाएँ', en: '8 feeds or more, day and night' },
    ],
    source: 'programme.md 1.6, every visit: breastfed 7-8+, urine <6/day',
    verify: FIRST_STEPS,
  },
  {
    ...LOOK,
    id: 'otherFeed',
    field: 'firstFeed',
    when: {
      any: [
        { path: 'firstFeed', is: 'honey' },
        { path: 'firstFeed', is: 'otherMilk' },
      ],
    },
    why: said('पहले माँ का दूध नहीं दिया गया।', 'Breast milk was not the first feed.'),
    first: [{ hi: 'समझाएँ: 6 महीने तक सिर्फ़ माँ का दूध', en: 'Explain: only breast milk for 6 months' }],
    source: 'programme.md 1.6: first feed given',
  },
  {
    ...LOOK,
    id: 'colour',
    field: 'colour',
    when: {
      any: [
        {
          all: [
            { path: 'colour', is: 'green' },
            { path: 'weight.value', below: LOW_KG },
          ],
        },
        {
          all: [
            { path: 'colour', is: 'yellow' },
            {
              any: [
                { path: 'weight.value', below: VERY_LOW_KG },
                { path: 'weight.value', atLeast: LOW_KG },
              ],
            },
          ],
        },
        {
          all: [
            { path: 'colour', is: 'red' },
            { path: 'weight.value', atLeast: VERY_LOW_KG },
          ],
        },
      ],
    },
    why: said('तराज़ू का रंग वज़न से नहीं मिलता।', 'The colour of the scale does not match the weight.'),
    first: [{ hi: 'तराज़ू शून्य पर करके फिर तौलें', en: 'Set the scale to zero and weigh again' }],
    source: 'programme.md 1.6: does weight match colour; 3: <1800, <2500 g',
    verify: 'That the colours change at 1.8 and 2.5 kg is general knowledge.',
  },
];
