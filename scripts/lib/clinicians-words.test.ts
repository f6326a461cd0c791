import { expect, it } from 'vitest';
import { withoutCliniciansWords } from './clinicians-words.mjs';

it.each([
  ["const a = { id: 1, source: 'x', verify: 'y' };", { id: 1 }],
  ["const a = { source: 'x', id: 1 };", { id: 1 }],
  ["const a = { source: 'x' };", {}],
  ["const a = { verify: 'x', source: 'y' + 1, deep: { source: 'z', id: 2 } };", { deep: { id: 2 } }],
  ['const a = ((source) => ({ ...{ id: source }, source }))(3);', { id: 3 }],
])('a phone is not sent what only a clinician reads: %s', (code, left) => {
  expect(new Function(`${withoutCliniciansWords(code)} return a;`)()).toEqual(left);
});
