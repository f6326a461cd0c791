import { createContext } from 'react';
import type { Handed, OutFile } from './hand-over.ts';

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
  /** A file to another app where the browser can, else to the downloads. */
  handOver(file: OutFile): Promise<Handed>;
}

const BROWSER: Away = {
  open: (href) => void window.open(href, '_blank', 'noopener'),
  canShare: () => typeof navigator.share === 'function',
  share: (text) => navigator.share({ text }),
  copy: async (text) => navigator.clipboard.writeText(text),
  handOver: async (file) => (await import('./hand-over.ts')).handOver(file),
};

export const AwayContext = createContext(BROWSER);
