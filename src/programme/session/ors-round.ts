import type { Form } from '../../domain/form/form.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import type { VisitForm } from '../visit-form.ts';

const SOURCE = 'programme.md 1.9: ORS distribution campaign, U5 children 0-10, packets 0-20 a house';
/** What is taken out of the medicine box at a house: the field, and the item of the kit it lowers. */
export const ORS_ROUND_GIVES = { orsGiven: 'ors' } as const;

const ITEM = KIT_ITEMS.find((one) => one.id === ORS_ROUND_GIVES.orsGiven);
if (!ITEM) throw new Error('no ORS in the kit');

/**
 * One house of the ORS round, written about its youngest child under five: packets kept at home before anybody is ill.
 * An ill child has a form of its own.
 */
export const ORS_ROUND: Form = {
  id: 'ors-round',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'ओआरएस घर-घर', en: 'ORS from house to house' },
  groups: [
    {
      id: 'house',
      title: { hi: 'ओआरएस घर-घर', en: 'ORS from house to house' },
      fields: [
        {
          id: 'under5',
          type: 'number',
          label: { hi: 'घर में 5 साल से छोटे बच्चे', en: 'Children under 5 in the house' },
          required: true,
          number: { decimals: 0, min: 1, max: 10, usual: [1, 4] },
          source: SOURCE,
        },
        {
          id: 'orsGiven',
          type: 'number',
          label: ITEM.label,
          required: true,
          number: { decimals: 0, unit: ITEM.unit, min: 0, max: 20, usual: [0, 8] },
          source: SOURCE,
          verify:
            'One packet a child under five to begin with, as in the diarrhoea control fortnight. The campaign of 2024 ' +
            'gave two packets and zinc: she changes the number once for the round; zinc is not written here.',
        },
        {
          id: 'told',
          type: 'yesno',
          label: { hi: 'घोल बनाना और हाथ धोना बताया?', en: 'Told how to mix it and to wash hands?' },
          source: SOURCE,
          verify: 'What is told is general knowledge.',
        },
      ],
    },
  ],
};

/** Written in the round alone, where all houses stand on one screen: no card offers it. */
export const ORS_ROUND_VISIT: VisitForm = {
  form: ORS_ROUND,
  offered: () => false,
  start: () => ({}),
  facts: () => ({}),
  rules: [],
};
