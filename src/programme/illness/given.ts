import type { Condition, Field, Group } from '../../domain/form/form.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import { OLD_ENOUGH_TO_TREAT, PNEUMONIA } from './classify.ts';
import { ORS_PACKETS } from './doses.ts';

/** What is taken out of the medicine box at this visit: the field, and the item of the kit it lowers. */
export const ILLNESS_GIVES = { orsGiven: 'ors', zincGiven: 'zinc', amoxGiven: 'amoxicillin' } as const;

const DIARRHOEA: Condition = { path: 'problems', includes: 'diarrhoea' };

function given(
  field: keyof typeof ILLNESS_GIVES,
  when: Condition,
  { max, usual, quick, source }: { max: number; usual: number; quick: number[]; source: string },
): Field {
  const item = KIT_ITEMS.find((one) => one.id === ILLNESS_GIVES[field]);
  if (!item) throw new Error(`no kit item ${ILLNESS_GIVES[field]}`);
  return {
    id: field,
    type: 'number',
    label: item.label,
    when,
    number: { decimals: 0, unit: item.unit, min: 0, max, usual: [0, usual], quick },
    source: `programme.md 1.9: ${source}`,
    verify: 'The largest number is our own choice.',
  };
}

export const GIVEN: Group = {
  id: 'given',
  title: { hi: 'आज क्या दिया?', en: 'What was given today?' },
  hint: { hi: 'न दिया हो तो खाली छोड़ें।', en: 'Leave empty what was not given.' },
  fields: [
    given('orsGiven', DIARRHOEA, {
      max: 10,
      usual: 4,
      quick: [ORS_PACKETS],
      source: 'kit per case 2 ORS; packets 0-20 a house, DAZT',
    }),
    given(
      'zincGiven',
      { all: [DIARRHOEA, OLD_ENOUGH_TO_TREAT] },
      { max: 28, usual: 14, quick: [7, 14], source: 'zinc 14 days, half or one tablet' },
    ),
    given(
      'amoxGiven',
      { all: [PNEUMONIA, OLD_ENOUGH_TO_TREAT] },
      { max: 10, usual: 3, quick: [1, 2, 3], source: 'SAANS, pre-referral dose' },
    ),
  ],
};
