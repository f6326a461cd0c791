import type { Condition } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { MAM_BELOW, MODERATELY_THIN } from '../growth/muac.ts';
import { measured, said, tenths } from '../why.ts';
import { LONG_COUGH_OVER, PNEUMONIA, SOME_DEHYDRATION } from './classify.ts';
import { DIARRHOEA_BANDS } from './danger-rules.ts';
import { inBand } from './doses.ts';

const SOURCE = 'programme.md 1.9';
const GK = 'What is advised is general knowledge: a clinician signs it off.';
const DIARRHOEA: Condition = { path: 'problems', includes: 'diarrhoea' };
const COUGH: Condition = { path: 'problems', includes: 'cough' };
const FEVER: Condition = { path: 'problems', includes: 'fever' };
const FEED = { hi: 'दूध और खाना जारी रखें', en: 'Go on with milk and food' };

function watch(
  id: string,
  field: string,
  told: Omit<ConcernRule, 'id' | 'field' | 'level' | 'source'>,
): ConcernRule {
  return { id, field, level: 'watch', source: SOURCE, verify: GK, ...told };
}

/** ORS and zinc as sums to be read out, by age. */
const TREATED: readonly ConcernRule[] = DIARRHOEA_BANDS.map(({ lines, ...band }) =>
  watch(`diarrhoea${band.from}`, 'problems', {
    when: { all: [DIARRHOEA, inBand(band)] },
    why: said('दस्त: पानी की कमी न होने दें।', 'Diarrhoea: do not let the body lose water.'),
    first: [...lines, FEED, { hi: '5वें दिन फिर देखें', en: 'Look again on day 5' }],
    where: 'phc',
  }),
);

/** Treat, look again. */
export const ILLNESS_WATCH: readonly ConcernRule[] = [
  watch('someDehydration', 'pinch', {
    when: SOME_DEHYDRATION,
    why: said('शरीर में पानी की कुछ कमी है।', 'Some loss of water.'),
    first: [
      { hi: 'अभी सामने बैठकर ओआरएस पिलाएँ', en: 'Give ORS now, while you are there' },
      { hi: '4 घंटे बाद फिर देखें; न सुधरे तो भेजें', en: 'Look again after 4 hours; refer if no better' },
    ],
    where: 'phc',
  }),
  ...TREATED,
  watch('cold', 'problems', {
    when: { all: [COUGH, { path: 'breaths.value', atLeast: 0 }, { not: PNEUMONIA }] },
    why: said('खाँसी-सर्दी: निमोनिया का लक्षण नहीं है।', 'Cough or cold: no sign of pneumonia.'),
    first: [
      { hi: 'गर्म रखें; दूध पिलाते रहें', en: 'Keep warm; go on feeding' },
      { hi: 'तेज़ साँस या छाती धँसे तो तुरंत दिखाएँ', en: 'Fast breathing or indrawing: see the PHC at once' },
      { hi: '2 दिन बाद फिर देखें', en: 'Look again after 2 days' },
    ],
    where: 'phc',
  }),
  watch('breathsNotCounted', 'breaths', {
    when: { all: [{ path: 'breaths', answered: true }, { not: { path: 'breaths.value', atLeast: 0 } }] },
    why: said('साँसें नहीं गिनी गईं: निमोनिया का पता नहीं चलेगा।', 'Breaths not counted: pneumonia may be missed.'),
    first: [{ hi: 'शांत होने पर 60 सेकंड गिनें', en: 'Count for 60 seconds when the child is calm' }],
    where: 'phc',
  }),
  watch('longCough', 'coughDays', {
    when: { path: 'coughDays', atLeast: LONG_COUGH_OVER + 1 },
    why: (answers) => ({
      hi: `खाँसी ${String(answers.coughDays ?? '')} दिन से: टीबी की जाँच कराएँ।`,
      en: `Cough for ${String(answers.coughDays ?? '')} days, over ${LONG_COUGH_OVER}: test for TB.`,
    }),
    first: [{ hi: 'पीएचसी में दिखाएँ', en: 'See the PHC' }],
    where: 'phc',
  }),
  watch('fever', 'problems', {
    when: FEVER,
    why: said('बुखार: मलेरिया की जाँच कराएँ।', 'Fever: test for malaria.'),
    first: [
      { hi: 'गुनगुने पानी से बदन पोंछें; पानी पिलाएँ', en: 'Sponge with lukewarm water; give to drink' },
      { hi: 'झटके, सुस्ती या दाने हों तो तुरंत दिखाएँ', en: 'Fits, drowsiness or a rash: see a doctor at once' },
    ],
    where: 'phc',
  }),
  watch('malaria', 'rdt', {
    when: { path: 'rdt.is', is: 'positive' },
    why: said('मलेरिया है: आज ही दवा शुरू हो।', 'Malaria: treatment begins today.'),
    first: [{ hi: 'एएनएम को बताएँ; बुखार वाला फ़ॉर्म भरें', en: 'Tell the ANM; fill in the fever form' }],
    where: 'phc',
  }),
  watch('ear', 'problems', {
    when: { path: 'problems', includes: 'ear' },
    why: said('कान में दर्द या मवाद है।', 'Ear pain or pus.'),
    first: [{ hi: 'कान सूखा रखें; पीएचसी में दिखाएँ', en: 'Keep the ear dry; see the PHC' }],
    where: 'phc',
  }),
  watch('somePallor', 'pallor', {
    when: { path: 'pallor', is: 'some' },
    why: said('हथेली फीकी: खून की कमी हो सकती है।', 'Pale palms: it may be anaemia.'),
    first: [{ hi: 'पीएचसी में खून जँचवाएँ', en: 'Have the blood tested at the PHC' }],
    where: 'phc',
  }),
  watch('thin', 'muac', {
    when: MODERATELY_THIN,
    why: (answers) => {
      const value = measured(answers, 'muac', tenths);
      return {
        hi: `बाँह ${value.hi} से.मी.: ${MAM_BELOW / 10} से कम है, कुपोषण।`,
        en: `Arm ${value.en} cm: below ${MAM_BELOW / 10}, malnutrition.`,
      };
    },
    first: [{ hi: 'आंगनबाड़ी से ज़्यादा पोषाहार दिलाएँ', en: 'Extra food from the Anganwadi' }],
    where: 'phc',
  }),
];
