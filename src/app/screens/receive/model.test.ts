import { describe, expect, it } from 'vitest';
import { toldOf } from './model.ts';

describe('she takes a receipt', () => {
  it('is told how many reached and how many are left', () => {
    const told = toldOf({ kind: 'taken', feed: 'REKHA001', reached: 3, help: 0, left: 1 });
    expect(told).toEqual({ kind: 'reached', reached: 3, help: 0, left: 1 });
  });

  it('is not told that nothing reached when she took it before', () => {
    const told = toldOf({ kind: 'taken', feed: 'REKHA001', reached: 0, help: 0, left: 2 });
    expect(told).toEqual({ kind: 'nothing-new', left: 2 });
  });

  it('is told of what needs help even when nothing reached', () => {
    expect(toldOf({ kind: 'taken', feed: 'REKHA001', reached: 0, help: 1, left: 0 }).kind).toBe('reached');
  });

  it('keeps one for her colleague', () => {
    expect(toldOf({ kind: 'locked', feed: 'SUNITA01' })).toEqual({ kind: 'kept' });
  });

  it.each(['cut', 'damaged', 'other-phone', 'newer-version', 'not-a-receipt', 'other-entries'] as const)(
    'is told why a receipt that is %s was not taken',
    (why) => {
      expect(toldOf({ kind: why })).toEqual({ kind: 'refused', why });
    },
  );
});
