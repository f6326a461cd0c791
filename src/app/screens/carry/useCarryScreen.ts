import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type CarryIn, carryIn, carryInItems, useCarry } from '../../data/carry.ts';
import { takeHanded, useCopied } from '../../data/copied.ts';
import { useOpenVault } from '../../data/device.ts';
import { keepPart, keepQrReader } from '../../data/later.ts';
import { type SharedItem, takeShared } from '../../data/shared.ts';
import { outcomeOf, type ShareTrouble, shareTroubleOf, type TextOutcome } from './model.ts';

/** What became of what she put in; `failed`: the phone could not keep it. `share`: nothing of a share was there. */
export type Taken = CarryIn | { kind: 'failed' } | { kind: 'share'; why: ShareTrouble };

export interface UsedCarry {
  /** Whether the courier is told whose reports they were. */
  told: boolean;
  text: string;
  setText: (text: string) => void;
  taking: boolean;
  /** How much of a long chat is read, 0 to 1; null for what takes no time. */
  share: number | null;
  taken: Taken | null;
  outcome: TextOutcome;
  /** A copied message with a report in it. */
  copied: string | null;
  scanning: boolean;
  take: (text: string) => Promise<void>;
  takeFiles: (files: readonly File[]) => Promise<void>;
  takeScanned: (text: string) => Promise<void>;
  scan: (on: boolean) => void;
  /** Where back leads from the camera. */
  backFromScan: string | (() => void);
  again: () => void;
}

/** Takes what stands behind the # out of the address, so that a reload does not carry it twice. */
function clearFragment(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname);
}

async function takeShare(fragment: string, told: (share: number) => void): Promise<Taken> {
  const trouble = shareTroubleOf(fragment);
  if (trouble === 'too-large') return { kind: 'nothing', why: 'file-too-large' };
  if (trouble) return { kind: 'share', why: trouble };
  const take = (items: SharedItem[]) => carryInItems(items, told);
  const taken = await takeShared(fragment, take, ({ kind }) => kind !== 'locked');
  // Whoever was locked or killed on the way finds it there, by the same address.
  if (taken?.kind !== 'locked') clearFragment();
  return taken ?? { kind: 'share', why: 'gone' };
}

/** Runs one taking at a time and keeps what became of it. */
function useTaking() {
  const [state, setState] = useState<{ taking: boolean; share: number | null; taken: Taken | null }>({
    taking: false,
    share: null,
    taken: null,
  });
  const run = useCallback(async (work: (told: (share: number) => void) => Promise<Taken>) => {
    setState({ taking: true, share: null, taken: null });
    const told = (share: number) => setState((now) => ({ ...now, share }));
    const taken = await work(told).catch((): Taken => ({ kind: 'failed' }));
    setState({ taking: false, share: null, taken });
    return taken;
  }, []);
  const clear = useCallback(() => setState({ taking: false, share: null, taken: null }), []);
  return { state, run, clear };
}

export function useCarryScreen(): UsedCarry {
  const vault = useOpenVault();
  const carried = useCarry();
  const copied = useCopied();
  const [text, setText] = useState('');
  const [used, setUsed] = useState('');
  const [pathname] = useLocation();
  // The screen for a receipt leads straight to the camera.
  const isScan = pathname === '/scan';
  const [scanning, scan] = useState(isScan);
  const { state, run, clear } = useTaking();
  const take = useCallback(
    async (said: string) => {
      setUsed(said);
      const { kind } = await run(() => carryIn(said));
      if (kind === 'kept') setText('');
    },
    [run],
  );
  useEffect(() => {
    keepQrReader();
    // Fetched while there is a network, not when a chat is held out to her.
    keepPart('zip');
  }, []);
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const isShare = window.location.pathname === '/shared';
    const fragment = window.location.hash.slice(1);
    const handed = takeHanded();
    if (isShare) void run((told) => takeShare(fragment, told));
    else if (fragment !== '') {
      clearFragment();
      void take(fragment);
    } else if (handed !== null) void take(handed);
  }, [run, take]);
  return {
    told: vault?.me.role === 'supervisor' || vault?.me.role === 'officer',
    text,
    setText,
    ...state,
    outcome: outcomeOf(state.taken?.kind === 'kept' ? state.taken.ids : [], carried ?? []),
    copied: copied === used ? null : copied,
    scanning,
    take,
    takeFiles: async (files) => void (await run((told) => carryInItems(files, told))),
    takeScanned: async (said) => {
      scan(false);
      await run(() => carryIn(said, 'qr'));
    },
    scan,
    backFromScan: isScan ? '/r' : () => scan(false),
    again: clear,
  };
}
