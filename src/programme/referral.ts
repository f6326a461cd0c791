import type { Condition, Field, Group, Option } from '../domain/form/form.ts';
import { CHC, DH, MCH, PHC, PRIVATE, SDH } from './places.ts';

/** The id of the group in which the outcome of a danger is written. */
export const REFERRAL = 'referral';

const SOURCE = 'programme.md 1.3, referral record';
const READY: Condition = { path: 'agreed', is: 'ready' };

/** Why a family does not go. */
export const NOT_READY_WHY: readonly Option[] = [
  { id: 'decider', label: { hi: 'पति या बड़े घर पर नहीं', en: 'Who decides is away' } },
  { id: 'money', label: { hi: 'पैसे नहीं हैं', en: 'No money' } },
  { id: 'transport', label: { hi: 'सवारी नहीं है', en: 'No transport' } },
  { id: 'homeWork', label: { hi: 'घर और बच्चे कौन देखे', en: 'Nobody to mind house and children' } },
  { id: 'fear', label: { hi: 'अस्पताल से डर', en: 'Afraid of the hospital' } },
  { id: 'other', label: { hi: 'कुछ और', en: 'Something else' } },
];

export const REFERRAL_FIELDS: readonly Field[] = [
  {
    id: 'agreed',
    type: 'choice',
    label: { hi: 'क्या परिवार तैयार है?', en: 'Is the family ready?' },
    required: true,
    options: [
      { id: 'ready', label: { hi: 'परिवार तैयार है', en: 'Family is ready' } },
      { id: 'notReady', label: { hi: 'परिवार अभी तैयार नहीं', en: 'Family not ready yet' } },
    ],
    source: `${SOURCE}: agreed?`,
  },
  {
    id: 'notReadyWhy',
    type: 'choice',
    label: { hi: 'क्यों तैयार नहीं?', en: 'Why not?' },
    hint: { hi: 'एएनएम को फ़ोन करें। कल फिर मिलें।', en: 'Call the ANM. Visit again tomorrow.' },
    when: { path: 'agreed', is: 'notReady' },
    options: [...NOT_READY_WHY],
  },
  {
    id: 'facility',
    type: 'choice',
    label: { hi: 'कहाँ भेजा?', en: 'Sent where?' },
    when: READY,
    required: true,
    options: [DH, SDH, CHC, PHC, MCH, PRIVATE],
    source: `${SOURCE}: facility`,
  },
  {
    id: 'transport',
    type: 'choice',
    label: { hi: 'किससे भेजा?', en: 'Sent how?' },
    when: READY,
    required: true,
    options: [
      { id: 'ambulance', label: { hi: 'सरकारी एम्बुलेंस', en: 'Government ambulance' } },
      { id: 'own', label: { hi: 'अपनी गाड़ी', en: 'Own vehicle' } },
      { id: 'hired', label: { hi: 'किराए की गाड़ी', en: 'Hired vehicle' } },
      { id: 'public', label: { hi: 'टेंपो या बस', en: 'Auto or bus' } },
      { id: 'other', label: { hi: 'कुछ और', en: 'Something else' } },
    ],
    source: `${SOURCE}: transport mode`,
  },
  {
    id: 'ambulanceCalled',
    type: 'yesno',
    label: { hi: 'एम्बुलेंस को फ़ोन किया?', en: 'Ambulance called?' },
    source: `${SOURCE}: called 108?`,
  },
  {
    id: 'accompanied',
    type: 'yesno',
    label: { hi: 'अस्पताल तक साथ गईं?', en: 'Went with her to the hospital?' },
    when: READY,
    source: `${SOURCE}: accompanied?`,
  },
  {
    id: 'slip',
    type: 'yesno',
    label: { hi: 'रेफरल पर्ची दी?', en: 'Referral slip given?' },
    when: READY,
    source: `${SOURCE}: slip given?`,
  },
];

/**
 * What became of a danger: part of the same visit, so that a danger is never saved without its outcome. Every form
 * with dangers ends with it.
 */
export function referralGroup(anyDanger: Condition): Group {
  return {
    id: REFERRAL,
    title: { hi: 'अस्पताल भेजना', en: 'Referral' },
    when: anyDanger,
    fields: [...REFERRAL_FIELDS],
  };
}
