import type { Condition, Group } from '../../domain/form/form.ts';
import { dangerSign, none, option } from '../ask.ts';
import { CHC, DH, HOME, MCH, PHC, PRIVATE, SDH, SUBCENTRE } from '../places.ts';

const SOURCE = 'programme.md 1.4';
/** A birth, not an abortion, from week 23. Source: programme.md 1.3, delivered? from 23 wk. */
const FIRST_DAY_OF_BIRTH = 161;
const AT_HOME: Condition = {
  any: [
    { path: 'birthPlace', is: 'home' },
    { path: 'birthPlace', is: 'transit' },
  ],
};
const PRETERM: Condition = {
  any: [
    { path: 'term', is: 'preterm' },
    { path: 'fact.preterm', is: true },
  ],
};
/** She is at home and was met: her own danger signs can be asked. */
const MOTHER_MET: Condition = { path: 'status', is: 'home' };

export const BIRTH: Group = {
  id: 'birth',
  title: { hi: 'प्रसव', en: 'The birth' },
  fields: [
    {
      id: 'birthDay',
      type: 'day',
      label: { hi: 'प्रसव किस दिन हुआ?', en: 'On which day was the birth?' },
      required: true,
      min: { from: { fact: 'lmp' }, days: FIRST_DAY_OF_BIRTH },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}: date*; 1.3: delivered? from 23 wk, 161 d`,
    },
    {
      id: 'birthPlace',
      type: 'choice',
      label: { hi: 'प्रसव कहाँ हुआ?', en: 'Where was the birth?' },
      required: true,
      options: [
        PHC,
        CHC,
        SDH,
        DH,
        MCH,
        SUBCENTRE,
        PRIVATE,
        option('accredited', 'सरकार से जुड़ा निजी अस्पताल', 'Accredited private hospital'),
        option('public', 'और कोई सरकारी अस्पताल', 'Other public hospital'),
        HOME,
        option('transit', 'रास्ते में', 'On the way'),
      ],
      source: `${SOURCE}: place*`,
    },
    {
      id: 'birthType',
      type: 'choice',
      label: { hi: 'प्रसव कैसे हुआ?', en: 'What kind of birth?' },
      when: { not: AT_HOME },
      required: true,
      options: [
        option('normal', 'सामान्य', 'Normal'),
        option('caesarean', 'ऑपरेशन से', 'Caesarean'),
        option('assisted', 'औज़ार से', 'Assisted'),
      ],
      source: `${SOURCE}: type* (normal/caesarean; registers add assisted); normal at home`,
    },
    {
      id: 'conductedBy',
      type: 'choice',
      label: { hi: 'प्रसव किसने कराया?', en: 'Who conducted it?' },
      when: AT_HOME,
      required: true,
      options: [
        option('dai', 'दाई ने', 'Traditional birth attendant'),
        option('relative', 'घर की किसी महिला ने', 'A relative'),
        option('anm', 'एएनएम या एलएचवी ने', 'ANM or LHV'),
        option('nurse', 'नर्स ने', 'Nurse'),
        option('doctor', 'डॉक्टर ने', 'Doctor'),
        option('nobody', 'किसी ने नहीं', 'Nobody'),
      ],
      source: `${SOURCE}: conducted by (ANM/LHV/doctor/nurse/relative/TBA); asked of home births only`,
    },
    {
      id: 'misoprostol',
      type: 'yesno',
      label: { hi: 'खून रोकने की गोली (मिसोप्रोस्टोल) खाई?', en: 'Misoprostol taken?' },
      when: AT_HOME,
      unsure: true,
      source: `${SOURCE}: misoprostol if home [HMIS 2.1.2]`,
    },
  ],
};

export const RESULT: Group = {
  id: 'result',
  title: { hi: 'माँ और बच्चे', en: 'Mother and children' },
  fields: [
    {
      id: 'births',
      type: 'number',
      label: { hi: 'कितने बच्चे हुए? (मृत जन्म भी गिनें)', en: 'How many babies, stillborn ones counted?' },
      required: true,
      number: { decimals: 0, min: 1, max: 3, usual: [1, 2], quick: [1, 2] },
      source: `${SOURCE}: births 0-6*, live*, still*`,
      verify:
        'Up to three children have a group each. Live and still are counted from them, so that they always add up.',
    },
    {
      id: 'term',
      type: 'choice',
      label: { hi: 'प्रसव समय पर हुआ?', en: 'Was it in time?' },
      when: { not: { path: 'fact.lmpKnown', is: true } },
      required: true,
      options: [
        option('term', 'समय पर', 'In time'),
        option('preterm', 'समय से पहले', 'Too early'),
        option('unknown', 'मालूम नहीं', 'Not known'),
      ],
      source: `${SOURCE}: term/preterm; computed where the last period is known`,
    },
    {
      id: 'steroid',
      type: 'yesno',
      label: { hi: 'बच्चे के फेफड़ों की सुई प्रसव से पहले लगी?', en: "Injection for the baby's lungs before birth?" },
      when: PRETERM,
      unsure: true,
      source: `${SOURCE}: corticosteroid Y/N/DK`,
    },
    {
      id: 'status',
      type: 'choice',
      label: { hi: 'माँ अभी कहाँ हैं?', en: 'Where is the mother now?' },
      required: true,
      options: [
        option('home', 'घर पर, मिलीं', 'At home, met her'),
        option('hospital', 'अस्पताल में भर्ती', 'In hospital'),
        option('away', 'मायके या बाहर', 'Away from the village'),
        option('died', 'मृत्यु हो गई', 'Has died'),
      ],
      source: `${SOURCE}: complications, death; 1.1 status at every visit`,
    },
    {
      id: 'deathDay',
      type: 'day',
      label: { hi: 'मृत्यु किस दिन हुई?', en: 'On which day did she die?' },
      when: { path: 'status', is: 'died' },
      required: true,
      min: { from: { field: 'birthDay' }, days: 0 },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}: death; 1.15`,
    },
  ],
};

export const TROUBLES: Group = {
  id: 'troubles',
  title: { hi: 'प्रसव में दिक्कत', en: 'Trouble at the birth' },
  fields: [
    {
      id: 'troubles',
      type: 'multi',
      label: { hi: 'प्रसव में क्या दिक्कत हुई?', en: 'What trouble was there?' },
      required: true,
      options: [
        none('कोई दिक्कत नहीं', 'None'),
        option('pph', 'प्रसव के बाद बहुत खून गया', 'Heavy bleeding after the birth'),
        option('retained', 'आँवल अंदर रह गई', 'Retained placenta'),
        option('obstructed', 'बच्चा अटक गया', 'Obstructed labour'),
        option('cord', 'नाल पहले निकली', 'Cord prolapse'),
        option('convulsions', 'झटके या दौरे', 'Fits'),
        option('other', 'कुछ और', 'Something else'),
        option('unknown', 'मालूम नहीं', 'Not known', { excludes: true }),
      ],
      source: `${SOURCE}: complications?; twins and death are read from the other answers`,
    },
  ],
};

const SIGN_SOURCE = 'programme.md 1.5, danger signs; 1.4, complications';

export const MOTHER_NOW: Group = {
  id: 'motherNow',
  title: { hi: 'माँ में खतरे के लक्षण', en: "The mother's danger signs" },
  hint: { hi: 'हर सवाल पूछें।', en: 'Ask each one.' },
  when: MOTHER_MET,
  fields: [
    dangerSign('bleeding', 'नीचे के रास्ते से बहुत खून?', 'Bleeding heavily?', { source: SIGN_SOURCE }),
    dangerSign('placentaStuck', 'आँवल अभी तक नहीं निकली?', 'Placenta not out yet?', {
      source: SIGN_SOURCE,
      when: AT_HOME,
    }),
    dangerSign('fits', 'झटके या दौरे आए?', 'Fits?', { source: SIGN_SOURCE }),
    dangerSign('faint', 'बेहोशी या बहुत कमज़ोरी?', 'Fainting or very weak?', {
      source: SIGN_SOURCE,
      verify: 'Fainting after the birth as a danger sign is general knowledge.',
    }),
    dangerSign('highFever', 'तेज़ बुखार?', 'High fever?', { source: SIGN_SOURCE }),
  ],
};

export const LEAVING: Group = {
  id: 'leaving',
  title: { hi: 'छुट्टी और जेएसवाई', en: 'Discharge and JSY' },
  when: { all: [MOTHER_MET, { not: AT_HOME }] },
  fields: [
    {
      id: 'dischargeDay',
      type: 'day',
      label: { hi: 'अस्पताल से छुट्टी कब हुई?', en: 'Discharged on' },
      min: { from: { field: 'birthDay' }, days: 0 },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}: mother's discharge date`,
    },
    {
      id: 'jsy',
      type: 'yesno',
      label: { hi: 'जेएसवाई का लाभ मिलेगा?', en: 'JSY beneficiary?' },
      unsure: true,
      source: `${SOURCE}: JSY beneficiary?`,
    },
  ],
};
