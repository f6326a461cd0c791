import type {
  ChatAccountTable,
  ChatCarriedTable,
  ChatCodeTable,
  ChatFeedTable,
  ChatInTable,
  ChatOutTable,
  ChatStatusTable,
  ChatTalkTable,
} from './chat-tables.ts';

export type ChatAccount = ChatAccountTable;
export type ChatIn = ChatInTable;
export type ChatOut = ChatOutTable;

/** How many messages were sent in a month, and how many of them the provider said cost nothing. */
export interface SentCount {
  /** YYYY-MM */
  month: string;
  category: string;
  sent: number;
  free: number;
}

/** How many messages stand how. */
export interface Standing {
  state: string;
  result: string | null;
  count: number;
}

/** What came, by the queue alone. */
export interface InStore {
  /** Keeps those that were not there; tells how many were new. */
  addIn(rows: readonly ChatIn[]): Promise<number>;
  /** The accounts of which something is due, the longest waiting first. */
  dueAccounts(now: number, limit: number): Promise<string[]>;
  /** All that waits of an account, due or not, in the order in which it was written. */
  waitingIn(account: string): Promise<ChatIn[]>;
  changeIn(id: string, change: Partial<Omit<ChatIn, 'id'>>): Promise<void>;
  inStanding(): Promise<Standing[]>;
  /** How many messages of an account came since then and ended so. */
  endedSince(account: string, results: readonly string[], since: number): Promise<number>;
  /** Forgets the messages that came before and wait no more: nobody sends them again. */
  forgetDone(before: number): Promise<void>;
}

export interface OutStore {
  /** Adds a message; one of this id that is there already stays as it is. */
  addOut(row: ChatOut): Promise<void>;
  out(id: string): Promise<ChatOut | undefined>;
  /** The receipt that waits to be sent to an account. */
  waitingReceipt(account: string): Promise<ChatOut | undefined>;
  /** She wrote: what waited for that is due. */
  openWindow(account: string, now: number): Promise<void>;
  dueOut(now: number, limit: number): Promise<ChatOut[]>;
  changeOut(id: string, change: Partial<Omit<ChatOut, 'id'>>): Promise<void>;
  /** Whatever was being sent when the power failed waits again: two are better than none. */
  resend(before: number): Promise<void>;
  noteStatus(row: ChatStatusTable): Promise<void>;
  statuses(message: string): Promise<ChatStatusTable[]>;
  /** How many messages came to stand how, by the provider's word; `result` is its error's code. */
  statusStanding(): Promise<Standing[]>;
  sentCounts(): Promise<SentCount[]>;
  outStanding(): Promise<Standing[]>;
  /** Forgets messages sent before the day `sent` with what the provider said of them, and those given up and made before `unsent`. */
  forgetGone(before: { sent: string; unsent: number }): Promise<void>;
}

/** Somebody who wrote and whom nobody knows yet. */
export interface Asker extends ChatAccount {
  /** She wanted to report, or sent a code that was none; else she only wrote. */
  asked: boolean;
  /** All the names under which she is met. */
  aliases: string[];
}

export interface AccountStore {
  /**
   * The account that is met under these names, the surest first, made when there is none; all of them lead to it from now
   * on. A number behind somebody's surer name was given to another person: who comes with another surer name gets it.
   */
  accountOf(aliases: readonly string[], made: ChatAccount): Promise<ChatAccount>;
  account(id: string): Promise<ChatAccount | undefined>;
  /** As account, and nobody else changes it before the transaction ends. */
  lockAccount(id: string): Promise<ChatAccount | undefined>;
  accountsOf(worker: string): Promise<ChatAccount[]>;
  boundAccounts(): Promise<ChatAccount[]>;
  /** Accounts of nobody that wrote since then, the newest first; those whose codes came through are no strangers. */
  askers(since: number, limit: number): Promise<Asker[]>;
  /** Gives an account to a worker; false when it is somebody's already. */
  bindAccount(id: string, worker: string): Promise<boolean>;
  changeAccount(id: string, change: Partial<Omit<ChatAccount, 'id'>>): Promise<void>;
  noteCarried(row: ChatCarriedTable): Promise<void>;
  carried(account: string): Promise<string[]>;
  addCode(row: ChatCodeTable): Promise<void>;
  /** Ends every code of a worker that is still open. */
  endCodes(worker: string, at: number): Promise<void>;
  /** The worker whose open code this is, which is then used; null when there is none. */
  useCode(code: string, now: number): Promise<string | null>;
  /** The worker a code was made for, open or not. */
  codeWorker(code: string): Promise<string | null>;
}

export interface TalkStore {
  talk(account: string): Promise<ChatTalkTable | undefined>;
  putTalk(row: ChatTalkTable): Promise<void>;
  endTalk(account: string): Promise<void>;
  /** Forgets those that nobody has touched since `before`. */
  forgetTalks(before: number): Promise<void>;
  chatFeed(epoch: string, worker: string): Promise<ChatFeedTable | undefined>;
  /** False when there is one already. */
  addChatFeed(row: ChatFeedTable): Promise<boolean>;
  /** The next number of a worker's chat feed, given out for good. */
  nextNo(epoch: string, worker: string): Promise<number>;
}

/** Chats: what came, what goes, who writes, what is being told. */
export interface ChatStore extends InStore, OutStore, AccountStore, TalkStore {}
