import { type Found, lastCodeAt, scanCodes } from './armour.ts';

/** A prefix that is not whole yet is no longer than this, marks and all. */
const PREFIX_SPAN = 64;
/** The longest code with a mark after every few characters; what is held back longer was no code. */
const CODE_SPAN = 160_000;

/** Finds codes in a text that comes piece by piece, wherever the pieces are cut. */
export interface CodeScanner {
  push(piece: string): Found[];
  /** What the last piece left. */
  end(): Found[];
}

export function makeCodeScanner(): CodeScanner {
  const seen = new Set<string>();
  let held = '';

  function fresh(found: readonly Found[]): Found[] {
    return found.filter((one) => {
      if (!('code' in one)) return true;
      if (seen.has(one.code)) return false;
      seen.add(one.code);
      return true;
    });
  }

  return {
    push(piece) {
      const text = held + piece;
      const last = lastCodeAt(text);
      const mayGoOn = last >= 0 && text.length - last < CODE_SPAN;
      const cut = mayGoOn ? last : Math.max(0, text.length - PREFIX_SPAN);
      held = text.slice(cut);
      return fresh(scanCodes(text.slice(0, cut)));
    },
    end() {
      const rest = held;
      held = '';
      return fresh(scanCodes(rest));
    },
  };
}
