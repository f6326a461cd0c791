import type { Group, Option } from '../../domain/form/form.ts';
import { MET, STATUS } from '../met.ts';

const SOURCE = 'programme.md 3, CBAC part A';
const option = (id: string, hi: string, en: string): Option => ({ id, label: { hi, en } });

export const RISK: Group = {
  id: 'risk',
  title: { hi: 'आदतें और परिवार', en: 'Habits and family' },
  fields: [
    STATUS,
    {
      id: 'tobacco',
      type: 'choice',
      label: { hi: 'तंबाकू, खैनी या बीड़ी?', en: 'Tobacco, chewed or smoked?' },
      when: MET,
      required: true,
      options: [
        option('never', 'कभी नहीं', 'Never'),
        option('sometimes', 'पहले लेते थे या कभी-कभी', 'In the past, or sometimes'),
        option('daily', 'रोज़', 'Daily'),
      ],
      source: `${SOURCE}: tobacco never / past-sometimes / daily`,
    },
    {
      id: 'alcohol',
      type: 'yesno',
      label: { hi: 'रोज़ शराब पीते हैं?', en: 'Alcohol every day?' },
      when: MET,
      required: true,
      source: `${SOURCE}: alcohol daily no / yes`,
    },
    {
      id: 'active',
      type: 'yesno',
      label: { hi: 'हफ़्ते में 150 मिनट मेहनत या पैदल?', en: 'Active for 150 minutes a week?' },
      hint: { hi: 'रोज़ आधा घंटा, हफ़्ते में 5 दिन', en: 'Half an hour a day, 5 days a week' },
      when: MET,
      required: true,
      source: `${SOURCE}: activity >=150 min/wk / less`,
    },
    {
      id: 'family',
      type: 'yesno',
      label: {
        hi: 'परिवार में बीपी, शुगर या दिल की बीमारी?',
        en: 'BP, diabetes or heart disease in the family?',
      },
      when: MET,
      required: true,
      source: `${SOURCE}: family history of BP/diabetes/heart`,
    },
  ],
};

export const WAIST: Group = {
  id: 'waist',
  title: { hi: 'कमर और धुआँ', en: 'Waist and smoke' },
  when: MET,
  noneDone: { hi: 'कमर नहीं नापी', en: 'Waist not measured' },
  fields: [
    {
      id: 'waist',
      type: 'measured',
      label: { hi: 'कमर का नाप', en: 'Waist' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'कमर', en: 'Waist' },
          unit: { hi: 'से.मी.', en: 'cm' },
          decimals: 0,
          min: 40,
          max: 200,
          usual: [60, 120],
        },
      ],
      source: `${SOURCE}: waist in cm`,
      verify: 'The possible and the usual range of a waist are our own choice.',
    },
    {
      id: 'fuel',
      type: 'multi',
      label: { hi: 'खाना किस पर बनता है?', en: 'Cooking on what?' },
      required: true,
      options: [
        option('lpg', 'गैस', 'Gas (LPG)'),
        option('wood', 'लकड़ी', 'Wood'),
        option('cropResidue', 'भूसा या डंठल', 'Crop residue'),
        option('dung', 'गोइठा या उपला', 'Dung cakes'),
        option('coal', 'कोयला', 'Coal'),
        option('kerosene', 'मिट्टी का तेल', 'Kerosene'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: 'programme.md 1.13, part C: COPD fuel',
    },
    {
      id: 'smokeWork',
      type: 'yesno',
      label: { hi: 'काम पर धुआँ या धूल?', en: 'Smoke or dust at work?' },
      required: true,
      source: 'programme.md 1.13, part C: occupational smoke',
    },
  ],
};
