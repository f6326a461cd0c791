import type { HeldReason } from '../../domain/entry/verdict.ts';
import type { Unit } from '../../domain/org/org.ts';
import type { Bytes } from '../../platform/bytes.ts';
import type { ChatStore } from './chat-port.ts';
import type {
  AuditTable,
  BackupTable,
  EntryTable,
  FeedClashTable,
  FeedKeptTable,
  FeedTable,
  HeldTable,
  InvitationTable,
  KeptEnvelopeTable,
  ProgrammeKeyTable,
  ProgrammeTable,
  RestoreTable,
  RollUpTable,
  WorkerTable,
} from './tables.ts';

export type StoredEntry = Omit<EntryTable, 'scope'>;
export type WorkerRow = WorkerTable;
export type FeedRow = FeedTable;
export type InvitationRow = InvitationTable;
export type HeldRow = HeldTable;
export type Coverage = FeedKeptTable;
export type RowCounts = Record<
  'entry' | 'feed_no' | 'held' | 'feed' | 'invitation' | 'worker' | 'unit',
  number
>;

/** What the home scope knows of one number of a feed. `claimed`: not yet in its scope's log, so never receipted. */
export interface Claim {
  no: number;
  hash: Bytes | null;
  entryScope: string;
  state: 'claimed' | 'log' | 'held';
  reason: HeldReason | null;
  forked: boolean;
  chain: Bytes | null;
}

/** Feeds and their numbers, in the feed's home scope. */
export interface ClaimStore {
  /** Locks the feed's numbers to the end of the transaction. 1..upTo are settled; `chain` is theirs. */
  lockFeed(home: string, feed: string, start: Bytes): Promise<{ upTo: number; chain: Bytes }>;
  /** As lockFeed, without the lock; null when nothing of this feed was ever claimed. */
  feedLog(home: string, feed: string): Promise<{ upTo: number; chain: Bytes } | null>;
  claims(home: string, feed: string, nos: readonly number[]): Promise<Claim[]>;
  /** Every claim above a number, ascending. */
  claimsAbove(home: string, feed: string, no: number): Promise<Claim[]>;
  /** The claims that are not plainly in the log, ascending: the receipt's exceptions. */
  oddClaims(home: string, feed: string): Promise<Claim[]>;
  addClaims(home: string, feed: string, claims: readonly Claim[]): Promise<void>;
  changeClaim(home: string, feed: string, claim: Claim): Promise<void>;
  moveChain(home: string, feed: string, upTo: number, chain: Bytes): Promise<void>;
  /** A carrier stated that this feed's newest number is `head`; only a rise is kept. */
  stateHead(home: string, feed: string, said: { carrier: string; head: number; at: number }): Promise<void>;
  /** What was stated by this carrier stands no more. */
  forgetHead(home: string, feed: string, carrier: string): Promise<void>;
  /** The highest number any carrier has stated, 0 when none has. */
  statedHead(home: string, feed: string): Promise<number>;
}

/** The log of one scope: dense numbers in the order of commits. */
export interface LogStore {
  /** Locks the scope's counter to the end of the transaction. */
  lockScope(scope: string, start: Bytes): Promise<{ head: number; digest: Bytes }>;
  /** Which of these numbers of a feed are in this scope's log. */
  known(scope: string, feed: string, nos: readonly number[]): Promise<Set<number>>;
  /** Adds entries whose seq follow the head without a gap, moves the head and the roll-ups. */
  append(scope: string, entries: readonly StoredEntry[]): Promise<void>;
  page(scope: string, after: number, limit: number): Promise<StoredEntry[]>;
  /** The newest entries of some kinds, the newest first. */
  newest(scope: string, kinds: readonly string[], limit: number): Promise<StoredEntry[]>;
  heads(scopes: readonly string[]): Promise<Map<string, { head: number; digest: Bytes }>>;
  /** The running check at a number, null when there is no such number. */
  digestAt(scope: string, seq: number): Promise<Bytes | null>;
  rollUps(scope: string): Promise<Omit<RollUpTable, 'scope'>[]>;
}

/** What is kept but waits: entries for a person or an upgrade, envelopes for a feed or an upgrade. */
export interface HeldStore {
  /** Keeps each content of a number once; the newest reason stands, and the content waits (again). */
  keep(rows: readonly HeldRow[]): Promise<void>;
  waiting(home: string, feed: string): Promise<HeldRow[]>;
  /** How many wait, by feed. */
  waitingCounts(feeds: readonly { home: string; id: string }[]): Promise<Map<string, number>>;
  release(home: string, feed: string, no: number, at: number): Promise<void>;
  /** The feeds of which entries are held, whatever for. */
  feedsWaiting(): Promise<string[]>;
  keepEnvelope(row: KeptEnvelopeTable): Promise<void>;
  keptEnvelopes(feed: string): Promise<KeptEnvelopeTable[]>;
  keptFeeds(why: KeptEnvelopeTable['why']): Promise<string[]>;
  dropEnvelope(feed: string, digest: Bytes): Promise<void>;
  /**
   * Drops the envelopes of unknown feeds received before `before` and those beyond `keep`: first what came from anybody,
   * then what a known courier brought, the oldest of each first.
   */
  trimUnknown(keep: number, before: number): Promise<void>;
  /** What waits, counted over everything: held and forked entries, and envelopes kept whole. */
  totals(): Promise<{ held: number; forked: number; envelopes: number }>;
}

export interface OrgStore {
  /** Moves with every change of units, workers and the list of feeds, whichever process made it. */
  version(): Promise<number>;
  units(): Promise<Unit[]>;
  unit(id: string): Promise<Unit | undefined>;
  /** Adds the unit, or changes the one with this id. */
  putUnit(unit: Unit): Promise<void>;
  workers(): Promise<WorkerRow[]>;
  worker(id: string): Promise<WorkerRow | undefined>;
  /** As worker, and nobody else changes her before the transaction ends. */
  lockWorker(id: string): Promise<WorkerRow | undefined>;
  workerByNumber(number: string): Promise<WorkerRow | undefined>;
  putWorker(worker: WorkerRow): Promise<void>;
  invitations(): Promise<InvitationRow[]>;
  invitation(id: string): Promise<InvitationRow | undefined>;
  /** Adds an invitation; one that is already there stays as it is. */
  addInvitation(row: InvitationRow): Promise<void>;
  /** Ends an open invitation; false when a feed was bound to it or it had ended before. */
  revokeInvitation(id: string, at: number): Promise<boolean>;
  /** Binds an open invitation to its first feed; false when another feed was first or it had ended. */
  bindInvitation(id: string, feed: string): Promise<boolean>;
}

export interface FeedStore {
  feeds(): Promise<FeedRow[]>;
  /** Of one worker, the first joined first. */
  feedsOf(worker: string): Promise<FeedRow[]>;
  feed(id: string): Promise<FeedRow | undefined>;
  feedByToken(tokenHash: Bytes): Promise<FeedRow | undefined>;
  /** False when a feed of this id is there already. */
  addFeed(row: FeedRow): Promise<boolean>;
  changeFeed(id: string, change: Partial<Omit<FeedRow, 'id'>>): Promise<void>;
  /** Notes that another phone came with this feed's id; one row for each of its invitations. */
  noteClash(clash: Omit<FeedClashTable, 'first_at' | 'last_at'>, at: number): Promise<void>;
  clashes(): Promise<FeedClashTable[]>;
}

export interface ProgrammeStore {
  /** Locks the first steps of a new database to the end of the transaction: one process takes them. */
  lock(): Promise<void>;
  programme(): Promise<ProgrammeTable | undefined>;
  addProgramme(row: ProgrammeTable): Promise<void>;
  programmeKeys(): Promise<ProgrammeKeyTable[]>;
  addProgrammeKey(row: ProgrammeKeyTable): Promise<void>;
}

export interface AuditStore {
  note(rows: readonly AuditTable[]): Promise<void>;
  /** What was read or changed in these scopes by others than this worker, newest first. */
  noted(scopes: readonly string[], exceptWorker: string, limit: number): Promise<AuditTable[]>;
}

/** What is known of backups: which were verified, how far they cover each feed, and which was restored. */
export interface KeptStore {
  /** How far each feed is settled: a copy that begins after this was read holds at least so much. */
  settled(): Promise<Coverage[]>;
  /** Notes a verified backup with what it covers; of each feed only a rise is kept. */
  addBackup(row: BackupTable, covers: readonly Coverage[]): Promise<void>;
  newestBackup(): Promise<BackupTable | undefined>;
  /** 1..this of a feed are in a verified backup. */
  keptTo(home: string, feed: string): Promise<number>;
  /** This database came out of a backup: its history goes on under another epoch. */
  beginEpoch(row: RestoreTable): Promise<void>;
  /** The newest first. */
  restores(): Promise<RestoreTable[]>;
  /** Writes without changing anything; throws what the disk throws. */
  touch(): Promise<void>;
  /** How many rows the tables hold that only ever grow. */
  counts(): Promise<RowCounts>;
  /** What does not fit together in the log, by scope or feed: nothing, unless rows were lost or changed on the disk. */
  amiss(): Promise<string[]>;
}

export interface Db {
  claims: ClaimStore;
  log: LogStore;
  held: HeldStore;
  org: OrgStore;
  feeds: FeedStore;
  programme: ProgrammeStore;
  audit: AuditStore;
  kept: KeptStore;
  chat: ChatStore;
}

/**
 * The one way to the database. Outside a transaction the members read what is committed. `transaction` runs the work
 * again, a bounded number of times, when the database asks for it, so the work must have no other effect than its
 * writes; what it returns is on disk when the promise resolves.
 */
export interface Storage extends Db {
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** How large the database is. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}
