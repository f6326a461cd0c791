import type { Form, Group } from '../../domain/form/form.ts';
import { option } from '../ask.ts';
import { BEFORE, ILLNESS, THIS_PREGNANCY, TROUBLES } from './history.ts';

const SOURCE = 'programme.md 1.2';

const BODY: Group = {
  id: 'body',
  title: { hi: 'नाप और ब्लड ग्रुप', en: 'Measures and blood group' },
  noneDone: { hi: 'बाकी जाँच नहीं हुई, आगे', en: 'The rest: not done, next' },
  fields: [
    {
      id: 'height',
      type: 'measured',
      label: { hi: 'लंबाई', en: 'Height' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'लंबाई', en: 'Height' },
          unit: { hi: 'से.मी.', en: 'cm' },
          decimals: 0,
          min: 50,
          max: 200,
          usual: [130, 180],
        },
      ],
      source: `${SOURCE}: height 50-200 cm`,
      verify: 'The usual range of height is general knowledge.',
    },
    {
      id: 'weight',
      type: 'measured',
      label: { hi: 'वज़न', en: 'Weight' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'वज़न', en: 'Weight' },
          unit: { hi: 'किलो', en: 'kg' },
          decimals: 1,
          min: 300,
          max: 2000,
          usual: [350, 1000],
        },
      ],
      source: `${SOURCE}: weight 30-200 kg`,
      verify: 'The usual range of weight is general knowledge.',
    },
    {
      id: 'bloodGroup',
      type: 'choice',
      label: { hi: 'ब्लड ग्रुप', en: 'Blood group' },
      hint: { hi: 'कार्ड या रिपोर्ट देखकर लिखें।', en: 'Copy it from the card or the report.' },
      options: [
        option('unknown', 'मालूम नहीं', 'Not known'),
        option('bPos', 'बी पॉज़िटिव (B+)', 'B+'),
        option('oPos', 'ओ पॉज़िटिव (O+)', 'O+'),
        option('aPos', 'ए पॉज़िटिव (A+)', 'A+'),
        option('abPos', 'एबी पॉज़िटिव (AB+)', 'AB+'),
        option('bNeg', 'बी नेगेटिव (B-)', 'B-'),
        option('oNeg', 'ओ नेगेटिव (O-)', 'O-'),
        option('aNeg', 'ए नेगेटिव (A-)', 'A-'),
        option('abNeg', 'एबी नेगेटिव (AB-)', 'AB-'),
      ],
      required: true,
      carried: true,
      source: `${SOURCE}: blood group (8)`,
      verify: 'A group is copied from any older report, so it does not say who tested and when.',
    },
  ],
};

const CARDS: Group = {
  id: 'cards',
  title: { hi: 'जोखिम और कार्ड', en: 'Risk and cards' },
  fields: [
    {
      id: 'riskBy',
      type: 'choice',
      label: { hi: 'उच्च जोखिम किसी ने बताया?', en: 'Did anybody find a high risk?' },
      required: true,
      options: [
        option('nobody', 'किसी ने नहीं', 'Nobody'),
        option('anm', 'एएनएम ने', 'ANM'),
        option('cho', 'सीएचओ ने', 'CHO'),
        option('mo', 'पीएचसी के डॉक्टर ने', 'PHC medical officer'),
        option('specialist', 'बड़े अस्पताल के डॉक्टर ने', 'Specialist'),
      ],
      source: `${SOURCE}: HRP flag -> identified by* (ANM / CHO / PHC-MO / specialist)`,
    },
    {
      id: 'mcp',
      type: 'digits',
      label: { hi: 'एमसीपी कार्ड नंबर', en: 'MCP card number' },
      length: 12,
      source: `${SOURCE}: MCP card no. 12`,
    },
    {
      id: 'rch',
      type: 'digits',
      label: { hi: 'आरसीएच आईडी', en: 'RCH ID' },
      length: 12,
      carried: true,
      source: `${SOURCE}: RCH ID 12`,
    },
  ],
};

/**
 * Opens the case of a pregnancy: the last period, what happened before, what makes it risky. Source: programme.md 1.2.
 * Results of HIV, syphilis and HBsAg tests are not asked here.
 */
export const PREGNANCY: Form = {
  id: 'pregnancy',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'गर्भवती का पंजीकरण', en: 'Pregnancy registration' },
  groups: [THIS_PREGNANCY, BEFORE, TROUBLES, ILLNESS, BODY, CARDS],
};
