import type { Group } from '../../domain/form/form.ts';
import { PREGNANT } from './meeting.ts';

const SOURCE = 'programme.md 1.3';
const MG = { hi: 'मि.ग्रा.', en: 'mg/dl' };

export const MEASURES: Group = {
  id: 'measures',
  title: { hi: 'नाप और जाँच', en: 'Measurements' },
  hint: { hi: 'पिछले 60 दिन की जाँच भी लिखें।', en: 'Write tests of the last 60 days too.' },
  when: PREGNANT,
  noneDone: { hi: 'बाकी जाँच नहीं हुई, आगे', en: 'The rest: not done, next' },
  fields: [
    {
      id: 'bp',
      type: 'measured',
      label: { hi: 'ब्लड प्रेशर (बीपी)', en: 'Blood pressure (BP)' },
      required: true,
      parts: [
        {
          id: 'sys',
          label: { hi: 'ऊपर वाला', en: 'Upper' },
          decimals: 0,
          min: 50,
          max: 300,
          usual: [80, 180],
        },
        {
          id: 'dia',
          label: { hi: 'नीचे वाला', en: 'Lower' },
          decimals: 0,
          min: 30,
          max: 200,
          usual: [50, 120],
          under: 'sys',
        },
      ],
      source: `${SOURCE}: 50-300 / 30-200 mmHg`,
      verify: 'The usual ranges of BP are general knowledge.',
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
      id: 'hb',
      type: 'measured',
      label: { hi: 'हीमोग्लोबिन (खून की जाँच)', en: 'Haemoglobin' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'हीमोग्लोबिन', en: 'Haemoglobin' },
          unit: { hi: 'ग्राम', en: 'g/dl' },
          decimals: 1,
          min: 20,
          max: 180,
          usual: [50, 150],
        },
      ],
      source: `${SOURCE}: 2.0-15.0 g/dl; MED 2-18, confirm very low`,
      verify: 'Above 15.0 (the range of FLW) is asked again, up to 18.0 (MED) taken; asked again below 5.0.',
    },
    {
      id: 'urineAlbumin',
      type: 'measuredChoice',
      label: { hi: 'पेशाब में एल्बुमिन', en: 'Albumin in urine' },
      required: true,
      options: [
        { id: 'absent', label: { hi: 'नहीं है', en: 'Absent' } },
        { id: 'present', label: { hi: 'है', en: 'Present' } },
      ],
      source: `${SOURCE}: absent/present`,
    },
    {
      id: 'sugar',
      type: 'measured',
      label: { hi: 'ब्लड शुगर', en: 'Blood sugar' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'ब्लड शुगर', en: 'Blood sugar' },
          unit: MG,
          decimals: 0,
          min: 10,
          max: 600,
          usual: [50, 300],
        },
      ],
      source: `${SOURCE}: RBS 10-600 mg/dl`,
      verify: 'The usual range of blood sugar is general knowledge.',
    },
    {
      id: 'pulse',
      type: 'measured',
      label: { hi: 'नाड़ी', en: 'Pulse' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'नाड़ी', en: 'Pulse' },
          unit: { hi: 'प्रति मिनट', en: 'a minute' },
          decimals: 0,
          min: 40,
          max: 200,
          usual: [60, 120],
        },
      ],
      source: `${SOURCE}: pulse 40-200 /min`,
      verify: 'The usual range of pulse is general knowledge.',
    },
    {
      id: 'fundalHeight',
      type: 'measured',
      label: { hi: 'बच्चेदानी की ऊँचाई', en: 'Fundal height' },
      when: { not: { path: 'fact.weeks', below: 12 } },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'ऊँचाई', en: 'Height' },
          unit: { hi: 'सप्ताह', en: 'weeks' },
          decimals: 0,
          min: 1,
          max: 99,
          usual: [10, 42],
        },
      ],
      source: `${SOURCE}: fundal height 1-99 weeks`,
      verify: 'Asked from week 12, and its usual range: general knowledge.',
    },
  ],
};

export const MORE_SUGAR: Group = {
  id: 'moreSugar',
  title: { hi: 'शुगर की पक्की जाँच', en: 'Diabetes tests' },
  when: {
    all: [PREGNANT, { any: [{ not: { path: 'place', is: 'home' } }, { path: 'sugar.value', atLeast: 0 }] }],
  },
  noneDone: { hi: 'नहीं हुई, आगे', en: 'Not done, next' },
  fields: [
    {
      id: 'fasting',
      type: 'measured',
      label: { hi: 'खाली पेट और खाने के बाद', en: 'Fasting and after a meal' },
      parts: [
        {
          id: 'fbs',
          label: { hi: 'खाली पेट', en: 'Fasting' },
          unit: MG,
          decimals: 0,
          min: 10,
          max: 600,
          optional: true,
        },
        {
          id: 'ppbs',
          label: { hi: 'खाने के बाद', en: 'After a meal' },
          unit: MG,
          decimals: 0,
          min: 10,
          max: 600,
          optional: true,
        },
      ],
      source: `${SOURCE}: GDM detail FBS + PPBS; range of RBS`,
    },
    {
      id: 'ogtt',
      type: 'measured',
      label: { hi: 'ग्लूकोज़ पीने के 2 घंटे बाद', en: '2 hours after 75 g glucose' },
      parts: [
        {
          id: 'value',
          label: { hi: 'ब्लड शुगर', en: 'Blood sugar' },
          unit: MG,
          decimals: 0,
          min: 10,
          max: 600,
        },
      ],
      source: `${SOURCE}: 75 g OGTT 2 h; range of RBS`,
    },
  ],
};
