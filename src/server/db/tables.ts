import type { Bytes } from '../../platform/bytes.ts';
import type { ChatTables } from './chat-tables.ts';

/**
 * The rows as they lie on disk, the same in every database. Minutes are whole minutes since 1970; days are
 * YYYY-MM-DD; flags are 0 or 1. Every table of the log has the scope as the first column of its key, so that it can
 * be sharded by scope; the organisation's tables are small and stand whole on every shard.
 */
export interface Tables extends ChatTables {
  programme: ProgrammeTable;
  programme_key: ProgrammeKeyTable;
  unit: UnitTable;
  worker: WorkerTable;
  invitation: InvitationTable;
  feed: FeedTable;
  org_version: OrgVersionTable;
  scope_head: ScopeHeadTable;
  entry: EntryTable;
  feed_log: FeedLogTable;
  feed_no: FeedNoTable;
  feed_head: FeedHeadTable;
  feed_clash: FeedClashTable;
  held: HeldTable;
  kept_envelope: KeptEnvelopeTable;
  roll_up: RollUpTable;
  audit: AuditTable;
  backup: BackupTable;
  feed_kept: FeedKeptTable;
  restore: RestoreTable;
}

export interface ProgrammeTable {
  id: string;
  name: string;
  state: string;
  epoch: string;
}

export interface ProgrammeKeyTable {
  key_id: number;
  public_key: Bytes;
  private_wrapped: Bytes;
}

export interface UnitTable {
  id: string;
  parent: string | null;
  type: string;
  name_hi: string;
  name_en: string;
  lgd: number | null;
}

export interface WorkerTable {
  id: string;
  number: string;
  name: string;
  role: string;
  cadre: string;
  unit: string;
  phone: string;
  /** Minute of her last change of unit: what she saved before still belongs to the old one. */
  moved_at: number | null;
}

export interface InvitationTable {
  id: string;
  worker: string;
  /** The public part as it went out (codec/invitation publicBytes), so that the same link can be shown again. */
  public_part: Bytes;
  expires: string;
  made_at: number;
  revoked_at: number | null;
  feed: string | null;
}

/** One row. `version` moves with every change of units, workers and the list of feeds. */
export interface OrgVersionTable {
  id: number;
  version: number;
}

export interface FeedTable {
  id: string;
  worker: string;
  home: string;
  invitation: string;
  secret_wrapped: Bytes;
  /** live | retired (lost phone) | taken (its invitation was bound before) | late (its invitation was revoked or long over) */
  state: string;
  token_hash: Bytes | null;
  token_until: number | null;
  joined_at: number;
  last_contact: number;
  unsent: number | null;
  health: string | null;
}

/** A phone of another invitation that came with the id of a feed which is bound already. Minutes. */
export interface FeedClashTable {
  feed: string;
  invitation: string;
  /** Of the second phone's invitation. */
  worker: string;
  first_at: number;
  last_at: number;
}

/** `head` numbers are given out in this scope; `digest` is the running check at the head. */
export interface ScopeHeadTable {
  scope: string;
  head: number;
  digest: Bytes;
}

export interface EntryTable {
  scope: string;
  seq: number;
  feed: string;
  no: number;
  kind: string;
  v: number;
  day: string;
  saved_at: number;
  clock_offset: number | null;
  corrected_at: number;
  received_at: number;
  carrier: string;
  courier: string | null;
  about_feed: string | null;
  about_no: number | null;
  amends_feed: string | null;
  amends_no: number | null;
  voids_feed: string | null;
  voids_no: number | null;
  hash: Bytes;
  /** The scope's running check at this number. */
  digest: Bytes;
  body: string;
}

/** What the home scope knows of a feed as a whole; locked while its numbers are claimed. */
export interface FeedLogTable {
  scope: string;
  feed: string;
  /** 1..up_to are all settled and chained. */
  up_to: number;
  chain: Bytes;
}

export interface FeedNoTable {
  scope: string;
  feed: string;
  no: number;
  /** Null where the content is kept but cannot be digested by this version. */
  hash: Bytes | null;
  entry_scope: string;
  /** claimed (not yet in its scope's log) | log | held */
  state: string;
  reason: string | null;
  /** 1 when another content is kept under this number too. */
  forked: number;
  chain: Bytes | null;
  /** 1 unless the number is plainly in the log: keeps the few exceptions quick to find. */
  odd: number;
}

export interface FeedHeadTable {
  scope: string;
  feed: string;
  /** A carrier, or `lost` where it was said about a vanished vault. */
  carrier: string;
  head: number;
  stated_at: number;
}

export interface HeldTable {
  scope: string;
  feed: string;
  no: number;
  /** First 16 bytes of SHA-256 over the content, which tells two contents of one number apart. */
  digest: Bytes;
  /** held | forked */
  verdict: string;
  reason: string | null;
  hash: Bytes | null;
  content: string;
  received_at: number;
  carrier: string;
  courier: string | null;
  released_at: number | null;
}

export interface KeptEnvelopeTable {
  feed: string;
  digest: Bytes;
  /** unknown-feed | newer-version | id-clash */
  why: string;
  bytes: Bytes;
  carrier: string;
  courier: string | null;
  received_at: number;
}

export interface RollUpTable {
  scope: string;
  feed: string;
  day: string;
  kind: string;
  entries: number;
  last_received: number;
}

export interface AuditTable {
  scope: string;
  id: string;
  at: number;
  feed: string;
  worker: string;
  action: string;
  about: string;
}

/** One verified backup. Minutes; `bytes` is the size of its file. */
export interface BackupTable {
  id: string;
  /** When the copy began: what was committed before is in it. */
  taken_at: number;
  verified_at: number;
  bytes: number;
}

/** How far a verified backup covers a feed: 1..up_to are in it. */
export interface FeedKeptTable {
  scope: string;
  feed: string;
  up_to: number;
}

/** One restoring of a backup, under the epoch that began with it. Minutes. */
export interface RestoreTable {
  epoch: string;
  /** When the backup was taken: what came later is there again only as phones offer it. */
  taken_at: number;
  restored_at: number;
}
