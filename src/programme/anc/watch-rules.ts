import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { measured, said, tenths } from '../why.ts';
import { ANAEMIA_BELOW, SEVERE_ANAEMIA_BELOW } from './anaemia.ts';

function whyAnaemia(answers: Answers): Bilingual {
  const value = measured(answers, 'hb', tenths);
  return {
    hi: `हीमोग्लोबिन ${value.hi}: 11 से कम है, खून की कमी है।`,
    en: `Haemoglobin ${value.en}: below 11, anaemia.`,
  };
}

/** Treat, look again, have it looked at on the next clinic day. */
export const ANC_WATCH: readonly ConcernRule[] = [
  {
    id: 'anaemia',
    level: 'watch',
    field: 'hb',
    when: {
      all: [
        { path: 'hb.value', atLeast: SEVERE_ANAEMIA_BELOW },
        { path: 'hb.value', below: ANAEMIA_BELOW },
      ],
    },
    why: whyAnaemia,
    first: [
      { hi: 'आयरन की 2 गोली रोज़ खाने को कहें', en: 'Two iron tablets every day' },
      { hi: 'एक महीने बाद फिर हीमोग्लोबिन जँचवाएँ', en: 'Have haemoglobin tested again in a month' },
    ],
    where: 'phc',
    source: 'programme.md 3: HMIS anaemia 7.1-10.9; 2: anaemic (7-10.9) 2 tablets a day',
    verify: 'The month until the next test is general knowledge.',
  },
  {
    id: 'albumin',
    level: 'watch',
    field: 'urineAlbumin',
    when: { path: 'urineAlbumin.is', is: 'present' },
    why: said('पेशाब में एल्बुमिन है: बीपी का खतरा हो सकता है।', 'Albumin in the urine: high BP may follow.'),
    first: [{ hi: 'आज ही एएनएम से बीपी नपवाएँ', en: 'Have the ANM measure BP today' }],
    where: 'phc',
    source: 'programme.md 1.3, urine albumin',
    verify: 'That albumin alone is watched and not referred is general knowledge.',
  },
  {
    id: 'sugar',
    level: 'watch',
    field: 'sugar',
    when: {
      any: [
        { path: 'sugar.value', atLeast: 200 },
        { path: 'ogtt.value', atLeast: 140 },
      ],
    },
    why: said('शुगर बढ़ी हुई है: पीएचसी में पक्की जाँच कराएँ।', 'Blood sugar is high: confirm it at the PHC.'),
    first: [{ hi: 'डॉक्टर को दिखाएँ; मीठा कम खाने को कहें', en: 'See the doctor; eat fewer sweets' }],
    where: 'phc',
    source: 'programme.md 3: random >=200 screen, OGTT 75 g 2-h >=140',
    verify: 'Both limits are general knowledge in programme.md 3.',
  },
  {
    id: 'jaundice',
    level: 'watch',
    field: 'complaints',
    when: { path: 'complaints', includes: 'jaundice' },
    why: said('आँख या पेशाब पीला: पीलिया हो सकता है।', 'Yellow eyes or urine: it may be jaundice.'),
    first: [{ hi: 'आज या कल पीएचसी में दिखाएँ', en: 'See the PHC today or tomorrow' }],
    where: 'phc',
    source: 'programme.md 1.3, symptom screen: jaundice',
    verify: 'The level is general knowledge; a clinician may want it referred at once.',
  },
  {
    id: 'longCough',
    level: 'watch',
    field: 'coughDays',
    when: { path: 'coughDays', is: 'long' },
    why: said('खाँसी 15 दिन या ज़्यादा: टीबी की जाँच कराएँ।', 'Cough of 15 days or more: test for TB.'),
    first: [{ hi: 'बलगम की जाँच के लिए भेजें', en: 'Send her for a sputum test' }],
    where: 'phc',
    source: 'programme.md 1.3, symptom screen: cough >15 d; 1.12',
  },
  {
    id: 'badDischarge',
    level: 'watch',
    field: 'dischargeKind',
    when: {
      any: [
        { path: 'dischargeKind', is: 'foul' },
        { path: 'conditions', includes: 'foulDischarge' },
      ],
    },
    why: said('नीचे से बदबूदार पानी: संक्रमण हो सकता है।', 'Foul discharge: it may be an infection.'),
    first: [{ hi: 'पीएचसी में दिखाएँ', en: 'Have the PHC look at it' }],
    where: 'phc',
    source: 'programme.md 1.3, high-risk condition: foul discharge',
  },
  {
    id: 'pallor',
    level: 'watch',
    field: 'complaints',
    when: { all: [{ path: 'complaints', includes: 'pale' }, { not: { path: 'hb.value', atLeast: 0 } }] },
    why: said('हथेली या पलक फीकी: खून की कमी हो सकती है।', 'Pale palm or eyelid: it may be anaemia.'),
    first: [{ hi: 'हीमोग्लोबिन की जाँच कराएँ', en: 'Have haemoglobin tested' }],
    where: 'phc',
    source: 'programme.md 1.3, symptom screen: pale palm/conjunctiva',
  },
  {
    id: 'highRisk',
    level: 'watch',
    field: 'conditions',
    when: {
      all: [{ path: 'conditions', answered: true }, { not: { path: 'conditions', includes: 'none' } }],
    },
    why: said(
      'उच्च जोखिम वाली गर्भवती: प्रसव बड़े अस्पताल में हो।',
      'High-risk pregnancy: the birth belongs in a larger hospital.',
    ),
    first: [
      { hi: 'हर महीने की 9 तारीख को जाँच कराएँ', en: 'Check-up on the 9th of every month' },
      { hi: 'एएनएम को आज ही बताएँ', en: 'Tell the ANM today' },
    ],
    where: 'fru',
    source: 'programme.md 1.3, high-risk condition: any -> referral facility; 2: PMSMA on the 9th',
  },
];
