import type { Form } from '../domain/form/form.ts';
import { MOST_LETTERS } from '../domain/portal/entered.ts';
import { MOST_ROWS, portalNumber, SOURCE, WHERE, WHOSE } from './portal-entered-v1.ts';

/**
 * She typed these reports into another portal too: exactly these, by their numbers within one phone. One entry a tap,
 * small in a code; and how many rows it was, so that a district adds up what is typed twice without opening them.
 */
export const PORTAL_ENTERED: Form = {
  id: 'portal-entered',
  kind: 'portal.entered',
  v: 2,
  title: { hi: 'दूसरी जगह भी भरा', en: 'Typed in elsewhere too' },
  groups: [
    {
      id: 'entered',
      title: { hi: 'दूसरी जगह भी भरा', en: 'Typed in elsewhere too' },
      fields: [
        WHERE,
        {
          id: 'reports',
          type: 'text',
          label: { hi: 'रिपोर्ट नंबर', en: 'Report numbers' },
          hint: { hi: 'जैसे 2-4,7', en: 'As in 2-4,7' },
          required: true,
          maxLength: MOST_LETTERS,
          source: SOURCE,
        },
        portalNumber('count', { hi: 'कितनी रिपोर्ट', en: 'How many reports' }, MOST_ROWS),
        WHOSE,
      ],
    },
  ],
};
