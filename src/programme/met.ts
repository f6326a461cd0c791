import type { Condition, Field } from '../domain/form/form.ts';

/** She or he was met: everything else is asked only then. */
export const MET: Condition = { path: 'status', is: 'met' };

/** The first question of a visit to somebody who is not pregnant: whether the person was met. */
export const STATUS: Field = {
  id: 'status',
  type: 'choice',
  label: { hi: 'मुलाकात हुई?', en: 'Did you meet?' },
  required: true,
  options: [
    { id: 'met', label: { hi: 'मुलाकात हुई', en: 'Met' } },
    { id: 'notHome', label: { hi: 'घर पर नहीं', en: 'Not at home' } },
    { id: 'away', label: { hi: 'गाँव से बाहर', en: 'Away from the village' } },
    { id: 'died', label: { hi: 'मृत्यु हो गई', en: 'Has died' } },
  ],
  source: 'programme.md 1.1 person: status at every visit',
};
