import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { atStep, stepHere } from '../ui/steps.ts';

const NAME = 'g';

interface Place {
  /** What is on the screen. */
  place: string;
  /** Another form or list of the same task came before this one: back leads there. */
  continues: boolean;
  /** The phone's back or forward key names a place; null stands for what came before any form. */
  goTo: (place: string | null) => void;
  /** Back, where the history holds nothing of this task. */
  back: () => void;
}

/**
 * The screen of a form stands in the address, so that the phone's own back key goes one screen back. Returns what the
 * app's own back button does: the same, where there is a screen to go back to.
 */
export function usePlaceInAddress({ place, continues, goTo, back }: Place): () => void {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const inAddress = new URLSearchParams(search).get(NAME);
  const begun = useRef(false);
  const popping = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of place moves the address
  useEffect(() => {
    const isFirst = !begun.current;
    begun.current = true;
    if (place === inAddress) return;
    const replace = popping.current || (isFirst && !continues);
    popping.current = false;
    const state = atStep(replace ? stepHere() : stepHere() + 1);
    navigate(`${path}?${NAME}=${place}`, { replace, state });
  }, [place]);

  const was = useRef(inAddress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the address moves the form
  useEffect(() => {
    const before = was.current;
    was.current = inAddress;
    if (before !== inAddress && inAddress !== place) goTo(inAddress);
  }, [inAddress]);

  return useCallback(() => {
    if (stepHere() > 0) return window.history.back();
    popping.current = true;
    back();
  }, [back]);
}
