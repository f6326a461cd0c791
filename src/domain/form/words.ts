import type { Bilingual } from '../org/org.ts';
import type { MeasuredBy } from './form.ts';

/** The words every form's answers share. */
export const YES: Bilingual = { hi: 'हाँ', en: 'Yes' };
export const NO: Bilingual = { hi: 'नहीं', en: 'No' };
export const UNSURE: Bilingual = { hi: 'पता नहीं चला', en: 'Could not tell' };
export const NOT_DONE: Bilingual = { hi: 'नहीं हुई', en: 'Not done' };

/** Who measured it, in the words of the worker who writes it down. */
export const BY_WORDS: Readonly<Record<MeasuredBy, Bilingual>> = {
  anm: { hi: 'एएनएम ने', en: 'ANM' },
  self: { hi: 'मैंने', en: 'Myself' },
  doctor: { hi: 'डॉक्टर ने', en: 'Doctor' },
  lab: { hi: 'लैब में', en: 'Laboratory' },
  other: { hi: 'किसी और ने', en: 'Someone else' },
};

/** The worker herself as others read it: by her name, where it is known. */
export function byWorker(name: string | undefined): Bilingual {
  return name === undefined ? { hi: 'कार्यकर्ता ने', en: 'the worker' } : { hi: `${name} ने`, en: name };
}
