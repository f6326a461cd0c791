import type { Condition, Group } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { none, option } from '../ask.ts';

const SOURCE = 'programme.md 1.4, per baby';

/** Each child has its own questions, `b1…`, `b2…`, `b3…`, in the order of birth. */
export const BABIES = [1, 2, 3] as const;
export type BabyNo = (typeof BABIES)[number];

const NAMES: Readonly<Record<BabyNo, Bilingual>> = {
  1: { hi: 'पहला बच्चा', en: 'First child' },
  2: { hi: 'दूसरा बच्चा', en: 'Second child' },
  3: { hi: 'तीसरा बच्चा', en: 'Third child' },
};

/** What may have to be repaired by surgery at once is told apart from what can wait. */
export const URGENT_DEFECTS = ['neuralTube', 'anus', 'hydrocephalus'] as const;

export function babyGroups(no: BabyNo): Group[] {
  const born: Condition = { path: 'births', atLeast: no };
  const live: Condition = { path: `b${no}Outcome`, is: 'live' };
  return [whoItIs(no, born, live), itsBody(no, live), itsDoses(no, live)];
}

function whoItIs(no: BabyNo, born: Condition, live: Condition): Group {
  return {
    id: `b${no}`,
    title: NAMES[no],
    when: born,
    fields: [
      {
        id: `b${no}Outcome`,
        type: 'choice',
        label: { hi: 'जीवित जन्म हुआ?', en: 'Born alive?' },
        required: true,
        options: [option('live', 'जीवित जन्म', 'Live birth'), option('still', 'मृत जन्म', 'Stillbirth')],
        source: 'programme.md 1.4: live*, still*',
      },
      {
        id: `b${no}Sex`,
        type: 'choice',
        label: { hi: 'लड़की या लड़का?', en: 'Girl or boy?' },
        required: true,
        options: [
          option('f', 'लड़की', 'Girl'),
          option('m', 'लड़का', 'Boy'),
          option('t', 'साफ़ नहीं दिखता', 'Cannot be told'),
        ],
        source: `${SOURCE}: sex*`,
      },
      {
        id: `b${no}Cried`,
        type: 'yesno',
        label: { hi: 'जन्म होते ही रोया?', en: 'Cried at birth?' },
        when: live,
        required: true,
        unsure: true,
        source: `${SOURCE}: cried at birth?*`,
      },
      {
        id: `b${no}Resus`,
        type: 'yesno',
        label: { hi: 'साँस दिलाई गई?', en: 'Resuscitated?' },
        when: { path: `b${no}Cried`, is: false },
        required: true,
        unsure: true,
        source: `${SOURCE}: No -> resuscitated?*`,
      },
      {
        id: `b${no}Bf1h`,
        type: 'yesno',
        label: { hi: '1 घंटे के अंदर माँ का दूध पिया?', en: 'Breastfed within an hour?' },
        when: live,
        required: true,
        unsure: true,
        source: `${SOURCE}: breastfed <=1 h*`,
      },
    ],
  };
}

function itsBody(no: BabyNo, live: Condition): Group {
  return {
    id: `b${no}Body`,
    title: NAMES[no],
    when: live,
    fields: [
      {
        id: `b${no}Weight`,
        type: 'measured',
        label: { hi: 'जन्म का वज़न', en: 'Birth weight' },
        required: true,
        parts: [
          {
            id: 'value',
            label: { hi: 'वज़न', en: 'Weight' },
            unit: { hi: 'ग्राम', en: 'g' },
            decimals: 0,
            min: 500,
            max: 6000,
            usual: [1500, 4500],
          },
        ],
        source: `${SOURCE}: weight 500-6000 g*`,
        verify: 'The usual range is general knowledge.',
      },
      {
        id: `b${no}Defect`,
        type: 'choice',
        label: { hi: 'जन्म से कोई कमी दिखती है?', en: 'Any birth defect to be seen?' },
        required: true,
        options: [
          option('none', 'नहीं', 'No'),
          option('cleft', 'होंठ या तालू कटा', 'Cleft lip or palate'),
          option('clubFoot', 'पैर मुड़े हुए', 'Club foot'),
          option('neuralTube', 'पीठ पर खुला घाव या गाँठ', 'Open spine or lump on the back'),
          option('anus', 'मल का रास्ता बंद', 'No anal opening'),
          option('hydrocephalus', 'सिर बहुत बड़ा', 'Very large head'),
          option('down', 'डाउन सिंड्रोम', 'Down syndrome'),
          option('other', 'कुछ और', 'Something else'),
        ],
        source: `${SOURCE}: birth defect`,
      },
      {
        id: `b${no}Now`,
        type: 'choice',
        label: { hi: 'बच्चा अभी कहाँ है?', en: 'Where is the child now?' },
        required: true,
        options: [
          option('mother', 'माँ के पास', 'With the mother'),
          option('sncu', 'एसएनसीयू में भर्ती', 'Admitted to the SNCU'),
          option('died', 'मृत्यु हो गई', 'Has died'),
        ],
        source: `${SOURCE}: SNCU admission; 1.6 baby alive?`,
      },
      {
        id: `b${no}DiedOn`,
        type: 'day',
        label: { hi: 'मृत्यु किस दिन हुई?', en: 'On which day did it die?' },
        when: { path: `b${no}Now`, is: 'died' },
        required: true,
        min: { from: { field: 'birthDay' }, days: 0 },
        max: { from: 'on', days: 0 },
        source: 'programme.md 1.6: baby alive? No -> date',
      },
    ],
  };
}

function itsDoses(no: BabyNo, live: Condition): Group {
  return {
    id: `b${no}Doses`,
    title: NAMES[no],
    when: live,
    fields: [
      {
        id: `b${no}Doses`,
        type: 'multi',
        label: { hi: 'जन्म के कौन से टीके लगे?', en: 'Which birth doses were given?' },
        hint: { hi: 'छुट्टी के कार्ड में देखें।', en: 'Look at the discharge card.' },
        required: true,
        options: [
          option('opv0', 'पोलियो की बूँद (ओपीवी)', 'OPV 0'),
          option('bcg', 'बीसीजी', 'BCG'),
          option('hepB0', 'हेपेटाइटिस-बी', 'Hepatitis B'),
          option('vitK', 'विटामिन के', 'Vitamin K'),
          none('कोई नहीं', 'None'),
          option('unknown', 'मालूम नहीं', 'Not known', { excludes: true }),
        ],
        source: `${SOURCE}: OPV0, BCG, HepB0, Vit K given/not/DK`,
      },
    ],
  };
}
