import type { ConcernRule, Step } from '../../domain/visit/danger.ts';
import { said } from '../why.ts';
import { ANC_DANGERS } from './danger-rules.ts';

const ASK_AGAIN: Step = { hi: 'थोड़ी देर बाद फिर पूछें', en: 'Ask again after a while' };
const ANM_TODAY: Step = {
  hi: 'फिर भी पता न चले तो आज ही एएनएम को दिखाएँ',
  en: 'If it stays unclear, have the ANM see her today',
};

/** A sign she could not tell is no danger yet, and no "no". Once she goes to hospital, that is where it is looked at. */
function unsure(sign: string, hi: string, en: string): ConcernRule {
  return {
    id: `${sign}Unsure`,
    level: 'watch',
    field: sign,
    when: {
      all: [{ path: sign, is: 'unsure' }, ...ANC_DANGERS.map((danger) => ({ not: danger.when }))],
    },
    why: said(`${hi}: पता नहीं चला।`, `${en}: could not tell.`),
    first: [ASK_AGAIN, ANM_TODAY],
    where: 'phc',
    source: 'programme.md 1.3, danger: refer now',
    verify: 'That a sign which could not be told is watched and not referred is general knowledge.',
  };
}

/** One for each danger sign that may be answered with "could not tell". */
export const ANC_UNSURE: readonly ConcernRule[] = [
  unsure('bleeding', 'नीचे के रास्ते से खून', 'Bleeding from below'),
  unsure('fits', 'झटके या दौरे', 'Fits'),
  unsure('headache', 'तेज़ सिरदर्द', 'Severe headache'),
  unsure('blurred', 'धुंधला दिखना', 'Blurred sight'),
  unsure('swelling', 'चेहरे या हाथों में सूजन', 'Swelling of face or hands'),
  unsure('leaking', 'नीचे के रास्ते से पानी जाना', 'Water leaking from below'),
  unsure('bellyPain', 'पेट में तेज़ दर्द', 'Severe belly pain'),
  unsure('highFever', 'तेज़ बुखार', 'High fever'),
  unsure('breathless', 'बैठे-बैठे साँस फूलना', 'Breathless at rest'),
  unsure('lessMovement', 'बच्चे का कम हिलना', 'Baby moves less'),
];
