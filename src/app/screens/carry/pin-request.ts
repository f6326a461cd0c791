import type { PinAnswer, PinRefusal } from '../../data/pin-approval.ts';

interface Asker {
  id: string;
  name: string;
  number: string;
}

/** How far a request for a new PIN has come on the supervisor's screen. */
export type PinStep =
  | { kind: 'asking' }
  | { kind: 'asks'; worker: Asker }
  | { kind: 'approved'; worker: Asker; approval: string; oneTimeCode: string }
  | { kind: 'refused'; reason: PinRefusal }
  /** Nothing was decided: without a network there is no approval. */
  | { kind: 'failed'; why: 'offline' | 'server' };

export function stepAfter(answer: PinAnswer, refusalOf: (reason: string) => PinRefusal): PinStep {
  if (answer.kind !== 'ok') return { kind: 'failed', why: answer.kind === 'offline' ? 'offline' : 'server' };
  const { value } = answer;
  return value.kind === 'refused' ? { kind: 'refused', reason: refusalOf(value.reason) } : value;
}
