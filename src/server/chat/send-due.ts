import { dayInWords } from '../../domain/form/day.ts';
import type { ChatAccount, ChatOut } from '../db/chat-port.ts';
import { queueReceipt, readOut } from './finish.ts';
import { type ChatGround, langOf } from './ground.ts';
import { whenAwake } from './hours.ts';
import { type Address, answerSchema, type Choice, type ReceiptDue, receiptSchema } from './message.ts';
import { later, TRIES } from './process.ts';
import { receiptText } from './receipt-text.ts';
import { sendSms } from './sms/send.ts';
import { type Sent, sendTemplate, sendText } from './whatsapp/send.ts';
import { say, WORDS } from './words.ts';

/** Source: Cloud API, pair rate limit: one message in six seconds to one person. */
const PAIR_MS = 6_000;
/** Free words are allowed for a day from her last message; what would arrive in its last minute does not go. */
const WINDOW_MS = 24 * 3_600_000 - 60_000;
/** What may not be said by the template waits for her next message, so long after her last one. */
const UNHEARD_MS = 7 * 24 * 3_600_000;
const ROWS = 50;
const LONGEST_PAUSE_MS = 15 * 60_000;
const SECOND_MS = 1000;

type Who = Extract<Sent, { kind: 'again' }>['who'];
/** What nobody can send now waits as long as it takes; a gateway that is ill has a week. */
const MOST_TRIES: Record<Who, number> = { pair: 12, gateway: TRIES, all: Number.POSITIVE_INFINITY };

/** How fast it may go now, in memory: after a start it is found out again. */
export interface Pace {
  pausedUntil: number;
  pauses: number;
  /** Why nothing goes, by the provider's code. */
  cause: string | null;
  second: number;
  sentInIt: number;
}

export function freshPace(): Pace {
  return { pausedUntil: 0, pauses: 0, cause: null, second: 0, sentInIt: 0 };
}

interface Ready {
  address: Address;
  text: string;
  choices: readonly Choice[];
  /** Whether the template, that her message has reached, would be true of it: all that it is about was taken in. */
  hasReached: boolean;
  /** What is left for the next message. */
  left: ReceiptDue | null;
}

async function readyOf({ services }: ChatGround, account: ChatAccount, row: ChatOut): Promise<Ready> {
  if (row.kind !== 'receipt') {
    const { address, text, choices = [] } = await readOut(services, row, answerSchema);
    return { address, text, choices, hasReached: false, left: null };
  }
  const due = await readOut(services, row, receiptSchema);
  const { text, left } = await receiptText(services, account, due);
  const rest = { ...due, feeds: left, fresh: 0, known: 0, refused: {} };
  const hasReached = due.feeds.length > 0 && Object.keys(due.refused).length === 0;
  return { address: due.address, text, choices: [], hasReached, left: left.length > 0 ? rest : null };
}

interface Tried {
  sent: Sent;
  category: 'service' | 'utility';
}

/** Whether free words may go to her now: by her last message, unless the provider said otherwise since. */
function isOpen({ services }: ChatGround, account: ChatAccount, row: ChatOut): boolean {
  return services.clock.now() - account.last_in_at < WINDOW_MS && row.result !== 'window';
}

async function byWhatsApp(
  ground: ChatGround,
  account: ChatAccount,
  row: ChatOut,
  ready: Ready,
): Promise<Tried> {
  const { services, settings, http } = ground;
  const { address, text, choices } = ready;
  if (!settings.whatsapp) return { sent: { kind: 'failed', code: 'no-whatsapp' }, category: 'service' };
  const lang = langOf(account);
  if (isOpen(ground, account, row)) {
    const listWord = say(WORDS.list, lang);
    const sent = await sendText(http, settings.whatsapp, { address, text, choices, listWord });
    return { sent, category: 'service' };
  }
  const blank = dayInWords(services.clock.today())[lang];
  return { sent: await sendTemplate(http, settings.whatsapp, { address, lang, blank }), category: 'utility' };
}

async function settleSent(
  ground: ChatGround,
  account: ChatAccount,
  row: ChatOut,
  { message, category, left }: { message: string; category: string; left: ReceiptDue | null },
): Promise<void> {
  const { services } = ground;
  const now = services.clock.now();
  const said = {
    state: 'sent',
    result: null,
    message,
    category,
    sent_at: now,
    sent_day: services.clock.today(),
  };
  await services.storage.transaction(async (db) => {
    await db.chat.changeOut(row.id, { ...said, content: null });
    await db.chat.changeAccount(account.id, { last_out_at: now });
    if (left) await queueReceipt(ground, db, { account: account.id, due: left, asked: row.urgent === 1 });
  });
}

function slowDown(pace: Pace, now: number, cause: string): void {
  pace.pausedUntil = now + Math.min(SECOND_MS * 2 ** pace.pauses, LONGEST_PAUSE_MS);
  pace.pauses++;
  pace.cause = cause;
}

function nextTry({ pausedUntil }: Pace, now: number, row: ChatOut, who: Who): number {
  if (who === 'gateway') return later(row, now);
  // Source: Cloud API, pair rate limits: wait four to the power of the attempts, in seconds.
  return who === 'pair' ? now + Math.min(SECOND_MS * 4 ** (row.tries + 1), LONGEST_PAUSE_MS) : pausedUntil;
}

async function settle(
  ground: ChatGround,
  pace: Pace,
  { account, row, ready }: { account: ChatAccount; row: ChatOut; ready: Ready },
  { sent, category }: Tried,
): Promise<void> {
  const { chat } = ground.services.storage;
  const now = ground.services.clock.now();
  const tries = row.tries + 1;
  switch (sent.kind) {
    case 'sent':
      pace.pauses = 0;
      pace.cause = null;
      return settleSent(ground, account, row, {
        ...{ message: sent.message, category },
        // The template says it of all; the links come when she asks.
        left: category === 'utility' ? null : ready.left,
      });
    case 'window':
      // A template that is told to wait for her word will never go.
      if (category === 'utility')
        return chat.changeOut(row.id, { state: 'failed', result: 'window', content: null });
      return chat.changeOut(row.id, { state: 'waiting', result: 'window', tries });
    case 'failed':
      return chat.changeOut(row.id, { state: 'failed', result: sent.code, tries, content: null });
    case 'again':
      if (sent.who === 'all') slowDown(pace, now, sent.code);
      if (tries >= MOST_TRIES[sent.who])
        return chat.changeOut(row.id, { state: 'failed', result: sent.code, tries, content: null });
      return chat.changeOut(row.id, {
        ...{ state: 'waiting', tries, not_before: nextTry(pace, now, row, sent.who) },
        result: sent.who === 'gateway' ? sent.code : row.result,
      });
  }
}

/** When a message may go that is due by itself: her pace, the night, her wish that nothing come; null when it never will. */
function mayGo(ground: ChatGround, account: ChatAccount, row: ChatOut, now: number): number | null {
  if (row.kind === 'receipt' && account.stopped_at !== null) return null;
  const paced = account.way === 'whatsapp' ? Math.max(now, account.last_out_at + PAIR_MS) : now;
  return row.urgent === 1 ? paced : Math.max(paced, whenAwake(now, ground.timeZone));
}

/** Leaves a message until she writes again, which makes it due (`openWindow`); dropped when she does not for days. */
function untilSheWrites({ services }: ChatGround, account: ChatAccount, row: ChatOut): Promise<void> {
  const until = Math.max(account.last_in_at, row.made_at) + UNHEARD_MS;
  return services.storage.chat.changeOut(
    row.id,
    services.clock.now() < until
      ? { state: 'waiting', result: 'window', not_before: until }
      : { state: 'dropped', result: 'window', content: null },
  );
}

async function sendOne(ground: ChatGround, pace: Pace, row: ChatOut): Promise<void> {
  const { storage, clock } = ground.services;
  const now = clock.now();
  const account = await storage.chat.account(row.account);
  const from = account ? mayGo(ground, account, row, now) : null;
  if (!account || from === null)
    return storage.chat.changeOut(row.id, { state: 'dropped', result: 'stopped', content: null });
  if (from > now) return storage.chat.changeOut(row.id, { not_before: from });
  await storage.chat.changeOut(row.id, { state: 'sending', not_before: now });
  const ready = await readyOf(ground, account, row);
  if (account.way === 'whatsapp' && !ready.hasReached && !isOpen(ground, account, row))
    return untilSheWrites(ground, account, row);
  pace.sentInIt++;
  const tried: Tried =
    account.way === 'sms'
      ? { sent: await sendSms(ground, ready), category: 'service' }
      : await byWhatsApp(ground, account, row, ready);
  await settle(ground, pace, { account, row, ready }, tried);
}

/** Sends what is due, as fast as the provider lets it. How many rows were looked at. */
export async function sendDue(ground: ChatGround, pace: Pace): Promise<number> {
  const { storage, clock } = ground.services;
  const perSecond = ground.settings.whatsapp?.perSecond ?? ROWS;
  let looked = 0;
  for (const row of await storage.chat.dueOut(clock.now(), ROWS)) {
    const now = clock.now();
    const second = Math.floor(now / SECOND_MS);
    if (pace.second !== second) Object.assign(pace, { second, sentInIt: 0 });
    if (now < pace.pausedUntil || pace.sentInIt >= perSecond) return looked;
    looked++;
    await sendOne(ground, pace, row);
  }
  return looked;
}
