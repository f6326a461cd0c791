import type { PictureId } from '../../data/device.ts';
import { isEasyPin } from '../../ui/easy-pin.ts';

/** The joining of one worker, one question at a time. */
export type Step = 'language' | 'who' | 'not-me' | 'picture' | 'pin' | 'again' | 'joining';

export interface JoinState {
  step: Step;
  /** Which of the link's invitations is being used. */
  at: number;
  picture: PictureId | null;
  pin: string;
  again: string;
  trouble: PinTrouble | null;
}

export type PinTrouble = 'easy' | 'differs';

export const START: JoinState = {
  step: 'language',
  at: 0,
  picture: null,
  pin: '',
  again: '',
  trouble: null,
};

const PIN_LENGTH = 6;

export function languageChosen(state: JoinState): JoinState {
  return { ...state, step: 'who' };
}

export function saidItIsHer(state: JoinState): JoinState {
  return { ...state, step: 'picture' };
}

export function saidItIsSomebodyElse(state: JoinState): JoinState {
  return { ...state, step: 'not-me' };
}

export function pictureChosen(state: JoinState, picture: PictureId): JoinState {
  return { ...state, picture, step: 'pin' };
}

/** The first of the two: an easy one is refused at its last digit. */
export function pinTyped(state: JoinState, pin: string): JoinState {
  if (pin.length < PIN_LENGTH) return { ...state, pin, trouble: null };
  if (isEasyPin(pin)) return { ...state, pin: '', trouble: 'easy' };
  return { ...state, pin, again: '', step: 'again', trouble: null };
}

/** The second: another than the first begins anew with the first. */
export function pinRepeated(state: JoinState, again: string): JoinState {
  if (again.length < PIN_LENGTH) return { ...state, again };
  if (again !== state.pin) return { ...state, step: 'pin', pin: '', again: '', trouble: 'differs' };
  return { ...state, again, step: 'joining' };
}

/** Her vault is on the disk: the next worker of the link, if there is one, begins with her name. */
export function oneJoined(state: JoinState): JoinState {
  return { ...START, step: 'who', at: state.at + 1 };
}

/** Joining failed: she may try again with the same picture. */
export function joinFailed(state: JoinState): JoinState {
  return { ...state, step: 'pin', pin: '', again: '' };
}

/** How many questions she can go back from here. */
export function depthOf(state: JoinState): number {
  // While her vault is made nothing is asked; it stands where the last question stood.
  const earlier = wentBack(state.step === 'joining' ? { ...state, step: 'again' } : state);
  return earlier ? 1 + depthOf(earlier) : 0;
}

/** The phone's own back key and the arrow: one question earlier; null leaves. */
export function wentBack(state: JoinState): JoinState | null {
  const earlier: Record<Step, Step | null> = {
    language: null,
    who: state.at === 0 ? 'language' : null,
    'not-me': 'who',
    picture: 'who',
    pin: 'picture',
    again: 'pin',
    joining: null,
  };
  const step = earlier[state.step];
  return step && { ...state, step, pin: '', again: '', trouble: null };
}
