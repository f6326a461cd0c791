import type { Form } from '../domain/form/form.ts';

const SOURCE = 'programme.md 1.1 person: whose record; feed and number name it (protocol.md 2, entry)';

/**
 * One person who was written down twice. `about` is the record that stays, the body names the other. Chosen from two
 * cards, never typed; the joining is taken back by cancelling it.
 */
export const JOINED: Form = {
  id: 'joined',
  kind: 'person.joined',
  v: 1,
  title: { hi: 'दो कार्ड मिलाए गए', en: 'Two cards joined' },
  groups: [
    {
      id: 'joined',
      title: { hi: 'दो कार्ड मिलाए गए', en: 'Two cards joined' },
      fields: [
        {
          id: 'feed',
          type: 'text',
          label: { hi: 'दूसरा कार्ड: फ़ोन', en: 'The other card: phone' },
          required: true,
          maxLength: 8,
          source: SOURCE,
        },
        {
          id: 'no',
          type: 'number',
          label: { hi: 'दूसरा कार्ड: नंबर', en: 'The other card: number' },
          required: true,
          number: { decimals: 0, min: 1, max: 999_999 },
          source: SOURCE,
        },
      ],
    },
  ],
};
