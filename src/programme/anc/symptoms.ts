import type { Condition, Field, Group, Option } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { PREGNANT } from './meeting.ts';

const SOURCE = 'programme.md 1.3, ASHA symptom screen; words of 8b';
const DANGER_TITLE: Bilingual = { hi: 'खतरे के लक्षण', en: 'Danger signs' };
const DANGER_HINT: Bilingual = {
  hi: 'हर सवाल पूछें। कोई लक्षण हो तो ऐप बताएगा क्या करें।',
  en: 'Ask each one. If a sign is there, the app says what to do.',
};
const MAY_HAVE_SIGNS: Condition = { any: [PREGNANT, { path: 'status', is: 'abortion' }] };

function sign(id: string, label: Bilingual, when?: Condition): Field {
  return {
    id,
    type: 'yesno',
    label,
    danger: true,
    unsure: true,
    required: true,
    source: SOURCE,
    ...(when && { when }),
  };
}

export const DANGER_ONE: Group = {
  id: 'danger1',
  title: DANGER_TITLE,
  hint: DANGER_HINT,
  when: MAY_HAVE_SIGNS,
  fields: [
    sign('bleeding', { hi: 'नीचे के रास्ते से खून आ रहा है?', en: 'Bleeding from below?' }),
    sign('fits', { hi: 'झटके या दौरे आए?', en: 'Fits?' }),
    sign('headache', { hi: 'तेज़ सिरदर्द?', en: 'Severe headache?' }),
    sign('blurred', { hi: 'आँखों से धुंधला दिखता है?', en: 'Blurred sight?' }),
    sign('swelling', { hi: 'चेहरे या हाथों में सूजन?', en: 'Swelling of face or hands?' }),
  ],
};

const SIGNS_TWO: Field[] = [
  sign('leaking', { hi: 'नीचे के रास्ते से पानी जा रहा है?', en: 'Water leaking from below?' }, PREGNANT),
  sign('bellyPain', { hi: 'पेट में तेज़ दर्द?', en: 'Severe belly pain?' }),
  sign('highFever', { hi: 'तेज़ बुखार?', en: 'High fever?' }),
  sign('breathless', { hi: 'बैठे-बैठे साँस फूलती है?', en: 'Breathless even at rest?' }),
  {
    ...sign('lessMovement', { hi: 'बच्चा कम हिलता है या नहीं हिलता?', en: 'Baby moves less or not at all?' }),
    when: { all: [PREGNANT, { not: { path: 'fact.weeks', below: 20 } }] },
    verify: 'Less movement as a danger sign and asking it from week 20 are general knowledge.',
  },
];

const option = (id: string, hi: string, en: string, when?: Condition): Option => ({
  id,
  label: { hi, en },
  ...(when && { when }),
});

const COMPLAINTS: Field[] = [
  {
    id: 'complaints',
    type: 'multi',
    label: { hi: 'और इनमें से कोई तकलीफ़ है?', en: 'And any of these?' },
    when: PREGNANT,
    required: true,
    options: [
      { ...option('none', 'कोई तकलीफ़ नहीं', 'No complaint'), excludes: true },
      option('tired', 'जल्दी थक जाती हैं', 'Tires easily'),
      option('workBreathless', 'काम करने पर साँस फूलती है', 'Breathless at work'),
      option('pale', 'हथेली या पलक अंदर से फीकी', 'Pale palm or eyelid'),
      option('vomiting', 'उल्टी', 'Vomiting', { not: { path: 'fact.weeks', atLeast: 20 } }),
      option('cough', 'खाँसी', 'Cough'),
      option('fever', 'हल्का बुखार', 'Slight fever'),
      option('chills', 'ठंड लगना या कँपकँपी', 'Chills'),
      option('jaundice', 'आँख या पेशाब पीला', 'Yellow eyes or urine'),
      option('jointPain', 'जोड़ों में तेज़ दर्द', 'Severe joint pain'),
      option('burningUrine', 'पेशाब में जलन', 'Burning urine'),
      option('discharge', 'नीचे से सफ़ेद या गंदा पानी', 'Discharge'),
    ],
    source: `${SOURCE}; vomiting <20 wk`,
  },
  {
    id: 'coughDays',
    type: 'choice',
    label: { hi: 'खाँसी कितने दिन से?', en: 'Cough for how long?' },
    when: { path: 'complaints', includes: 'cough' },
    required: true,
    options: [
      option('short', '15 दिन से कम', 'Less than 15 days'),
      option('long', '15 दिन या ज़्यादा', '15 days or more'),
    ],
    source: `${SOURCE}: cough <15 d / >15 d; day 15 itself counted as long`,
  },
  {
    id: 'dischargeKind',
    type: 'choice',
    label: { hi: 'नीचे का पानी कैसा है?', en: 'What is the discharge like?' },
    when: { path: 'complaints', includes: 'discharge' },
    required: true,
    options: [
      option('curdy', 'दही जैसा', 'Curdy'),
      option('foul', 'बदबूदार', 'Foul-smelling'),
      option('yellowGreen', 'पीला या हरा', 'Yellow or green'),
    ],
    source: SOURCE,
  },
];

/** The rest of the signs, and what troubles her besides. */
export const DANGER_TWO: Group = {
  id: 'danger2',
  title: DANGER_TITLE,
  when: MAY_HAVE_SIGNS,
  fields: [...SIGNS_TWO, ...COMPLAINTS],
};
