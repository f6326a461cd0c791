import { expect, it } from 'vitest';
import type { Form } from '../form/form.ts';
import { BY_WORDS } from '../form/words.ts';
import { summarise } from './summary.ts';

const both = (text: string) => ({ hi: `${text}-hi`, en: text });
const part = (id: string, unit?: string) => ({
  id,
  label: both(id),
  decimals: 0 as const,
  min: 0,
  max: 999,
  ...(unit && { unit: both(unit) }),
});
const FORM: Form = {
  id: 'anc',
  kind: 'visit.recorded',
  v: 1,
  title: both('ANC'),
  groups: [
    {
      id: 'all',
      title: both('All'),
      fields: [
        { id: 'bleeding', type: 'yesno', label: both('Bleeding'), danger: true, unsure: true },
        { id: 'bp', type: 'measured', label: both('BP'), parts: [part('sys'), part('dia')] },
        { id: 'hb', type: 'measured', label: both('Hb'), parts: [{ ...part('value', 'g/dl'), decimals: 1 }] },
        {
          id: 'sugar',
          type: 'measured',
          label: both('Sugar'),
          parts: [part('fbs', 'mg/dl'), part('ppbs', 'mg/dl')],
        },
        {
          id: 'urine',
          type: 'measuredChoice',
          label: both('Urine'),
          options: [{ id: 'absent', label: both('Absent') }],
        },
        {
          id: 'troubles',
          type: 'multi',
          label: both('Troubles'),
          options: [
            { id: 'cough', label: both('Cough') },
            { id: 'fever', label: both('Fever') },
          ],
        },
        { id: 'lmp', type: 'day', label: both('LMP') },
        { id: 'ifa', type: 'number', label: both('IFA'), number: part('n') },
        {
          id: 'counted',
          type: 'counts',
          label: both('Kit'),
          items: [{ id: 'ors', label: both('ORS'), unit: both('packet'), max: 99 }],
        },
      ],
    },
  ],
};
const english = (body: Record<string, unknown>) =>
  summarise(FORM, body, BY_WORDS.self).map((line) => `${line.label.en} = ${line.value.en}`);

it('shows a visit in the words of the form, in its order, unanswered questions left out', () => {
  expect(
    english({
      form: 'anc',
      ifa: 30,
      lmp: '2026-05-10',
      troubles: ['cough', 'fever'],
      bp: { by: 'anm', sys: 120, dia: 80 },
      hb: { by: 'lab', on: '2026-11-02', value: 105 },
      sugar: { by: 'doctor', ppbs: 130 },
      urine: { by: 'anm', is: 'absent' },
      bleeding: true,
    }),
  ).toEqual([
    'Bleeding = Yes',
    'BP = 120/80, ANM',
    'Hb = 10.5 g/dl, Laboratory, 2 November 2026',
    'Sugar = ppbs: 130 mg/dl, Doctor',
    'Urine = Absent, ANM',
    'Troubles = Cough, Fever',
    'LMP = 10 May 2026',
    'IFA = 30',
  ]);
});

it('says "not done" and "could not tell" as they were answered', () => {
  expect(english({ bp: { notDone: true }, bleeding: 'unsure' })).toEqual([
    'Bleeding = Could not tell',
    'BP = Not done',
  ]);
});

it('marks a danger sign answered with yes, and no other answer', () => {
  expect(summarise(FORM, { bleeding: true }, BY_WORDS.self)[0]?.danger).toBe(true);
  expect(summarise(FORM, { bleeding: false }, BY_WORDS.self)[0]?.danger).toBe(false);
  expect(summarise(FORM, { bleeding: false }, BY_WORDS.self)[0]?.value.hi).toBe('नहीं');
});

it('shows what a newer app asked under its id', () => {
  expect(
    english({ newQuestion: { a: 1 }, troubles: ['cough', 'chills'], counted: { ors: 5, gold: 2 } }),
  ).toEqual(['Troubles = Cough, chills', 'Kit = ORS: 5 packet, gold: 2', 'newQuestion = {"a":1}']);
});
