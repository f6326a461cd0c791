import type { Condition, Form, Group } from '../../domain/form/form.ts';
import { dangerSign, none, option } from '../ask.ts';
import { MET, STATUS } from '../met.ts';
import { referralGroup } from '../referral.ts';
import { PNC_DANGERS } from './rules.ts';

const SOURCE = 'programme.md 1.5';
const SIGNS = `${SOURCE}, danger signs; words of 8b`;
const TITLE = { hi: 'खतरे के लक्षण', en: 'Danger signs' };
const ANY_DANGER: Condition = { any: PNC_DANGERS.map((rule) => rule.when) };

/** A copper-T up to 48 hours after the birth, a sterilisation up to its 7th day. Source: programme.md 1.5. */
const PPIUCD_BELOW_DAY = 3;
const PPS_BELOW_DAY = 8;

const MEETING: Group = { id: 'meeting', title: { hi: 'मुलाकात', en: 'Meeting' }, fields: [STATUS] };

const DANGER_ONE: Group = {
  id: 'danger1',
  title: TITLE,
  hint: {
    hi: 'हर सवाल पूछें। कोई लक्षण हो तो ऐप बताएगा क्या करें।',
    en: 'Ask each one. If a sign is there, the app says what to do.',
  },
  when: MET,
  fields: [
    dangerSign('bleeding', 'नीचे के रास्ते से बहुत खून?', 'Bleeding heavily?', { source: SIGNS }),
    dangerSign('fits', 'झटके या दौरे आए?', 'Fits?', { source: SIGNS }),
    dangerSign('headache', 'तेज़ सिरदर्द?', 'Severe headache?', { source: SIGNS }),
    dangerSign('blurred', 'आँखों से धुंधला दिखता है?', 'Blurred sight?', { source: SIGNS }),
  ],
};

const DANGER_TWO: Group = {
  id: 'danger2',
  title: TITLE,
  when: MET,
  fields: [
    dangerSign('breathless', 'साँस लेने में तकलीफ़?', 'Difficult breathing?', { source: SIGNS }),
    dangerSign('highFever', 'तेज़ बुखार?', 'High fever?', { source: SIGNS }),
    dangerSign('foulDischarge', 'नीचे से बदबूदार पानी?', 'Foul discharge from below?', { source: SIGNS }),
    dangerSign('bellyPain', 'पेट में तेज़ दर्द?', 'Severe belly pain?', { source: SIGNS }),
  ],
};

const DANGER_THREE: Group = {
  id: 'danger3',
  title: TITLE,
  when: MET,
  fields: [
    dangerSign('swelling', 'चेहरे या हाथों में सूजन?', 'Swelling of face or hands?', { source: SIGNS }),
    dangerSign('behaviour', 'बहकी बातें या अजीब व्यवहार?', 'Confused or strange behaviour?', { source: SIGNS }),
    dangerSign('yellow', 'आँख या पेशाब पीला?', 'Yellow eyes or urine?', { source: SIGNS }),
    dangerSign('pale', 'हथेली या पलक अंदर से बहुत फीकी?', 'Very pale palm or eyelid?', { source: SIGNS }),
  ],
};

/** What is taken out of the medicine box: the field, and the item of the kit it lowers. */
export const PNC_GIVES = { ifaGiven: 'ifaAdult' } as const;

const CARE: Group = {
  id: 'care',
  title: { hi: 'माँ का हाल', en: 'How the mother does' },
  when: MET,
  noneDone: { hi: 'तापमान नहीं नापा', en: 'Temperature not taken' },
  fields: [
    {
      id: 'meals',
      type: 'number',
      label: { hi: '24 घंटे में कितनी बार भरपेट खाया?', en: 'Full meals in 24 hours' },
      required: true,
      number: { decimals: 0, min: 0, max: 10, usual: [0, 6], quick: [2, 3, 4] },
      source: `${SOURCE}, mother block: full meals/24 h`,
      verify: 'The largest number is ours.',
    },
    {
      id: 'pads',
      type: 'number',
      label: { hi: 'दिन में कितने पैड या कपड़े बदले?', en: 'Pads or cloths in a day' },
      required: true,
      number: { decimals: 0, min: 0, max: 20, usual: [0, 10], quick: [0, 2, 3] },
      source: `${SOURCE}, mother block: pads/day`,
      verify: 'The largest number is ours.',
    },
    {
      id: 'breasts',
      type: 'multi',
      label: { hi: 'दूध पिलाने में कोई दिक्कत?', en: 'Any trouble with breastfeeding?' },
      required: true,
      options: [
        none('कोई दिक्कत नहीं', 'No trouble'),
        option('lowMilk', 'दूध कम आता है', 'Little milk'),
        option('cracked', 'निप्पल में दरार', 'Cracked nipple'),
        option('hard', 'छाती में गाँठ या सूजन', 'Hard or swollen breast'),
      ],
      source: `${SOURCE}, mother block: low milk / cracked nipple -> counsel`,
      verify: 'The hard breast is general knowledge.',
    },
    {
      id: 'temp',
      type: 'measured',
      label: { hi: 'तापमान', en: 'Temperature' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'तापमान', en: 'Temperature' },
          unit: { hi: '°फ़ारेनहाइट', en: '°F' },
          decimals: 1,
          min: 900,
          max: 1100,
          usual: [965, 1040],
        },
      ],
      source: `${SOURCE}, mother block: temp degF`,
      verify: 'The range of the thermometer is general knowledge.',
    },
    {
      id: 'ifaGiven',
      type: 'number',
      label: { hi: 'आयरन की गोली दी', en: 'Iron tablets given' },
      number: { decimals: 0, min: 0, max: 400, usual: [0, 180], quick: [30, 60] },
      source: `${SOURCE}: IFA tabs 0-400`,
    },
  ],
};

const PLANNING: Group = {
  id: 'planning',
  title: { hi: 'परिवार नियोजन', en: 'Family planning' },
  when: MET,
  fields: [
    {
      id: 'fp',
      type: 'choice',
      label: { hi: 'कोई साधन अपनाया?', en: 'Any method taken up?' },
      options: [
        option('none', 'अभी नहीं', 'Not yet'),
        option('condom', 'निरोध (कंडोम)', 'Condom'),
        option('ppiucd', 'कॉपर-टी (पीपीआईयूसीडी)', 'Copper-T (PPIUCD)', {
          when: { path: 'fact.days', below: PPIUCD_BELOW_DAY },
        }),
        option('pps', 'प्रसव के साथ नसबंदी', 'Sterilisation after the birth', {
          when: { path: 'fact.days', below: PPS_BELOW_DAY },
        }),
        option('minilap', 'मिनीलैप नसबंदी', 'Minilap'),
        option('femaleSter', 'महिला नसबंदी', 'Female sterilisation'),
        option('maleSter', 'पुरुष नसबंदी', 'Male sterilisation'),
        option('other', 'कुछ और', 'Something else'),
      ],
      source: `${SOURCE}: contraception (PPIUCD <=48 h, PPS <=7 d)`,
    },
  ],
};

/** The mother after the birth, on days 1, 3, 7, 14, 21, 28 and 42: which of them it is comes from the birth. */
export const PNC: Form = {
  id: 'pnc',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'प्रसव के बाद माँ की जाँच (पीएनसी)', en: 'Mother after the birth (PNC)' },
  groups: [MEETING, DANGER_ONE, DANGER_TWO, DANGER_THREE, CARE, PLANNING, referralGroup(ANY_DANGER)],
};
