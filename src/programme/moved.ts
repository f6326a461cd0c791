import type { Form } from '../domain/form/form.ts';
import { option } from './ask.ts';

const SOURCE = 'programme.md 1.1: status at every visit: migrated';

/** Where she lives now. Who moved away and comes back is written as back: nobody is deleted. */
export const MOVED: Form = {
  id: 'moved',
  kind: 'person.moved',
  v: 1,
  title: { hi: 'बाहर जाना या लौटना', en: 'Moving away or back' },
  groups: [
    {
      id: 'moved',
      title: { hi: 'बाहर जाना या लौटना', en: 'Moving away or back' },
      fields: [
        {
          id: 'where',
          type: 'choice',
          label: { hi: 'अभी कहाँ हैं?', en: 'Where now?' },
          required: true,
          options: [
            option('gone', 'हमेशा के लिए दूसरी जगह', 'Moved away for good'),
            option('parents', 'कुछ समय मायके या ननिहाल में', "At her parents' for some time"),
            option('back', 'वापस यहीं', 'Back here'),
          ],
          source: SOURCE,
          verify: 'After how many months away a person counts as moved is the block’s own rule.',
        },
        {
          id: 'since',
          type: 'day',
          label: { hi: 'किस दिन से?', en: 'Since which day?' },
          required: true,
          min: { from: 'on', days: -3660 },
          max: { from: 'on', days: 0 },
          source: SOURCE,
        },
        {
          id: 'to',
          type: 'text',
          label: { hi: 'गाँव या शहर का नाम', en: 'Name of the village or town' },
          when: { not: { path: 'where', is: 'back' } },
          maxLength: 60,
          source: SOURCE,
        },
      ],
    },
  ],
};
