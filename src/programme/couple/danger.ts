import type { Condition, Field, Group } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { said } from '../why.ts';
import { MAY_HAVE_SIGNS } from './method.ts';

const SOURCE = 'programme.md 1.3, danger: refer now';
const OURS =
  'programme.md 1.11 names no danger sign. These of 1.3 are asked of a pregnant woman and after a Copper-T or a ' +
  'sterilisation by our own choice; the first steps are general knowledge.';

function sign(id: string, label: Bilingual): Field {
  return {
    id,
    type: 'yesno',
    label,
    danger: true,
    unsure: true,
    required: true,
    source: SOURCE,
    verify: OURS,
  };
}

export const DANGER: Group = {
  id: 'danger',
  title: { hi: 'खतरे के लक्षण', en: 'Danger signs' },
  hint: {
    hi: 'हर सवाल पूछें। कोई लक्षण हो तो ऐप बताएगा क्या करें।',
    en: 'Ask each one. If a sign is there, the app says what to do.',
  },
  when: MAY_HAVE_SIGNS,
  fields: [
    sign('bleeding', { hi: 'नीचे के रास्ते से बहुत खून?', en: 'Heavy bleeding from below?' }),
    sign('bellyPain', { hi: 'पेट में तेज़ दर्द?', en: 'Severe belly pain?' }),
    sign('highFever', { hi: 'तेज़ बुखार?', en: 'High fever?' }),
  ],
};

const LIE_DOWN: Bilingual = { hi: 'लिटाएँ; अकेला न छोड़ें', en: 'Let her lie down; do not leave her alone' };
const CALL: Bilingual = {
  hi: 'एम्बुलेंस को फ़ोन करें; हो सके तो साथ जाएँ',
  en: 'Call the ambulance; go with her if you can',
};
const PAPERS: Bilingual = { hi: 'अस्पताल के कागज़ साथ रखें', en: 'Take the hospital papers along' };

function refer(
  field: string,
  why: () => Bilingual,
  first: Bilingual,
  where: ConcernRule['where'],
): ConcernRule {
  return {
    id: field,
    level: 'refer',
    field,
    when: { path: field, is: true },
    why,
    first: [first, CALL, PAPERS],
    where,
    source: SOURCE,
    verify: OURS,
  };
}

/** Refer now. */
export const COUPLE_DANGERS: readonly ConcernRule[] = [
  refer(
    'bleeding',
    said('बहुत खून बहना: जान का खतरा है।', 'Heavy bleeding endangers her life.'),
    LIE_DOWN,
    'fru',
  ),
  refer(
    'bellyPain',
    said('पेट में तेज़ दर्द: अंदर खून बह सकता है।', 'Severe belly pain: she may be bleeding inside.'),
    LIE_DOWN,
    'fru',
  ),
  refer(
    'highFever',
    said('तेज़ बुखार: अंदर संक्रमण हो सकता है।', 'High fever: there may be an infection inside.'),
    { hi: 'गीले कपड़े से बदन पोंछें; पानी पिलाएँ', en: 'Sponge her; give water to drink' },
    'chc',
  ),
];

export const ANY_COUPLE_DANGER: Condition = { any: COUPLE_DANGERS.map((rule) => rule.when) };
