import type { Body } from '../entry/entry.ts';
import type { Bilingual } from '../org/org.ts';
import type { Field, Group } from './form.ts';

/** How a reader is told that the worker did not fill it in herself; the report is hers all the same. */
export const FILLED_BY_COMPANION: Bilingual = { hi: 'साथी ने भरा', en: 'Filled in by a companion' };

const FILLED_BY: Field = {
  id: 'filledBy',
  type: 'choice',
  label: { hi: 'किसने भरा?', en: 'Filled in by whom?' },
  options: [{ id: 'companion', label: FILLED_BY_COMPANION }],
};

/** What an entry of any form may say beside its answers: written by the app, asked of nobody. */
export const KEPT: Group = {
  id: 'kept',
  title: { hi: 'फ़ॉर्म के बारे में', en: 'About the form' },
  fields: [FILLED_BY],
};

/** Whether a body says something no question of its form asked. */
export function saysKept(body: Body): boolean {
  return KEPT.fields.some((field) => body[field.id] !== undefined);
}

/** The body of a report that a companion fills in for the worker. */
export function byCompanion(body: Body): Body {
  return { ...body, filledBy: 'companion' };
}

/** Whether a companion filled it in for her. */
export function isByCompanion(body: Body): boolean {
  return body.filledBy === 'companion';
}
