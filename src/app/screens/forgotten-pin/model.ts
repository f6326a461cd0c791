import type { Asked, OpenedApproval, TakenApproval, TriedCode } from '../../data/new-pin.ts';
import { isEasyPin } from '../../ui/easy-pin.ts';

const PIN_LENGTH = 6;

type StorageTrouble = 'storage-full' | 'storage-failed' | 'storage-newer';
export type Trouble =
  | Exclude<TakenApproval['kind'], 'kept'>
  | Exclude<TriedCode['kind'], 'right' | 'wrong'>
  | StorageTrouble
  | 'wrong'
  | 'easy'
  | 'differs';

/** From the request to the new PIN. Before the PIN everything is on the disk: she may leave and come back. */
export type State =
  | { step: 'reading' }
  | { step: 'request'; code: string }
  | { step: 'paste' }
  | { step: 'code' }
  | { step: 'pin' | 'again' | 'setting'; approval: OpenedApproval; pin: string; again: string }
  /** The request cannot be made. */
  | { step: 'storage' };

export interface Forgotten {
  state: State;
  trouble: Trouble | null;
  /** Tries left, where the trouble is a wrong code. */
  left: number;
}

export const START: Forgotten = { state: { step: 'reading' }, trouble: null, left: 0 };

function at(state: State, trouble: Trouble | null = null, left = 0): Forgotten {
  return { state, trouble, left };
}

/** The screen opens: she sends her request, or goes on to the code where its approval is here already. */
export function begun(asked: Asked): Forgotten {
  return asked.kind === 'asked' && asked.approved ? at({ step: 'code' }) : requestShown(asked);
}

/** The request to send; `why`: what made a new one needed. */
export function requestShown(asked: Asked, why: Trouble | null = null): Forgotten {
  if (asked.kind !== 'asked') return at({ step: 'storage' }, asked.kind);
  return at({ step: 'request', code: asked.code }, why);
}

export function hasAnswer(): Forgotten {
  return at({ step: 'paste' });
}

export function approvalTaken(taken: TakenApproval): Forgotten {
  return taken.kind === 'kept' ? at({ step: 'code' }) : at({ step: 'paste' }, taken.kind);
}

/** Null: this approval is used up, and the request must be made anew. */
export function codeTried(tried: TriedCode): Forgotten | null {
  if (tried.kind === 'ask-anew') return null;
  if (tried.kind === 'right') return at({ step: 'pin', approval: tried.approval, pin: '', again: '' });
  if (tried.kind === 'wrong') return at({ step: 'code' }, 'wrong', tried.left);
  return at({ step: 'code' }, tried.kind);
}

/** The first and then the second time; `setting` when both are the same. */
export function pinTyped(now: Forgotten, digits: string): Forgotten {
  const { state } = now;
  if (state.step === 'pin') {
    if (digits.length < PIN_LENGTH) return at({ ...state, pin: digits });
    if (isEasyPin(digits)) return at({ ...state, pin: '' }, 'easy');
    return at({ ...state, step: 'again', pin: digits, again: '' });
  }
  if (state.step !== 'again') return now;
  if (digits.length < PIN_LENGTH) return at({ ...state, again: digits });
  if (digits !== state.pin) return at({ ...state, step: 'pin', pin: '', again: '' }, 'differs');
  return at({ ...state, step: 'setting', again: digits });
}

/** The disk did not take it: the old PIN and the approval still hold, and she chooses once more. */
export function settingFailed(now: Forgotten, trouble: StorageTrouble): Forgotten {
  const { state } = now;
  return state.step === 'setting' ? at({ ...state, step: 'pin', pin: '', again: '' }, trouble) : now;
}

/** The message to the supervisor, without a name: it may stand in a group. */
export function requestMessage(words: string, origin: string, code: string): { text: string; link: string } {
  const link = `${origin}/i#${code}`;
  return { text: `${words}\n${link}`, link };
}

/** WhatsApp with a text ready; without digits she chooses the chat. */
export function waLink(text: string, phone: string): string {
  return `https://wa.me/${phone}?text=${encodeURIComponent(text)}`;
}
