import type { Form } from '../domain/form/form.ts';

/** What finds a house again. The full registry (amenities, ward, ration card) is a later version. */
export const HOUSEHOLD: Form = {
  id: 'household',
  kind: 'household.registered',
  v: 1,
  title: { hi: 'नया परिवार', en: 'New household' },
  groups: [
    {
      id: 'household',
      title: { hi: 'परिवार', en: 'Household' },
      fields: [
        {
          id: 'headName',
          type: 'text',
          label: { hi: 'परिवार के मुखिया का नाम', en: "Head of family's name" },
          required: true,
          maxLength: 60,
          source: 'programme.md 1.1 household: head first name',
        },
        {
          id: 'hamlet',
          type: 'text',
          label: { hi: 'टोला', en: 'Hamlet' },
          maxLength: 40,
          source: 'programme.md 1.1 household: mohalla; glossary: टोला',
        },
        {
          id: 'houseNo',
          type: 'text',
          label: { hi: 'मकान नंबर', en: 'House number' },
          maxLength: 12,
          source: 'programme.md 1.1 household: house no.',
        },
      ],
    },
  ],
};
