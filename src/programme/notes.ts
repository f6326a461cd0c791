import type { Field, Form } from '../domain/form/form.ts';

const SOURCE =
  'Ours: what a facilitator says after reading a report, so that nobody has to ask about it in a chat';

/** As long as a small screen and a code bear. */
export const LONGEST_NOTE = 160;

const TEXT: Field = {
  id: 'text',
  type: 'text',
  label: { hi: 'क्या कहना है?', en: 'What is to be said?' },
  required: true,
  maxLength: LONGEST_NOTE,
  lines: 4,
  source: SOURCE,
};

/** What a supervisor says of one report, which it is about. */
export const FEEDBACK: Form = {
  id: 'feedback',
  kind: 'feedback.given',
  v: 1,
  title: { hi: 'रिपोर्ट पर बात', en: 'Word on a report' },
  groups: [{ id: 'said', title: { hi: 'रिपोर्ट पर बात', en: 'Word on a report' }, fields: [TEXT] }],
};

/** What a supervisor tells one worker; to several it is an entry each. Source: protocol section 2. */
export const NOTICE: Form = {
  id: 'notice',
  kind: 'notice.posted',
  v: 1,
  title: { hi: 'सूचना', en: 'Notice' },
  groups: [
    {
      id: 'said',
      title: { hi: 'सूचना', en: 'Notice' },
      fields: [
        {
          id: 'to',
          type: 'text',
          label: { hi: 'किसके लिए', en: 'For whom' },
          required: true,
          maxLength: 8,
          source: SOURCE,
        },
        TEXT,
      ],
    },
  ],
};
