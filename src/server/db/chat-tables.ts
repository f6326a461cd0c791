import type { Bytes } from '../../platform/bytes.ts';

/**
 * The rows of chats. Times are milliseconds since 1970, for they time replies and windows. Nobody's number stands
 * here: an account is named by a digest under the key file, and what was written or is to be written lies wrapped and
 * is deleted as soon as it was dealt with.
 */
export interface ChatTables {
  chat_account: ChatAccountTable;
  chat_alias: ChatAliasTable;
  chat_in: ChatInTable;
  chat_out: ChatOutTable;
  chat_status: ChatStatusTable;
  chat_carried: ChatCarriedTable;
  chat_code: ChatCodeTable;
  chat_talk: ChatTalkTable;
  chat_feed: ChatFeedTable;
}

/** Somebody who writes. */
export interface ChatAccountTable {
  id: string;
  /** whatsapp | sms */
  way: string;
  /** hi | en */
  lang: string;
  /** She asked that nothing be sent to her. */
  stopped_at: number | null;
  /** Her newest message, by its sender's clock; free replies are allowed for a day from it. */
  last_in_at: number;
  last_out_at: number;
  /** The worker an administrator has bound to it. */
  worker: string | null;
}

/** An account is met under a number, an id of the platform, or both. */
export interface ChatAliasTable {
  alias: string;
  account: string;
}

/** The messages that came: a queue, and the memory that makes each one count once. */
export interface ChatInTable {
  /** The provider's own id of the message. */
  id: string;
  account: string;
  sent_at: number;
  received_at: number;
  /** waiting | done */
  state: string;
  /** What became of it, by name. */
  result: string | null;
  tries: number;
  next_at: number;
  content: Bytes | null;
}

/** The messages to be sent. */
export interface ChatOutTable {
  id: string;
  account: string;
  /** receipt | answer */
  kind: string;
  /** waiting | sending | sent | failed | dropped */
  state: string;
  result: string | null;
  /** 1 when it may go at night. */
  urgent: number;
  not_before: number;
  tries: number;
  made_at: number;
  sent_at: number | null;
  /** The programme's day of the sending: costs are counted by its month. */
  sent_day: string | null;
  /** service | utility */
  category: string | null;
  /** The provider's own id, once it was sent. */
  message: string | null;
  content: Bytes | null;
}

/** What the provider said became of a message that was sent; may come in any order, and before its id is known here. */
export interface ChatStatusTable {
  message: string;
  /** sent | delivered | read | failed, or one this version does not know */
  status: string;
  at: number;
  code: number | null;
  billable: number | null;
}

/** Feeds whose codes came from an account: whom its question "what has reached" is about. */
export interface ChatCarriedTable {
  account: string;
  feed: string;
  at: number;
}

/** A one-time code by which an account proves that it is a worker's. */
export interface ChatCodeTable {
  /** A digest of it. */
  code: string;
  worker: string;
  until: number;
  used_at: number | null;
}

/** A report that is being told, question by question. */
export interface ChatTalkTable {
  account: string;
  content: Bytes;
  touched_at: number;
}

/** The feed that the server keeps for a worker who reports by chat alone: another one for each epoch. */
export interface ChatFeedTable {
  epoch: string;
  worker: string;
  feed: string;
  /** The newest number that was given out. */
  head: number;
}
