import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';

const NAME = 'g';

/**
 * The screen of a form stands in the address, so that the phone's own back key goes one screen back. Returns what the
 * app's own back button does: the same, where there is a screen to go back to.
 */
export function usePlaceInAddress(
  place: string,
  goTo: (place: string) => void,
  back: () => void,
): () => void {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const inAddress = new URLSearchParams(search).get(NAME);
  const begun = useRef(false);
  const depth = useRef(0);
  const popping = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of place moves the address
  useEffect(() => {
    if (place === inAddress) {
      begun.current = true;
      return;
    }
    const replace = !begun.current || popping.current;
    begun.current = true;
    if (!replace) depth.current += 1;
    popping.current = false;
    navigate(`${path}?${NAME}=${place}`, { replace });
  }, [place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the address moves the form
  useEffect(() => {
    if (begun.current && inAddress !== null && inAddress !== place) goTo(inAddress);
  }, [inAddress]);

  return useCallback(() => {
    if (depth.current > 0) {
      depth.current -= 1;
      window.history.back();
      return;
    }
    popping.current = true;
    back();
  }, [back]);
}
