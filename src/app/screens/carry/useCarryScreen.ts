import { useCallback, useEffect, useRef, useState } from 'react';
import { type CarryIn, carryIn, useCarry } from '../../data/carry.ts';
import { useOpenVault } from '../../data/device.ts';
import { outcomeOf, type TextOutcome } from './model.ts';

/** What became of the text she put in; `failed`: the phone could not keep it. */
export type Taken = CarryIn | { kind: 'failed' };

export interface UsedCarry {
  /** Whether the courier is told whose reports they were. */
  told: boolean;
  text: string;
  setText: (text: string) => void;
  taking: boolean;
  taken: Taken | null;
  outcome: TextOutcome;
  take: (text: string) => Promise<void>;
  again: () => void;
}

/** The code of a tapped link, taken out of the address so that a reload does not carry it twice. */
function codeInAddress(): string {
  const { hash, pathname } = window.location;
  if (hash.length > 1) window.history.replaceState(window.history.state, '', pathname);
  return hash.slice(1);
}

export function useCarryScreen(): UsedCarry {
  const vault = useOpenVault();
  const carried = useCarry();
  const [text, setText] = useState('');
  const [taking, setTaking] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const take = useCallback(async (said: string) => {
    setTaking(true);
    const result = await carryIn(said).catch((): Taken => ({ kind: 'failed' }));
    setTaken(result);
    setTaking(false);
    if (result.kind === 'kept') setText('');
  }, []);
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const code = codeInAddress();
    if (code !== '') void take(code);
  }, [take]);
  return {
    told: vault?.me.role === 'supervisor' || vault?.me.role === 'officer',
    text,
    setText,
    taking,
    taken,
    outcome: outcomeOf(taken?.kind === 'kept' ? taken.ids : [], carried ?? []),
    take,
    again: () => setTaken(null),
  };
}
