import type { Group } from '../../domain/form/form.ts';
import { dangerSign, option } from '../ask.ts';
import { MET, STATUS } from '../met.ts';

const SEPSIS = 'programme.md 1.6, sepsis block';
const REFER = 'programme.md 1.6, refer now';
const TITLE = { hi: 'बच्चे में खतरे के लक्षण', en: "The baby's danger signs" };

/** Whether mother and child were met, and at once the first signs: they appear under the answer. */
export const MEETING: Group = {
  id: 'meeting',
  title: { hi: 'मुलाकात और खतरे के लक्षण', en: 'Meeting and danger signs' },
  hint: {
    hi: 'बच्चे को देखें और माँ से पूछें।',
    en: 'Look at the baby and ask the mother.',
  },
  fields: [
    STATUS,
    dangerSign('fits', 'झटके या दौरे आए?', 'Fits?', { source: REFER, when: MET }),
    dangerSign('indrawing', 'साँस लेते समय छाती अंदर धँसती है?', 'Chest drawn in at each breath?', {
      source: SEPSIS,
      when: MET,
    }),
    dangerSign('limp', 'हाथ-पैर ढीले पड़ गए?', 'Limbs limp?', { source: SEPSIS, when: MET }),
    dangerSign('feedLess', 'दूध पीना कम या बंद?', 'Feeding less or stopped?', { source: SEPSIS, when: MET }),
    dangerSign('cryWeak', 'रोना कमज़ोर या बंद?', 'Cry weak or stopped?', { source: SEPSIS, when: MET }),
  ],
};

export const DANGER: Group = {
  id: 'danger',
  title: TITLE,
  when: MET,
  fields: [
    dangerSign('coldHot', 'छूने पर ठंडा या बहुत गर्म?', 'Cold or hot to touch?', { source: SEPSIS }),
    dangerSign('belly', 'पेट फूला है या बार-बार उल्टी?', 'Belly swollen, or vomiting?', { source: SEPSIS }),
    dangerSign('navelPus', 'नाभि में मवाद?', 'Pus at the navel?', { source: SEPSIS }),
    dangerSign('noUrine', '48 घंटे से पेशाब नहीं?', 'No urine for 48 hours?', { source: REFER }),
    {
      id: 'yellow',
      type: 'choice',
      label: { hi: 'बदन पीला है?', en: 'Is the baby yellow?' },
      required: true,
      options: [
        option('no', 'नहीं', 'No'),
        option('face', 'आँख या चेहरा पीला', 'Eyes or face'),
        option('palms', 'हथेली या तलवे भी पीले', 'Palms or soles too'),
        option('unsure', 'पता नहीं चला', 'Could not tell'),
      ],
      danger: ['palms'],
      source: `${REFER}: jaundice <24 h or on palms/soles`,
      verify: 'Jaundice on the first day or on palms and soles is general knowledge in programme.md 1.6.',
    },
  ],
};

export const MEASURES: Group = {
  id: 'measures',
  title: { hi: 'तौलें और गिनें', en: 'Weigh and count' },
  when: MET,
  noneDone: { hi: 'बाकी नहीं नापा', en: 'The rest: not done' },
  fields: [
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
          decimals: 2,
          min: 50,
          max: 700,
          usual: [150, 550],
        },
      ],
      source: 'programme.md 1.6: weight 0.5-7.0 kg',
      verify: 'The usual range is general knowledge.',
    },
    {
      id: 'temp',
      type: 'measured',
      label: { hi: 'बगल का तापमान', en: 'Temperature in the armpit' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'तापमान', en: 'Temperature' },
          unit: { hi: '°फ़ारेनहाइट', en: '°F' },
          decimals: 1,
          min: 900,
          max: 1080,
          usual: [950, 1010],
        },
      ],
      source: 'programme.md 1.6: temp degF',
      verify: 'The range of the thermometer is general knowledge.',
    },
    {
      id: 'rr',
      type: 'measured',
      label: { hi: 'एक मिनट में साँसें', en: 'Breaths in a minute' },
      hint: { hi: 'पूरे 60 सेकंड गिनें।', en: 'Count for 60 whole seconds.' },
      required: true,
      parts: [
        {
          id: 'value',
          label: { hi: 'साँसें', en: 'Breaths' },
          unit: { hi: 'प्रति मिनट', en: 'a minute' },
          decimals: 0,
          min: 5,
          max: 120,
          usual: [30, 80],
          countFor: 60,
        },
      ],
      source: 'programme.md 1.6: RR >60/min; 1.9: breaths/min (60 s count)',
      verify: 'The range is general knowledge; AVNI also refers below 30.',
    },
  ],
};

export const CARE: Group = {
  id: 'care',
  title: { hi: 'देखभाल और जन्म पंजीकरण', en: 'Care and birth registration' },
  when: MET,
  fields: [
    {
      id: 'warm',
      type: 'yesno',
      label: { hi: 'बच्चे को गर्म रखा है?', en: 'Kept warm?' },
      required: true,
      source: 'programme.md 1.6, every visit: kept warm?',
    },
    {
      id: 'fedOften',
      type: 'yesno',
      label: { hi: '24 घंटे में 7-8 बार माँ का दूध पिया?', en: 'Breastfed 7-8 times in 24 hours?' },
      required: true,
      source: 'programme.md 1.6, every visit: breastfed 7-8+ per 24 h?',
    },
    {
      id: 'fewUrine',
      type: 'yesno',
      label: { hi: 'लगातार रोना या पेशाब 6 बार से कम?', en: 'Cries on and on, or urine less than 6 times?' },
      required: true,
      source: 'programme.md 1.6, every visit: continuous cry or urine <6/day?',
    },
    {
      id: 'eyes',
      type: 'choice',
      label: { hi: 'आँखें कैसी हैं?', en: 'The eyes' },
      required: true,
      options: [
        option('normal', 'ठीक', 'Normal'),
        option('swollen', 'सूजी हुईं', 'Swollen'),
        option('pus', 'मवाद आता है', 'Pus'),
      ],
      source: 'programme.md 1.6: eyes (normal/swollen/pus)',
    },
    {
      id: 'spots',
      type: 'choice',
      label: { hi: 'बदन पर मवाद वाले दाने?', en: 'Spots with pus on the skin?' },
      required: true,
      options: [
        option('none', 'नहीं', 'None'),
        option('few', '10 तक', 'Up to 10'),
        option('many', '10 से ज़्यादा', 'More than 10'),
      ],
      source: 'programme.md 1.6, MED: pustules (>10 severe)',
    },
    {
      id: 'registered',
      type: 'yesno',
      label: { hi: 'जन्म पंजीकरण हो गया?', en: 'Is the birth registered?' },
      when: { not: { path: 'fact.registered', is: true } },
      source: 'programme.md 1.6, first visit card: birth registered?; 2: claim gate of day 42',
    },
  ],
};
