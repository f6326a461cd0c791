import { inGroups } from '../../codec/one-time-code.ts';
import { type NewPinReply, newPinReplySchema, PIN_REFUSALS, type PinRefusal } from '../../wire/new-pin.ts';
import { unlessLocked } from './admin.ts';
import { type Answer, answerOf } from './admin-api.ts';
import { makeApi } from './api.ts';
import { currentSession } from './session.ts';

export type { PinRefusal };
export { inGroups };
export type PinAnswer = Answer<NewPinReply>;

/** Asks the server whose request for a new PIN this is, or approves it. Nothing of the answer is written down here. */
async function post(code: string, approve: boolean): Promise<PinAnswer> {
  const session = currentSession();
  if (!session) return { kind: 'locked' };
  const api = makeApi(session.vault);
  return answerOf(newPinReplySchema, await unlessLocked(api.post('/api/new-pins', { code, approve })));
}

export function whoAsks(code: string): Promise<PinAnswer> {
  return post(code, false);
}

export function approveNewPin(code: string): Promise<PinAnswer> {
  return post(code, true);
}

/** The reason in words that this app has; one that a newer server added is told as a code that is not authentic. */
export function refusalOf(reason: string): PinRefusal {
  return PIN_REFUSALS.find((known) => known === reason) ?? 'not-authentic';
}
