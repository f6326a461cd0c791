import type { Condition, Group } from '../../domain/form/form.ts';
import { none, option } from '../ask.ts';
import { MET } from '../met.ts';

const SOURCE = 'programme.md 1.6, first visit card';
const FIRST: Condition = { all: [MET, { path: 'fact.firstVisit', is: true }] };
/** The mother's delivery was not written here: her child's birth is asked. */
const BIRTH_UNKNOWN: Condition = { not: { path: 'fact.birthKnown', is: true } };

export const WHICH: Group = {
  id: 'which',
  title: { hi: 'कौन सा बच्चा?', en: 'Which child?' },
  when: { all: [MET, { path: 'fact.askWhich', is: true }] },
  fields: [
    {
      id: 'babyNo',
      type: 'choice',
      label: { hi: 'यह कौन सा बच्चा है?', en: 'Which of the children is it?' },
      required: true,
      carried: true,
      options: [
        option('b1', 'पहला', 'First', { when: { path: 'fact.b1Live', is: true } }),
        option('b2', 'दूसरा', 'Second', { when: { path: 'fact.b2Live', is: true } }),
        option('b3', 'तीसरा', 'Third', { when: { path: 'fact.b3Live', is: true } }),
      ],
      source: 'programme.md 1.4: per baby; joins a twin with its birth',
    },
  ],
};

export const FIRST_BIRTH: Group = {
  id: 'firstBirth',
  title: { hi: 'जन्म', en: 'The birth' },
  when: { all: [FIRST, BIRTH_UNKNOWN] },
  fields: [
    {
      id: 'birthPlace',
      type: 'choice',
      label: { hi: 'जन्म कहाँ हुआ?', en: 'Where was it born?' },
      required: true,
      options: [
        option('hospital', 'अस्पताल में', 'In hospital'),
        option('home', 'घर पर', 'At home'),
        option('transit', 'रास्ते में', 'On the way'),
      ],
      source: `${SOURCE}: place of delivery`,
    },
    {
      id: 'birthType',
      type: 'choice',
      label: { hi: 'प्रसव कैसे हुआ?', en: 'What kind of birth?' },
      when: { path: 'birthPlace', is: 'hospital' },
      required: true,
      options: [
        option('normal', 'सामान्य', 'Normal'),
        option('caesarean', 'ऑपरेशन से', 'Caesarean'),
        option('assisted', 'औज़ार से', 'Assisted'),
      ],
      source: `${SOURCE}: type of delivery`,
    },
    {
      id: 'weeksBand',
      type: 'choice',
      label: { hi: 'कितने सप्ताह पर हुआ?', en: 'At how many weeks?' },
      required: true,
      options: [
        option('term', 'समय पर', 'In time'),
        option('w36', '36-38 सप्ताह', '36-38 weeks'),
        option('w34', '34-36 सप्ताह', '34-36 weeks'),
        option('w24', '24-34 सप्ताह', '24-34 weeks'),
        option('unknown', 'मालूम नहीं', 'Not known'),
      ],
      source: `${SOURCE}: preterm -> 24-34 / 34-36 / 36-38 wk`,
    },
    {
      id: 'birthWeight',
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
      source: `${SOURCE}: birth weight; 1.4: 500-6000 g`,
      verify: 'The usual range is general knowledge.',
    },
  ],
};

export const FIRST_FEED: Group = {
  id: 'firstFeed',
  title: { hi: 'पहला दूध और नाल', en: 'First feed and cord' },
  when: FIRST,
  fields: [
    {
      id: 'feedStart',
      type: 'choice',
      label: { hi: 'माँ का दूध कब शुरू हुआ?', en: 'When did breastfeeding begin?' },
      required: true,
      options: [
        option('h1', '1 घंटे के अंदर', 'Within 1 hour'),
        option('h4', '1-4 घंटे में', '1-4 hours'),
        option('h24', '4-24 घंटे में', '4-24 hours'),
        option('later', '24 घंटे के बाद', 'After 24 hours'),
        option('notYet', 'अभी तक नहीं', 'Not yet'),
      ],
      danger: ['notYet'],
      source: `${SOURCE}: breastfeeding start (<=1 h, 1-4, 4-24, >24 h)`,
      verify: 'That a child not breastfed at all is referred is general knowledge.',
    },
    {
      id: 'firstFeed',
      type: 'choice',
      label: { hi: 'सबसे पहले क्या दिया?', en: 'What was given first?' },
      required: true,
      options: [
        option('breast', 'माँ का दूध', 'Breast milk'),
        option('honey', 'घुट्टी, शहद या पानी', 'Ghutti, honey or water'),
        option('otherMilk', 'ऊपर का दूध', 'Other milk'),
      ],
      source: `${SOURCE}: first feed given`,
    },
    {
      id: 'sucks',
      type: 'choice',
      label: { hi: 'दूध कैसे पीता है?', en: 'How does it suck?' },
      required: true,
      options: [
        option('strong', 'ज़ोर से', 'Forcefully'),
        option('weak', 'कमज़ोर', 'Weakly'),
        option('none', 'नहीं पीता', 'Not at all'),
      ],
      danger: ['none'],
      source: `${SOURCE}: how baby fed (forceful/weak/none)`,
    },
    {
      id: 'cordBleeds',
      type: 'yesno',
      label: { hi: 'नाल से खून आता है?', en: 'Does the cord bleed?' },
      danger: true,
      unsure: true,
      required: true,
      source: `${SOURCE}: cord bleeding -> retied`,
    },
    {
      id: 'cordTied',
      type: 'yesno',
      label: { hi: 'नाल फिर से बाँधी?', en: 'Was the cord tied again?' },
      when: { path: 'cordBleeds', is: true },
      required: true,
      source: `${SOURCE}: cord bleeding -> retied`,
    },
  ],
};

export const FIRST_CARD: Group = {
  id: 'firstCard',
  title: { hi: 'तराज़ू का रंग और छुट्टी', en: 'Colour of the scale, discharge' },
  when: FIRST,
  fields: [
    {
      id: 'colour',
      type: 'choice',
      label: { hi: 'तराज़ू पर कौन सा रंग आया?', en: 'Which colour on the scale?' },
      required: true,
      options: [
        option('green', 'हरा', 'Green'),
        option('yellow', 'पीला', 'Yellow'),
        option('red', 'लाल', 'Red'),
        option('notSeen', 'नहीं देखा', 'Not seen'),
      ],
      source: `${SOURCE}: scale colour red/yellow/green`,
    },
    {
      id: 'dischargeDay',
      type: 'day',
      label: { hi: 'बच्चे की छुट्टी कब हुई?', en: 'The baby was discharged on' },
      when: {
        not: {
          any: [
            { path: 'fact.bornAtHome', is: true },
            { path: 'birthPlace', is: 'home' },
          ],
        },
      },
      min: { from: { fact: 'born' }, days: 0 },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}: discharge dates mother/baby`,
    },
    {
      id: 'doses',
      type: 'multi',
      label: { hi: 'जन्म के कौन से टीके लगे?', en: 'Which birth doses were given?' },
      when: BIRTH_UNKNOWN,
      required: true,
      options: [
        option('opv0', 'पोलियो की बूँद (ओपीवी)', 'OPV 0'),
        option('bcg', 'बीसीजी', 'BCG'),
        option('hepB0', 'हेपेटाइटिस-बी', 'Hepatitis B'),
        option('vitK', 'विटामिन के', 'Vitamin K'),
        none('कोई नहीं', 'None'),
        option('unknown', 'मालूम नहीं', 'Not known', { excludes: true }),
      ],
      source: `${SOURCE}: birth doses`,
    },
  ],
};
