import type { Condition, Field, Group, Option } from '../../domain/form/form.ts';
import { MET } from '../met.ts';

const SOURCE = 'programme.md 1.13, part B';
const LIST_IS_OURS =
  'programme.md 1.13 names the illnesses; the single signs of the form are general knowledge.';
/** Part B3 is asked from this age, completed years. The form's "elderly", general knowledge. */
const ELDERLY_FROM = 60;

const option = (id: string, hi: string, en: string): Option => ({ id, label: { hi, en } });

function signs(id: string, options: Option[]): Field & { type: 'multi' } {
  return {
    id,
    type: 'multi',
    label: { hi: 'इनमें से क्या है?', en: 'Which of these?' },
    required: true,
    options: [{ ...option('none', 'इनमें से कुछ नहीं', 'None of these'), excludes: true }, ...options],
    source: SOURCE,
    verify: LIST_IS_OURS,
  };
}

const CHEST = signs('chest', [
  option('cough', '2 सप्ताह से ज़्यादा खाँसी', 'Cough for more than 2 weeks'),
  option('bloodSputum', 'बलगम में खून', 'Blood in sputum'),
  option('fever', '2 सप्ताह से ज़्यादा बुखार', 'Fever for more than 2 weeks'),
  option('weightLoss', 'वज़न घट रहा है', 'Losing weight'),
  option('nightSweats', 'रात में बहुत पसीना', 'Night sweats'),
  option('breathless', 'साँस फूलती है', 'Short of breath'),
]);

const SKIN = signs('skin', [
  option('patch', 'चमड़ी पर सुन्न दाग', 'Numb patch on the skin'),
  option('numb', 'हाथ या पैर में सुन्नपन', 'Numb hands or feet'),
  option('grip', 'उँगलियों से पकड़ कमज़ोर', 'Weak grip of the fingers'),
  option('footUlcer', 'तलवे या हथेली पर बार-बार घाव', 'Sores on soles or palms again and again'),
  option('mouthUlcer', 'मुँह का घाव 2 सप्ताह से', 'Sore in the mouth for 2 weeks'),
  option('mouthPatch', 'मुँह में सफ़ेद या लाल दाग', 'White or red patch in the mouth'),
  option('mouthOpening', 'मुँह पूरा नहीं खुलता', 'Mouth does not open fully'),
  option('voice', 'आवाज़ बदल गई', 'The voice has changed'),
]);

const SENSES = signs('senses', [
  option('blurred', 'धुंधला दिखता है', 'Blurred sight'),
  option('eyePain', 'आँख में दर्द या लाली, 1 सप्ताह से', 'Painful or red eye for a week'),
  option('hearing', 'कम सुनाई देता है', 'Hard of hearing'),
  option('fits', 'झटके या दौरे', 'Fits'),
]);

const WOMEN = signs('women', [
  option('breastLump', 'स्तन में गाँठ', 'Lump in the breast'),
  option('breastChange', 'स्तन का आकार बदला या खून', 'Change of the breast, or blood'),
  option('bleedingBetween', 'माहवारी के बीच खून', 'Bleeding between periods'),
  option('bleedingAfterMenopause', 'माहवारी बंद होने के बाद खून', 'Bleeding after menopause'),
  option('bleedingAfterSex', 'संबंध के बाद खून', 'Bleeding after intercourse'),
  option('foulDischarge', 'नीचे से बदबूदार पानी', 'Foul discharge'),
]);

const ELDERLY = signs('elderly', [
  option('unsteady', 'चलने में लड़खड़ाना', 'Unsteady on the feet'),
  option('needsHelp', 'रोज़ के काम में मदद चाहिए', 'Needs help every day'),
  option('disability', 'कोई दिव्यांगता', 'A disability'),
  option('memory', 'बातें भूल जाना', 'Forgets things'),
]);

/** Part B: any of these is looked at by a doctor, whatever the score. */
export const SIGN_FIELDS = [CHEST, SKIN, SENSES, WOMEN, ELDERLY] as const;

/** Something of a list was found. */
export function found(field: string): Condition {
  return { all: [{ path: field, answered: true }, { not: { path: field, includes: 'none' } }] };
}

export const SIGNS: readonly Group[] = [
  { id: 'chest', title: { hi: 'छाती और बुखार', en: 'Chest and fever' }, when: MET, fields: [CHEST] },
  { id: 'skin', title: { hi: 'चमड़ी और मुँह', en: 'Skin and mouth' }, when: MET, fields: [SKIN] },
  { id: 'senses', title: { hi: 'आँख, कान, दौरे', en: 'Eyes, ears, fits' }, when: MET, fields: [SENSES] },
  {
    id: 'women',
    title: { hi: 'महिलाओं से अकेले में पूछें', en: 'Ask a woman in private' },
    when: { all: [MET, { path: 'fact.sex', is: 'f' }] },
    fields: [WOMEN],
  },
  {
    id: 'elderly',
    title: { hi: 'बुज़ुर्ग', en: 'Elderly' },
    when: { all: [MET, { path: 'fact.ageYears', atLeast: ELDERLY_FROM }] },
    fields: [ELDERLY],
  },
];
