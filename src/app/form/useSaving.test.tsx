import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useSaving } from './useSaving.ts';

type Result = { kind: 'saved' | 'storage-full' | 'locked' };

function begun() {
  let resolve: (result: Result) => void = () => undefined;
  const work = vi.fn(() => new Promise<Result>((done) => (resolve = done)));
  const { result } = renderHook(() => useSaving());
  return { result, work, end: (how: Result) => act(async () => resolve(how)) };
}

describe('a save', () => {
  it('runs once however often she taps, while it runs and after', async () => {
    const { result, work, end } = begun();
    act(() => {
      result.current.run(work);
      result.current.run(work);
    });
    await end({ kind: 'saved' });
    act(() => result.current.run(work));
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is called saved only when its promise said so', async () => {
    const { result, work, end } = begun();
    act(() => result.current.run(work));
    expect(result.current.state).toBe('saving');
    await end({ kind: 'saved' });
    expect(result.current.state).toBe('saved');
  });

  it('that did not happen says why and can be tried again', async () => {
    const { result, work, end } = begun();
    act(() => result.current.run(work));
    await end({ kind: 'storage-full' });
    expect(result.current).toMatchObject({ state: 'open', problem: 'storage-full' });
    act(() => result.current.run(work));
    expect(work).toHaveBeenCalledTimes(2);
    expect(result.current.problem).toBeNull();
  });

  it('that broke leaves nobody waiting', async () => {
    const { result } = begun();
    await act(async () => result.current.run(() => Promise.reject(new Error('disk'))));
    expect(result.current).toMatchObject({ state: 'open', problem: 'storage-failed' });
  });
});
