import { describe, expect, it } from 'vitest';
import { isEasyPin } from '../../ui/easy-pin.ts';
import { type JoinState, oneJoined, pinRepeated, pinTyped, START, wentBack } from './model.ts';

const atPin: JoinState = { ...START, step: 'pin', picture: 'kite' };

describe('she sets a PIN', () => {
  it.each(['111111', '000000', '123456', '654321', '234567', '987654', '890123'])('%s is too easy', (pin) => {
    expect(isEasyPin(pin)).toBe(true);
    expect(pinTyped(atPin, pin)).toMatchObject({ step: 'pin', pin: '', trouble: 'easy' });
  });

  it.each(['135790', '123457', '112233', '739105'])('%s is taken', (pin) => {
    expect(pinTyped(atPin, pin)).toMatchObject({ step: 'again', pin, trouble: null });
  });

  it('is told nothing while she is still typing', () => {
    expect(pinTyped({ ...atPin, trouble: 'easy' }, '11')).toMatchObject({
      step: 'pin',
      pin: '11',
      trouble: null,
    });
  });

  it('joins when both are the same', () => {
    expect(pinRepeated(pinTyped(atPin, '739105'), '739105').step).toBe('joining');
  });

  it('begins anew when they differ, so that no mistyped PIN locks her out', () => {
    const differs = pinRepeated(pinTyped(atPin, '739105'), '739106');
    expect(differs).toMatchObject({ step: 'pin', pin: '', again: '', trouble: 'differs', picture: 'kite' });
  });
});

describe('several workers join on one phone', () => {
  it('the next begins with her own name and nothing of the one before', () => {
    const next = oneJoined({ ...atPin, step: 'joining', pin: '739105', again: '739105' });
    expect(next).toEqual({ ...START, step: 'who', at: 1 });
  });

  it('she cannot go back into the one before', () => {
    expect(wentBack({ ...START, step: 'who', at: 1 })).toBeNull();
  });
});

it('back forgets the digits', () => {
  expect(wentBack({ ...atPin, pin: '73' })).toMatchObject({ step: 'picture', pin: '' });
});
