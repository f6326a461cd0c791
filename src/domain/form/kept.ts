import type { Body } from '../entry/entry.ts';
import type { Bilingual } from '../org/org.ts';
import type { Field, Group } from './form.ts';

/** How a reader is told that the worker did not fill it in herself; the report is hers all the same. */
const FILLED_BY_COMPANION: Bilingual = { hi: 'साथी ने भरा', en: 'Filled in by a companion' };

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
function isByCompanion(body: Body): boolean {
  return body.filledBy === 'companion';
}

/** How a reader is told that a report was told to the programme's number, question by question, without the app. */
const TOLD_BY_CHAT: Bilingual = { hi: 'चैट पर बताया', en: 'Told in a chat' };

/** The body of a report that a worker tells in a chat. */
export function byChat(body: Body): Body {
  return { ...body, filledBy: 'chat' };
}

/** The words for who filled a report in, where it was not the worker with her app. */
export function filledByWords(body: Body): Bilingual | undefined {
  if (body.filledBy === 'chat') return TOLD_BY_CHAT;
  return isByCompanion(body) ? FILLED_BY_COMPANION : undefined;
}
