import { useCallback, useEffect, useState } from 'react';
import { keepQrReader } from '../../data/later.ts';
import { takeReceipt } from '../../data/receipt.ts';
import { type Told, toldOf } from './model.ts';

export interface UsedReceive {
  text: string;
  setText: (text: string) => void;
  reading: boolean;
  told: Told | null;
  /** Whether the phone lets a page read what was copied. */
  canPaste: boolean;
  take: () => void;
  pasteAndTake: () => void;
}

/** Takes the receipt of the tapped link, or of a pasted text. */
export function useReceiveScreen(): UsedReceive {
  const [text, setText] = useState('');
  const [reading, setReading] = useState(false);
  const [told, setTold] = useState<Told | null>(null);

  const take = useCallback((whole: string) => {
    setReading(true);
    takeReceipt(whole)
      .then((result) => setTold(toldOf(result)))
      .catch(() => setTold({ kind: 'refused', why: 'damaged' }))
      .finally(() => setReading(false));
  }, []);
  useEffect(keepQrReader, []);
  useEffect(() => {
    const tapped = () => {
      if (location.hash.length < 2) return;
      const link = location.href;
      // Once read it is gone from the address, so that going back does not take it again.
      history.replaceState(history.state, '', location.pathname);
      take(link);
    };
    tapped();
    addEventListener('hashchange', tapped);
    return () => removeEventListener('hashchange', tapped);
  }, [take]);

  return {
    text,
    setText: (typed) => {
      setText(typed);
      setTold(null);
    },
    reading,
    told,
    canPaste: typeof navigator.clipboard?.readText === 'function',
    take: () => take(text),
    pasteAndTake: () => {
      navigator.clipboard.readText().then(
        (copied) => {
          setText(copied);
          take(copied);
        },
        () => undefined,
      );
    },
  };
}
