import type { Field, Form } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import { option } from './ask.ts';

const SOURCE = 'programme.md 5: the portals and sheets that stay beside this one';
const OURS = 'The largest number is our own choice, far above what one phone writes in a lifetime.';
const MOST_ENTRIES = 1_000_000;
const MOST_ROWS = 9_999;

function number(id: string, label: Bilingual, max: number): Field {
  return {
    id,
    type: 'number',
    label,
    required: true,
    number: { decimals: 0, min: 1, max },
    source: SOURCE,
    verify: OURS,
  };
}

/**
 * She typed these reports into another portal too. One entry a tap: a run of report numbers of one phone, so that it
 * stays small in a code, and how many rows it was, so that a district adds up what is typed twice without opening them.
 */
export const PORTAL_ENTERED: Form = {
  id: 'portal-entered',
  kind: 'portal.entered',
  v: 1,
  title: { hi: 'दूसरी जगह भी भरा', en: 'Typed in elsewhere too' },
  groups: [
    {
      id: 'entered',
      title: { hi: 'दूसरी जगह भी भरा', en: 'Typed in elsewhere too' },
      fields: [
        {
          id: 'portal',
          type: 'choice',
          label: { hi: 'कहाँ भरा?', en: 'Where?' },
          required: true,
          options: [
            option('mAsha', 'एम-आशा', 'M-ASHA'),
            option('uWin', 'यू-विन', 'U-WIN'),
            option('saturday', 'प्रखंड की शनिवार की सूची', "The block's Saturday sheet"),
          ],
          source: SOURCE,
        },
        number('from', { hi: 'रिपोर्ट नंबर से', en: 'From report number' }, MOST_ENTRIES),
        number('to', { hi: 'रिपोर्ट नंबर तक', en: 'To report number' }, MOST_ENTRIES),
        number('count', { hi: 'कितनी रिपोर्ट', en: 'How many reports' }, MOST_ROWS),
        {
          id: 'feed',
          type: 'text',
          label: { hi: 'किस फ़ोन की रिपोर्ट', en: 'Reports of which phone' },
          hint: { hi: 'इसी फ़ोन की हों तो खाली', en: 'Empty when they are of this phone' },
          maxLength: 8,
          source: 'the id of the feed, where it is not the one this entry stands in',
        },
      ],
    },
  ],
};
