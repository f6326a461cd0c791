import type { Condition, Field, Group } from '../../domain/form/form.ts';
import { KIT_ITEMS } from '../kit-items.ts';
import { MET } from '../met.ts';
import { EXPECTING } from './method.ts';

/** What is taken out of the medicine box at this visit: the field, and the item of the kit it lowers. */
export const COUPLE_GIVES = {
  condomGiven: 'condom',
  malaNGiven: 'malaN',
  chhayaGiven: 'chhaya',
  ecpGiven: 'ecp',
  nischayGiven: 'nischay',
} as const;

interface Handful {
  max: number;
  usual: number;
  quick: number[];
  when?: Condition;
}

function given(field: keyof typeof COUPLE_GIVES, { max, usual, quick, when }: Handful): Field {
  const item = KIT_ITEMS.find((one) => one.id === COUPLE_GIVES[field]);
  if (!item) throw new Error(`no kit item ${COUPLE_GIVES[field]}`);
  return {
    id: field,
    type: 'number',
    label: item.label,
    ...(when && { when }),
    number: { decimals: 0, unit: item.unit, min: 0, max, usual: [0, usual], quick },
    source: `programme.md 1.11: quantity handed out (HMIS 8.12-8.16); ${item.source}`,
    verify: 'The largest and the usual number for one month are our own choice.',
  };
}

export const GIVEN: Group = {
  id: 'given',
  title: { hi: 'आज कितना दिया?', en: 'How much was given today?' },
  hint: { hi: 'न दिया हो तो खाली छोड़ें।', en: 'Leave empty what was not given.' },
  when: { all: [MET, { not: EXPECTING }, { not: { path: 'method', is: 'femaleSterilised' } }] },
  fields: [
    given('condomGiven', { max: 200, usual: 60, quick: [10, 20, 30] }),
    given('malaNGiven', { max: 12, usual: 3, quick: [1, 2, 3] }),
    given('chhayaGiven', { max: 12, usual: 3, quick: [1, 2, 3] }),
    given('ecpGiven', { max: 10, usual: 2, quick: [1] }),
    given('nischayGiven', { max: 5, usual: 2, quick: [1] }),
  ],
};
