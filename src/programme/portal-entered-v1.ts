import type { Field, Form } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import { option } from './ask.ts';

export const SOURCE = 'programme.md 5: the portals and sheets that stay beside this one';
const OURS = 'The largest number is our own choice, far above what one phone writes in a lifetime.';
const MOST_ENTRIES = 1_000_000;
export const MOST_ROWS = 9_999;

export function portalNumber(id: string, label: Bilingual, max: number): Field {
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

export const WHERE: Field = {
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
};

export const WHOSE: Field = {
  id: 'feed',
  type: 'text',
  label: { hi: 'किस फ़ोन की रिपोर्ट', en: 'Reports of which phone' },
  hint: { hi: 'इसी फ़ोन की हों तो खाली', en: 'Empty when they are of this phone' },
  maxLength: 8,
  source: 'the id of the feed, where it is not the one this entry stands in',
};

/**
 * Version 1: a run of report numbers from the first to the last. A report between them for which the portal asked only
 * later counted as typed there although it was not; such ticks stay as she made them.
 */
export const PORTAL_ENTERED_V1: Form = {
  id: 'portal-entered',
  kind: 'portal.entered',
  v: 1,
  title: { hi: 'दूसरी जगह भी भरा', en: 'Typed in elsewhere too' },
  groups: [
    {
      id: 'entered',
      title: { hi: 'दूसरी जगह भी भरा', en: 'Typed in elsewhere too' },
      fields: [
        WHERE,
        portalNumber('from', { hi: 'रिपोर्ट नंबर से', en: 'From report number' }, MOST_ENTRIES),
        portalNumber('to', { hi: 'रिपोर्ट नंबर तक', en: 'To report number' }, MOST_ENTRIES),
        portalNumber('count', { hi: 'कितनी रिपोर्ट', en: 'How many reports' }, MOST_ROWS),
        WHOSE,
      ],
    },
  ],
};
