import type { Condition, Group } from '../../domain/form/form.ts';
import { LAST_DAY_OF_PREGNANCY } from '../../domain/visit/pregnancy.ts';
import { CHC, DH, HOME, MCH, PHC, PMSMA, SUBCENTRE, VHSND } from '../places.ts';

export const PREGNANT: Condition = { path: 'status', is: 'pregnant' };
/** A day of this visit or before. */
export const UP_TO_VISIT = { from: 'on', days: 0 } as const;

/** No visit before the fifth week. Source: programme.md 1.3, date >= LMP + 5 wk. */
export const FIRST_DAY_OF_CARE = 35;
const SOURCE = 'programme.md 1.3';

export const PREGNANCY: Group = {
  id: 'pregnancy',
  title: { hi: 'यह गर्भावस्था', en: 'This pregnancy' },
  when: { not: { path: 'fact.lmpKnown', is: true } },
  fields: [
    {
      id: 'lmp',
      type: 'day',
      label: { hi: 'अंतिम माहवारी कब शुरू हुई?', en: 'When did her last period start?' },
      hint: { hi: 'याद न हो तो त्योहार से अंदाज़ लगाएँ।', en: 'Not remembered? Guess from a festival.' },
      required: true,
      carried: true,
      min: { from: 'on', days: -LAST_DAY_OF_PREGNANCY },
      max: { from: 'on', days: -FIRST_DAY_OF_CARE },
      source: `${SOURCE}: LMP + 5 wk to LMP + 42 wk; 1.2`,
    },
    {
      id: 'lmpGuessed',
      type: 'yesno',
      label: { hi: 'क्या तारीख अंदाज़ से है?', en: 'Is the date a guess?' },
      carried: true,
    },
  ],
};

export const MEETING: Group = {
  id: 'meeting',
  title: { hi: 'मुलाकात', en: 'Meeting' },
  fields: [
    {
      id: 'status',
      type: 'choice',
      label: { hi: 'आज क्या हाल है?', en: 'How is she today?' },
      required: true,
      options: [
        { id: 'pregnant', label: { hi: 'गर्भवती हैं, मिलीं', en: 'Pregnant, met her' } },
        { id: 'notHome', label: { hi: 'घर पर नहीं मिलीं', en: 'Not at home' } },
        { id: 'away', label: { hi: 'बाहर गई हैं', en: 'Away from the village' } },
        {
          id: 'delivered',
          label: { hi: 'प्रसव हो गया', en: 'Has given birth' },
          when: { not: { path: 'fact.weeks', below: 23 } },
        },
        {
          id: 'abortion',
          label: { hi: 'गर्भपात हो गया', en: 'Abortion or miscarriage' },
          when: { not: { path: 'fact.weeks', atLeast: 25 } },
        },
        { id: 'died', label: { hi: 'मृत्यु हो गई', en: 'Has died' } },
      ],
      source: `${SOURCE}: alive?, abortion? only <=24 wk, delivered? from 23 wk; 1.1 status at every visit`,
    },
    {
      id: 'place',
      type: 'choice',
      label: { hi: 'कहाँ मिलीं?', en: 'Where did you meet?' },
      when: PREGNANT,
      required: true,
      options: [HOME, VHSND, SUBCENTRE, PHC, PMSMA, CHC, DH, MCH],
      source: `${SOURCE}: place; at home added for the home visit`,
    },
    {
      id: 'checkNo',
      type: 'number',
      label: { hi: 'कौन सी गर्भ जाँच?', en: 'Which check-up?' },
      hint: { hi: 'पहली के लिए 1, दूसरी के लिए 2', en: '1 for the first, 2 for the second' },
      when: { all: [PREGNANT, { not: { path: 'place', is: 'home' } }] },
      number: { decimals: 0, min: 1, max: 9 },
      source: `${SOURCE}: visit no. 1-9`,
    },
  ],
};

export const ABORTION: Group = {
  id: 'abortion',
  title: { hi: 'गर्भपात', en: 'Abortion or miscarriage' },
  when: { path: 'status', is: 'abortion' },
  fields: [
    {
      id: 'abortionDay',
      type: 'day',
      label: { hi: 'किस दिन हुआ?', en: 'On which day?' },
      required: true,
      min: { from: { field: 'lmp' }, days: 36 },
      max: UP_TO_VISIT,
      source: `${SOURCE}: date >= LMP + 36 d`,
    },
    {
      id: 'abortionKind',
      type: 'choice',
      label: { hi: 'कैसे हुआ?', en: 'How?' },
      required: true,
      options: [
        { id: 'spontaneous', label: { hi: 'अपने आप हुआ', en: 'By itself' } },
        { id: 'induced', label: { hi: 'कराया गया', en: 'Induced' } },
        { id: 'incomplete', label: { hi: 'पूरा नहीं हुआ, खून आ रहा है', en: 'Incomplete, still bleeding' } },
      ],
      danger: ['incomplete'],
      source: `${SOURCE}: induced/spontaneous/incomplete`,
    },
    {
      id: 'abortionPlace',
      type: 'choice',
      label: { hi: 'कहाँ हुआ?', en: 'Where?' },
      options: [
        { id: 'home', label: { hi: 'घर पर', en: 'At home' } },
        { id: 'government', label: { hi: 'सरकारी अस्पताल', en: 'Government hospital' } },
        { id: 'private', label: { hi: 'निजी अस्पताल', en: 'Private hospital' } },
      ],
      source: `${SOURCE}: govt/pvt facility`,
    },
  ],
};

export const DELIVERED: Group = {
  id: 'delivered',
  title: { hi: 'प्रसव', en: 'Birth' },
  when: { path: 'status', is: 'delivered' },
  fields: [
    {
      id: 'deliveredDay',
      type: 'day',
      label: { hi: 'प्रसव किस दिन हुआ?', en: 'On which day was the birth?' },
      required: true,
      min: { from: { field: 'lmp' }, days: 161 },
      max: UP_TO_VISIT,
      source: `${SOURCE}: delivered? shown from 23 wk, 161 d`,
    },
  ],
};

export const DEATH: Group = {
  id: 'death',
  title: { hi: 'मृत्यु की जानकारी', en: 'About the death' },
  hint: { hi: 'आज ही एएनएम को फ़ोन पर बताएँ।', en: 'Tell the ANM by phone today.' },
  when: { path: 'status', is: 'died' },
  fields: [
    {
      id: 'deathDay',
      type: 'day',
      label: { hi: 'किस दिन?', en: 'On which day?' },
      required: true,
      min: { from: { field: 'lmp' }, days: 0 },
      max: UP_TO_VISIT,
      source: `${SOURCE}: alive? no -> date`,
    },
    {
      id: 'deathCause',
      type: 'choice',
      label: { hi: 'क्या कारण बताया गया?', en: 'What cause was given?' },
      required: true,
      options: [
        { id: 'haemorrhage', label: { hi: 'बहुत खून बहना', en: 'Heavy bleeding' } },
        { id: 'eclampsia', label: { hi: 'झटके या दौरे', en: 'Fits (eclampsia)' } },
        { id: 'highFever', label: { hi: 'तेज़ बुखार', en: 'High fever' } },
        { id: 'abortion', label: { hi: 'गर्भपात', en: 'Abortion' } },
        { id: 'accident', label: { hi: 'दुर्घटना', en: 'Accident' } },
        { id: 'other', label: { hi: 'कुछ और', en: 'Something else' } },
      ],
      source: `${SOURCE}: alive? no -> cause`,
    },
    {
      id: 'deathPlace',
      type: 'choice',
      label: { hi: 'कहाँ?', en: 'Where?' },
      required: true,
      options: [
        { id: 'home', label: { hi: 'घर पर', en: 'At home' } },
        { id: 'hospital', label: { hi: 'अस्पताल में', en: 'In hospital' } },
        { id: 'transit', label: { hi: 'रास्ते में', en: 'On the way' } },
      ],
      source: `${SOURCE}: alive? no -> place; options of 1.5`,
    },
  ],
};
