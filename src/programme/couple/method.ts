import type { Condition, Field, Group } from '../../domain/form/form.ts';
import { LAST_DAY_OF_PREGNANCY } from '../../domain/visit/pregnancy.ts';
import { MET, STATUS } from '../met.ts';

const SOURCE = 'programme.md 1.11';
/** No test shows a pregnancy earlier after the last period. Our own choice. */
const FIRST_DAY_OF_A_TEST = 21;
/** Years of fertile life: no sterilisation lies longer back. Source: programme.md 2, eligible couple 15-49. */
const FERTILE_YEARS = 35;
const UP_TO_VISIT = { from: 'on', days: 0 } as const;

export const EXPECTING: Condition = {
  any: [
    { path: 'test', is: 'positive' },
    { path: 'pregnant', is: true },
  ],
};

export const MEETING: Group = {
  id: 'meeting',
  title: { hi: 'मुलाकात', en: 'Meeting' },
  fields: [
    STATUS,
    {
      id: 'test',
      type: 'choice',
      label: { hi: 'निश्चय किट से जाँच?', en: 'Pregnancy test?' },
      when: MET,
      required: true,
      options: [
        { id: 'notDone', label: { hi: 'ज़रूरत नहीं थी', en: 'No need' } },
        { id: 'negative', label: { hi: 'गर्भ नहीं है', en: 'Not pregnant' } },
        { id: 'positive', label: { hi: 'गर्भ है', en: 'Pregnant' } },
      ],
      source: `${SOURCE}: pregnancy test done? -> result*`,
    },
    {
      id: 'pregnant',
      type: 'yesno',
      label: { hi: 'क्या गर्भवती हैं?', en: 'Is she pregnant?' },
      when: { path: 'test', is: 'notDone' },
      required: true,
      unsure: true,
      source: `${SOURCE}: pregnant?`,
    },
    {
      id: 'lmp',
      type: 'day',
      label: { hi: 'अंतिम माहवारी कब शुरू हुई?', en: 'When did her last period start?' },
      hint: { hi: 'याद न हो तो खाली छोड़ें।', en: 'Leave empty when not remembered.' },
      when: EXPECTING,
      min: { from: 'on', days: -LAST_DAY_OF_PREGNANCY },
      max: { from: 'on', days: -FIRST_DAY_OF_A_TEST },
      source: `${SOURCE}: LMP; 2: hard stop 42 weeks`,
      verify: 'That the last period lies at least 21 days back is our own choice.',
    },
  ],
};

const USES = (method: string): Condition => ({ path: 'method', is: method });
const STERILISED: Condition = { any: [USES('femaleSterilised'), USES('maleSterilised')] };

const antara: Field[] = [
  {
    id: 'antaraGiven',
    type: 'yesno',
    label: { hi: 'पिछली मुलाकात के बाद अंतरा लगा?', en: 'Antara given since the last visit?' },
    when: USES('antara'),
    required: true,
    source: `${SOURCE}: Antara dose + date`,
  },
  {
    id: 'antaraDose',
    type: 'number',
    label: { hi: 'अंतरा की कौन सी खुराक?', en: 'Which dose of Antara?' },
    when: { path: 'antaraGiven', is: true },
    required: true,
    number: { decimals: 0, min: 1, max: 10, quick: [1, 2, 3, 4] },
    source: `${SOURCE}: Antara dose 1-10*`,
  },
  {
    id: 'antaraDay',
    type: 'day',
    label: { hi: 'किस दिन लगा?', en: 'On which day?' },
    when: { path: 'antaraGiven', is: true },
    required: true,
    min: { from: 'on', days: -366 },
    max: UP_TO_VISIT,
    source: `${SOURCE}: Antara date*`,
    verify: 'That a dose is written within a year is our own choice.',
  },
];

export const METHOD: Group = {
  id: 'method',
  title: { hi: 'परिवार नियोजन का साधन', en: 'Family planning method' },
  when: { all: [MET, { not: EXPECTING }] },
  fields: [
    {
      id: 'method',
      type: 'choice',
      label: { hi: 'अभी कौन सा साधन?', en: 'Which method now?' },
      required: true,
      options: [
        { id: 'none', label: { hi: 'कोई साधन नहीं', en: 'No method' } },
        { id: 'condom', label: { hi: 'निरोध (कंडोम)', en: 'Condom (Nirodh)' } },
        { id: 'malaN', label: { hi: 'माला एन', en: 'Mala-N pill' } },
        { id: 'chhaya', label: { hi: 'छाया', en: 'Chhaya pill' } },
        { id: 'antara', label: { hi: 'अंतरा इंजेक्शन', en: 'Antara injection' } },
        { id: 'copperT', label: { hi: 'कॉपर-टी', en: 'Copper-T' } },
        { id: 'traditional', label: { hi: 'देसी या अपना तरीका', en: 'Traditional or own way' } },
        { id: 'ecp', label: { hi: 'इमरजेंसी गोली', en: 'Emergency pill (ECP)' } },
        { id: 'femaleSterilised', label: { hi: 'महिला नसबंदी', en: 'Female sterilisation' } },
        { id: 'maleSterilised', label: { hi: 'पुरुष नसबंदी', en: 'Male sterilisation' } },
        { id: 'other', label: { hi: 'कुछ और', en: 'Something else' } },
      ],
      source: `${SOURCE}: using method? -> which; "no method" is the no`,
    },
    {
      id: 'methodOther',
      type: 'text',
      label: { hi: 'कौन सा साधन?', en: 'Which method?' },
      when: USES('other'),
      required: true,
      maxLength: 50,
      source: `${SOURCE}: other->text (<=50)`,
    },
    ...antara,
    {
      id: 'sterilisedDay',
      type: 'day',
      label: { hi: 'नसबंदी किस दिन हुई?', en: 'Sterilised on which day?' },
      when: STERILISED,
      required: true,
      min: { from: 'on', days: -FERTILE_YEARS * 366 },
      max: UP_TO_VISIT,
      source: `${SOURCE}: sterilisation date*; 2: eligible couple 15-49`,
    },
    {
      id: 'dischargeSeen',
      type: 'yesno',
      label: { hi: 'अस्पताल से छुट्टी का कागज़ देखा?', en: 'Discharge paper seen?' },
      when: STERILISED,
      source: `${SOURCE}: discharge summary photos; seen instead of photographed`,
    },
  ],
};

/** After which a pain, a bleeding or a fever can be the method's, or a pregnancy's. */
export const MAY_HAVE_SIGNS: Condition = { any: [EXPECTING, USES('copperT'), STERILISED] };
