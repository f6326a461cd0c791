import { useCallback, useEffect, useRef, useState } from 'react';
import { atStep, leaveSteps, stepHere } from '../../ui/steps.ts';

export interface StepsInHistory {
  /** What the app's own back arrow does: the same as the phone's key. */
  goBack: () => void;
  /** Runs what leaves the questions when none of them is in the history any more, so that back does not lead into them. */
  leave: (then: () => void) => void;
}

/**
 * Each question is an entry of the browser's history, so that the phone's own back key goes one question back and not
 * out of joining. `depth`: how many questions can be gone back from here. `back`: goes one back, where that is possible.
 */
export function useStepsInHistory(depth: number, back: () => void): StepsInHistory {
  const entries = useRef(0);
  const isLeaving = useRef(false);
  const latest = useRef(back);
  latest.current = back;
  const [popped, setPopped] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a key that led nowhere gets its entry back
  useEffect(() => {
    while (entries.current < depth) {
      entries.current += 1;
      history.pushState(atStep(entries.current), '');
    }
    if (entries.current > depth) history.go(depth - entries.current);
    entries.current = depth;
  }, [depth, popped]);

  useEffect(() => {
    const moved = () => {
      if (isLeaving.current) return;
      const here = stepHere();
      // Another link was tapped: it begins at its own first question.
      if (location.hash.length > 1) entries.current = 0;
      // The forward key: questions are answered, not skipped.
      else if (here > entries.current) history.go(entries.current - here);
      else if (here < entries.current) {
        for (; entries.current > here; entries.current--) latest.current();
        setPopped((count) => count + 1);
      }
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);

  const leave = useCallback((then: () => void) => {
    isLeaving.current = true;
    leaveSteps(then);
  }, []);
  return { goBack: useCallback(() => history.back(), []), leave };
}
