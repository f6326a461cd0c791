import type { Option } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import type { ReferTo } from '../domain/visit/danger.ts';

/** Numbers to dial, in this order. */
type Ambulances = readonly [first: string, next: string];

/** The free ambulance by the state's census abbreviation. Source: programme.md 8b: Bihar 102, then 112; verify per state. */
const AMBULANCES: Readonly<Record<string, Ambulances>> = {
  BR: ['102', '112'],
};
/**
 * Where the state is not known or not listed: the emergency number that answers in every state, then 108, which
 * programme.md 8b gives for the other states.
 */
const ELSEWHERE: Ambulances = ['112', '108'];

/** The number to dial first, and the one to try when it does not answer. */
export function ambulances(state: string): Ambulances {
  return AMBULANCES[state] ?? ELSEWHERE;
}

export const HOME: Option = { id: 'home', label: { hi: 'घर पर', en: 'At home' } };
export const PHC: Option = {
  id: 'phc',
  label: { hi: 'प्राथमिक स्वास्थ्य केंद्र (पीएचसी)', en: 'Primary health centre (PHC)' },
};
export const CHC: Option = {
  id: 'chc',
  label: { hi: 'सामुदायिक स्वास्थ्य केंद्र (सीएचसी)', en: 'Community health centre (CHC)' },
};
export const DH: Option = {
  id: 'dh',
  label: { hi: 'सदर अस्पताल (ज़िला अस्पताल)', en: 'Sadar hospital (district hospital)' },
};
export const SDH: Option = {
  id: 'sdh',
  label: { hi: 'अनुमंडल अस्पताल', en: 'Sub-divisional hospital' },
};
export const MCH: Option = {
  id: 'mch',
  label: { hi: 'मेडिकल कॉलेज अस्पताल', en: 'Medical college hospital' },
};
export const PRIVATE: Option = { id: 'private', label: { hi: 'निजी अस्पताल', en: 'Private hospital' } };
export const AWC: Option = { id: 'awc', label: { hi: 'आंगनबाड़ी केंद्र', en: 'Anganwadi centre' } };
export const SUBCENTRE: Option = {
  id: 'sc',
  label: { hi: 'उप स्वास्थ्य केंद्र', en: 'Sub-centre' },
};
export const VHSND: Option = {
  id: 'vhsnd',
  label: { hi: 'आंगनबाड़ी पर जाँच का दिन (वीएचएसएनडी)', en: 'Village health day (VHSND)' },
};
export const PMSMA: Option = {
  id: 'pmsma',
  label: { hi: 'महीने की 9 तारीख की जाँच (पीएमएसएमए)', en: 'Check-up on the 9th (PMSMA)' },
};

/** Where to send her, in words. */
export const REFER_TO: Readonly<Record<ReferTo, Bilingual>> = {
  sncu: {
    hi: 'नवजात की खास देखभाल वाला अस्पताल (एसएनसीयू)',
    en: 'Hospital with a newborn care unit (SNCU)',
  },
  fru: {
    hi: 'ऑपरेशन और खून की सुविधा वाला अस्पताल (एफआरयू)',
    en: 'Hospital with operation and blood (FRU)',
  },
  chc: CHC.label,
  phc: PHC.label,
};
