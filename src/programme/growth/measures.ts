import type { Field } from '../../domain/form/form.ts';
import { option } from '../ask.ts';

const SOURCE = 'programme.md 1.7, 1.10';
const GK = 'The usual range is general knowledge.';

export const WEIGHT: Field = {
  id: 'weight',
  type: 'measured',
  label: { hi: 'वज़न', en: 'Weight' },
  required: true,
  parts: [
    {
      id: 'value',
      label: { hi: 'वज़न', en: 'Weight' },
      unit: { hi: 'किलो', en: 'kg' },
      decimals: 1,
      min: 5,
      max: 240,
      usual: [25, 200],
    },
  ],
  source: `${SOURCE}: weight kg; 1.6: from 0.5 kg; 1.10: up to ~24 kg`,
  verify: GK,
};

export const LENGTH: Field = {
  id: 'length',
  type: 'measured',
  label: { hi: 'लंबाई', en: 'Length' },
  required: true,
  parts: [
    {
      id: 'value',
      label: { hi: 'लंबाई', en: 'Length' },
      unit: { hi: 'से.मी.', en: 'cm' },
      decimals: 1,
      min: 200,
      max: 1200,
      usual: [450, 1150],
    },
  ],
  source: `${SOURCE}: length 20-120 cm`,
  verify: GK,
};

/** A band of the growth chart, as the Anganwadi worker wrote it on the card. */
export function chartColour(id: string, hi: string, en: string, danger?: string[]): Field {
  return {
    id,
    type: 'choice',
    label: { hi, en },
    hint: { hi: 'कार्ड के ग्राफ़ में देखें।', en: 'Look at the chart on the card.' },
    required: true,
    options: [
      option('green', 'हरा', 'Green'),
      option('yellow', 'पीला', 'Yellow'),
      option('red', 'लाल', 'Red'),
      option('notWritten', 'कार्ड में नहीं लिखा', 'Not on the card'),
    ],
    source: `${SOURCE}: colour; below -3SD is red`,
    ...(danger && { danger }),
  };
}
