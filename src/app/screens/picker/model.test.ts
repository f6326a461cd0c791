import { describe, expect, it } from 'vitest';
import type { FeedHere } from '../../data/device.ts';
import { asksPin, inNameOrder, namesShown, refusalOf, waitIn, whosePin } from './model.ts';

function feed(id: string): FeedHere {
  const rest = {
    number: 'A-1',
    role: 'worker',
    cadre: 'asha',
    picture: 'kite',
    lang: 'hi',
    unsent: 0,
  } as const;
  return { feed: id, name: id, kiosk: true, supervisor: null, ...rest };
}

const REKHA = feed('REKHA');
const FIVE = ['REKHA', 'SUNITA', 'MEERA', 'GITA', 'ASHA'].map(feed);

describe('she finds her name', () => {
  it('on her own phone she is asked for the PIN at once', () => {
    expect(whosePin([REKHA], null)).toEqual(REKHA);
  });

  it('on a shared phone nobody is chosen for her', () => {
    expect(whosePin(FIVE, null)).toBeNull();
    expect(asksPin(FIVE, null)).toBe(false);
  });

  it('the names stand in the same order every day', () => {
    expect(inNameOrder([feed('सुनीता'), feed('गीता'), feed('रेखा')]).map(({ name }) => name)).toEqual([
      'गीता',
      'रेखा',
      'सुनीता',
    ]);
  });

  it('with many names hers alone stays beside the keys', () => {
    const mine = whosePin(FIVE, 'REKHA');
    expect(namesShown(FIVE, mine).map(({ name }) => name)).toEqual(['REKHA']);
    expect(asksPin(FIVE, mine)).toBe(true);
  });
});

describe('a wrong PIN', () => {
  it('tells how many tries are left', () => {
    const refused = refusalOf({ kind: 'wrong-pin', left: 3, waitSeconds: 0 }, 0);
    expect(refused).toEqual({ kind: 'wrong-pin', left: 3 });
  });

  it('tells how long to wait when none is left', () => {
    expect(refusalOf({ kind: 'wrong-pin', left: 0, waitSeconds: 30 }, 1000)).toEqual({
      kind: 'wait',
      until: 31_000,
    });
    expect(refusalOf({ kind: 'wait', seconds: 5 }, 0)).toEqual({ kind: 'wait', until: 5000 });
  });

  it.each([
    [59, 'seconds', 59],
    [60, 'minutes', 1],
    [61, 'minutes', 2],
    [3600, 'minutes', 60],
  ])('%i seconds are said in %s', (seconds, unit, count) => {
    expect(waitIn(seconds)).toEqual({ unit, count });
  });
});
