import { createContext } from 'react';

/** A file as it is handed over; `name` with its ending. */
export interface OutFile {
  name: string;
  text: string;
}

/** `shared`: another app has it. `saved`: it lies among the downloads. `stopped`: she did not choose an app. */
export type Handed = 'shared' | 'saved' | 'stopped';

/** The only doors by which anything leaves the app for another one. In practice they are shut. */
export interface Away {
  /** A link to another app may not stand on the screen as one: a button does, which asks {@link Away.open}. */
  shut?: true;
  /** Must be called inside the tap: a browser opens another app for nothing else. */
  open(href: string): void;
  canShare(): boolean;
  /** Rejects when she chose no app. */
  share(text: string): Promise<void>;
  /** Rejects where the browser does not let it. */
  copy(text: string): Promise<void>;
  /** A table to another app where the browser can, else to the downloads. */
  handOver(file: OutFile): Promise<Handed>;
}

async function handOver({ name, text }: OutFile): Promise<Handed> {
  const file = new File([text], name, { type: 'text/csv' });
  if (typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
    }
  }
  download(file);
  return 'saved';
}

function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads it after the tap is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const BROWSER: Away = {
  open: (href) => void window.open(href, '_blank', 'noopener'),
  canShare: () => typeof navigator.share === 'function',
  share: (text) => navigator.share({ text }),
  copy: async (text) => navigator.clipboard.writeText(text),
  handOver,
};

export const AwayContext = createContext(BROWSER);
