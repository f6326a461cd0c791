import type { Entry } from '../../domain/entry/entry.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Claim, Written } from '../claims/claim.ts';
import type { PayMonth } from '../tariff/pay-month.ts';

/** What is written in a square of a printed form: as it was written, or in the reader's language. */
export type Cell = string | Bilingual;

export interface Column {
  id: string;
  label: Bilingual;
  /** `name`: stays in sight while the others are scrolled. `blank`: filled in by hand. */
  kind?: 'name' | 'number' | 'blank';
}

/** What was done, by whom and for whom, as a month is told from it. */
export interface Worked {
  people: readonly Person[];
  /** By `refKey`, the mother's too. */
  byRef: ReadonlyMap<string, Person>;
  /** By `refKey`, in fold order. */
  visits: ReadonlyMap<string, readonly Written[]>;
  /** Entries that stand, in fold order. */
  entries: readonly Entry[];
  /** The feeds this worker writes or wrote in. */
  feeds: ReadonlySet<string>;
  claims: readonly Claim[];
}

/** All that a sheet is filled from. */
export interface Known extends Worked {
  month: PayMonth;
  /** The day as of which it is filled in: today, or the last day of a month that is over. */
  on: string;
  state: string;
}

export type SheetId =
  | 'claim'
  | 'claimNames'
  | 'pregnancies'
  | 'newborns'
  | 'immunised'
  | 'summary'
  | 'ancList'
  | 'immunisationList'
  | 'coupleList';

/** A monthly form as it is handed in. */
export interface Sheet {
  id: SheetId;
  title: Bilingual;
  landscape?: true;
  /** Names with a private matter: shown only after a question, never shared. */
  private?: true;
  columns: readonly Column[];
  rows(known: Known): Cell[][];
  /** The last line: a sum. */
  total?(known: Known): Cell[];
  source: string;
  verify: string;
}

export const column = (id: string, hi: string, en: string, kind?: Column['kind']): Column => ({
  id,
  label: { hi, en },
  ...(kind && { kind }),
});

/** Who signs, one after the other. Source: programme.md 5, ASHA -> AF -> ANM -> BCM -> MOIC. */
export const SIGNATURES: readonly Bilingual[] = [
  { hi: 'आशा', en: 'ASHA' },
  { hi: 'आशा फैसिलिटेटर', en: 'ASHA facilitator' },
  { hi: 'एएनएम', en: 'ANM' },
  { hi: 'बीसीएम', en: 'BCM' },
  { hi: 'प्रभारी चिकित्सा पदाधिकारी', en: 'MOIC' },
];
