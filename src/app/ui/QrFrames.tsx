import { useEffect, useState } from 'react';
import { QrCode } from './QrCode.tsx';

/** Three a second: a camera looks at each of them twice. Milliseconds. */
const EVERY = 330;

interface Props {
  frames: readonly string[];
  at: number;
  onAt: (at: number) => void;
  paused: boolean;
  label: string;
  size: number;
}

/** One picture after another, for ever, until it is paused. */
export function QrFrames({ frames, at, onAt, paused, label, size }: Props) {
  const of = frames.length;
  useEffect(() => {
    if (paused || of < 2) return;
    const timer = setTimeout(() => onAt((at + 1) % of), EVERY);
    return () => clearTimeout(timer);
  }, [at, of, onAt, paused]);
  return <QrCode text={frames[at % of] ?? ''} label={label} size={size} frame />;
}

/** Where the pictures stand and whether they stand still. */
export function useFrames() {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  return { at, setAt, paused, setPaused };
}
