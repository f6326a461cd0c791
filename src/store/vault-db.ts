import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Carrier, HeldReason, Reach } from '../domain/entry/verdict.ts';
import type { Bytes } from '../platform/bytes.ts';
import type { Sealed } from './cipher.ts';
import { upgradeVault } from './migrations.ts';
import { type AnswerRow, type SealedRow, vaultName } from './outbox.ts';

/** One entry on disk. Only what says nothing of a person is in the clear. */
export interface EntryRow extends Sealed {
  /** `FEED/NO`. */
  id: string;
  /** 1, 2, 3 … as they came onto this phone: readers take what is above the last they saw. */
  order: number;
  /** The scope it was paged from; '' for an entry saved on this phone. */
  scope: string;
}

/** The way by which a worker's own entry left: a carrier, or what she did with the message herself. */
export type SentBy = Carrier | 'shared' | 'copied';

/** How far one of this feed's own entries has come, and what proves a receipt for it. */
export interface OwnRow {
  no: number;
  hash: Bytes;
  chain: Bytes;
  reach: Reach;
  /** The way of its last sending, and when that was (ms). */
  carrier?: SentBy;
  takenAt?: number;
  /** When a carrier first took it, while no receipt has spoken of it since (ms). */
  waitsSince?: number;
  /** Why it needs help; of one that is still to be sent: why it was set aside, to go apart from the others. */
  reason?: HeldReason | 'forked' | 'not-taken';
  /** The server's minute of the receipt this stands on; an older receipt changes nothing. */
  told: number;
}

export interface DraftRow extends Sealed {
  /** Its slot, which tells nothing: see `draftSlot`. */
  key: string;
  /** When it was last written (ms). */
  at: number;
  /** Drawn when it was begun, so that two tabs that finish it make one report; missing in one of an earlier version. */
  id?: string;
}

/** How far this phone has read a scope, under which history of the server. */
export interface CursorRow {
  scope: string;
  seq: number;
  check: string;
}

export type CarriedState = 'kept' | 'answered' | 'refused';

/** A code carried for somebody else. The code itself is sealed to the programme. */
export interface CarriedRow {
  /** A digest of the code, so that the same code pasted twice is one. */
  id: string;
  code: string;
  at: number;
  state: CarriedState;
  /** How it came onto this phone; absent on rows of older apps, which knew WhatsApp alone. */
  carrier?: Carrier;
  /** When a refusal that an update may end is asked about again (ms). */
  askAgainAt?: number | undefined;
  /** The server's answer, sealed under the data key. */
  result?: Sealed;
}

/** Small single facts, each under its own key; the shapes are in vault-meta.ts. */
export interface MetaRow {
  key: string;
  value: unknown;
}

export class VaultDb extends Dexie {
  declare meta: EntityTable<MetaRow, 'key'>;
  declare entries: EntityTable<EntryRow, 'id'>;
  declare own: EntityTable<OwnRow, 'no'>;
  declare outbox: EntityTable<SealedRow, 'no'>;
  declare drafts: EntityTable<DraftRow, 'key'>;
  declare cursors: EntityTable<CursorRow, 'scope'>;
  declare carried: EntityTable<CarriedRow, 'id'>;
  declare answers: Table<AnswerRow, number>;

  constructor(feed: string, name: string = vaultName(feed)) {
    // Chrome commits relaxed by default: "saved" would show before the bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    upgradeVault(this);
  }
}
