import type { Form } from '../domain/form/form.ts';
import { KIT_ITEMS } from './kit-items.ts';

/** The monthly count of the medicine box. What is not counted is absent: never zero. */
export const KIT_COUNT: Form = {
  id: 'kit-count',
  kind: 'stock.counted',
  v: 1,
  title: { hi: 'दवा पेटी की गिनती', en: 'Medicine box count' },
  groups: [
    {
      id: 'counted',
      title: { hi: 'दवा पेटी', en: 'Medicine box' },
      hint: {
        hi: 'खत्म हो तो 0 लिखें। न गिना हो तो खाली छोड़ें।',
        en: 'Write 0 when it is finished. Leave empty what you did not count.',
      },
      fields: [
        {
          id: 'counted',
          type: 'counts',
          label: { hi: 'अभी कितना है?', en: 'How many are there now?' },
          hint: { hi: 'सामान में सिर्फ़ चालू गिनें।', en: 'Of equipment, count what works.' },
          required: true,
          items: KIT_ITEMS,
          source: 'programme.md 4.1, 4.2: monthly count',
        },
      ],
    },
  ],
};
