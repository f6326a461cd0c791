import { useCallback, useEffect, useState } from 'react';
import { approveNewPin, type PinAnswer, refusalOf, whoAsks } from '../../data/pin-approval.ts';
import { type PinStep, stepAfter } from './pin-request.ts';

export interface UsedPinRequest {
  step: PinStep;
  /** Her own word that the worker herself asked, by phone. */
  approve: () => void;
  again: () => void;
}

/** One request for a new PIN: whose it is, then the approval. The one-time code lives on this screen alone. */
export function usePinRequest(code: string): UsedPinRequest {
  const [step, setStep] = useState<PinStep>({ kind: 'asking' });
  const run = useCallback(async (ask: (code: string) => Promise<PinAnswer>, one: string) => {
    setStep({ kind: 'asking' });
    const answer = await ask(one).catch((): PinAnswer => ({ kind: 'server' }));
    setStep(stepAfter(answer, refusalOf));
  }, []);
  useEffect(() => {
    void run(whoAsks, code);
  }, [run, code]);
  return {
    step,
    approve: () => void run(approveNewPin, code),
    again: () => void run(whoAsks, code),
  };
}
