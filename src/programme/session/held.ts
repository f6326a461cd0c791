import type { Field, Form } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { option } from '../ask.ts';
import { AWC, HOME, PHC, SUBCENTRE, VHSND } from '../places.ts';

const SOURCE = 'programme.md 1.8: session register: date, place, expected, vaccinated, drop-out, left-out';
/** More than there are in a catchment of 1,000 people or two. Our own choice. */
const MOST = 999;

/** One number of the register: computed from what was written about each one, never typed. */
function counted(id: string, label: Bilingual): Field {
  return {
    id,
    type: 'number',
    label,
    required: true,
    number: { decimals: 0, min: 0, max: MOST, usual: [0, 60] },
    source: SOURCE,
    verify: 'The largest and the usual number of one session are our own choice.',
  };
}

/** A session or a round was held: what, where, and how many of those on the list came. One a day, kind and place. */
export const SESSION_HELD: Form = {
  id: 'session',
  kind: 'session.held',
  v: 1,
  title: { hi: 'सत्र या दौर', en: 'Session or round' },
  groups: [
    {
      id: 'session',
      title: { hi: 'सत्र या दौर', en: 'Session or round' },
      fields: [
        {
          id: 'what',
          type: 'choice',
          label: { hi: 'क्या था?', en: 'What was held?' },
          required: true,
          options: [
            option('immunisation', 'टीकाकरण (वीएचएसएनडी)', 'Vaccination (VHSND)'),
            option('ors', 'ओआरएस घर-घर', 'ORS from house to house'),
            option('couple', 'योग्य दंपति', 'Eligible couples'),
          ],
          source: SOURCE,
        },
        {
          id: 'place',
          type: 'choice',
          label: { hi: 'कहाँ?', en: 'Where?' },
          required: true,
          options: [VHSND, AWC, SUBCENTRE, PHC, HOME],
          source: SOURCE,
        },
        counted('due', { hi: 'सूची में कितने थे', en: 'On the list' }),
        counted('came', { hi: 'कितनों का काम हुआ', en: 'Seen to' }),
        counted('leftOut', { hi: 'सूची में से कितने छूटे', en: 'Left out of the list' }),
      ],
    },
  ],
};
