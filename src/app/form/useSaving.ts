import { useCallback, useRef, useState } from 'react';
import type { Setback } from './Setbacks.tsx';

type Result = { kind: 'saved' } | { kind: Setback };

export interface Saving {
  /** `saved` only after the promise has resolved to it. */
  state: 'open' | 'saving' | 'saved';
  problem: Setback | null;
  /** A second tap while it runs, or after it was saved, does nothing. */
  run: (work: () => Promise<Result>) => void;
}

/** One save of one screen. */
export function useSaving(): Saving {
  const [state, setState] = useState<Saving['state']>('open');
  const [problem, setProblem] = useState<Setback | null>(null);
  const begun = useRef(false);
  const run = useCallback((work: () => Promise<Result>) => {
    if (begun.current) return;
    begun.current = true;
    setState('saving');
    setProblem(null);
    const failed = (kind: Setback) => {
      begun.current = false;
      setState('open');
      setProblem(kind);
    };
    work().then(
      (result) => (result.kind === 'saved' ? setState('saved') : failed(result.kind)),
      () => failed('storage-failed'),
    );
  }, []);
  return { state, problem, run };
}
