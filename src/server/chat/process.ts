import type { ChatAccount, ChatIn } from '../db/chat-port.ts';
import type { Db } from '../db/port.ts';
import { emptyTally, holdsCode, type Tally, takeText } from './codes.ts';
import { textOfDocument } from './document.ts';
import { queueAnswer, queueReceipt, receiptDue } from './finish.ts';
import { type ChatGround, langOf } from './ground.ts';
import { inLabel, wrapped } from './intake.ts';
import { type Answer, type Incoming, incomingSchema, type Said } from './message.ts';
import { answerId, turnOf } from './turn.ts';
import { languageOf } from './understand.ts';
import { fetchMedia } from './whatsapp/media.ts';
import { isOfNumber, TOO_EARLY, type Turn, wordOf } from './wish.ts';
import { say, WORDS } from './words.ts';

const AGAIN_MS = 60_000;
const LONGEST_MS = 6 * 3_600_000;
/** With the waiting time doubling up to six hours: about a week, as long as Meta itself goes on. */
export const TRIES = 34;
const PART_MS = 24 * 3_600_000;
/** Failed openings are forgotten after so long: see failed-openings. */
const OPENINGS_MS = 10 * 60_000;

interface Waiting {
  row: ChatIn;
  incoming: Incoming;
}

interface Batch {
  ground: ChatGround;
  account: ChatAccount;
  tally: Tally;
  /** Of what was written in groups: nobody is answered there. */
  unanswered: Tally;
  turns: Turn[];
  /** Id in the queue of the one reply to all of it. */
  answer: string;
  /** What becomes of each row: its result, or the time at which it is looked at again. */
  ends: Map<string, End & { tries: number }>;
}

/** `left`: what is still to be looked at of it. */
type End = { result: string } | { again: number; left?: Incoming };

async function opened({ keys }: ChatGround['services'], row: ChatIn): Promise<Waiting> {
  const plain = await keys.unwrap(inLabel(row.id), row.content ?? new Uint8Array());
  return { row, incoming: incomingSchema.parse(JSON.parse(new TextDecoder().decode(plain))) };
}

/** When a row is looked at after it could not be dealt with. */
export function later(row: Pick<ChatIn, 'tries'>, now: number): number {
  return now + Math.min(AGAIN_MS * 2 ** Math.min(row.tries, 10), LONGEST_MS);
}

const FILE_TROUBLE = {
  'no-text': 'noText',
  'too-large': 'tooLarge',
  damaged: 'damagedFile',
  gone: 'gone',
} as const;

function fileTrouble(batch: Batch, { group }: Way, kind: keyof typeof FILE_TROUBLE): string {
  const text = say(WORDS[FILE_TROUBLE[kind]], langOf(batch.account));
  if (!group) batch.turns.push({ result: `file-${kind}`, reply: { text } });
  return `file-${kind}`;
}

type Way = Pick<Incoming, 'address' | 'group'>;

async function takeCodes(batch: Batch, { address: { way }, group }: Way, text: string): Promise<string> {
  const tally = group ? batch.unanswered : batch.tally;
  await takeText(batch.ground, { account: batch.account.id, way, text }, tally);
  return 'codes';
}

async function takeDocument(
  batch: Batch,
  { row, incoming }: Waiting,
  said: Extract<Said, { kind: 'document' }>,
): Promise<End> {
  const { http, settings, services } = batch.ground;
  if (!settings.whatsapp) return { result: 'no-whatsapp' };
  const media = await fetchMedia(http, settings.whatsapp, said.mediaId);
  if (media.kind === 'again') {
    if (row.tries < TRIES) return { again: later(row, services.clock.now()) };
    return { result: fileTrouble(batch, incoming, 'gone') };
  }
  if (media.kind !== 'ok') return { result: fileTrouble(batch, incoming, media.kind) };
  const found = textOfDocument(media.bytes);
  if (found.kind !== 'ok') return { result: fileTrouble(batch, incoming, found.kind) };
  if (!holdsCode(found.text)) return { result: fileTrouble(batch, incoming, 'no-text') };
  return { result: await takeCodes(batch, incoming, found.text) };
}

/** Whether nothing may be said to her, by what she wrote before in the same batch too. */
function isStopped({ account, turns }: Pick<Batch, 'account' | 'turns'>): boolean {
  const last = turns.findLast(({ result }) => result === 'stop' || result === 'start');
  return last ? last.result === 'stop' : account.stopped_at !== null;
}

async function takeOne(batch: Batch, waiting: Waiting): Promise<End> {
  const { incoming, row } = waiting;
  const { said, group } = incoming;
  if (said.kind === 'document') {
    if (holdsCode(said.caption)) await takeCodes(batch, incoming, said.caption);
    return takeDocument(batch, waiting, said);
  }
  const text = said.kind === 'text' || said.kind === 'part' ? said.text : '';
  if (holdsCode(text)) return { result: await takeCodes(batch, incoming, text) };
  if (group) return { result: 'group' };
  // Of several messages at once the first goes on with the report: she had not seen the next question when she sent the
  // others, and what the first did to the report is on the disk only when all are dealt with.
  const isTold = ({ result }: Turn) => result.startsWith('talk') && result !== TOO_EARLY;
  if (!isOfNumber(wordOf(batch.account, said)) && batch.turns.some(isTold)) return { result: TOO_EARLY };
  const heard = { said, answer: batch.answer, written: row.sent_at, stopped: isStopped(batch) };
  const turn = await turnOf(batch.ground, batch.account, heard);
  batch.turns.push(turn);
  return { result: turn.result };
}

/** Parts of long messages as one, where all are there; those that are alone wait for the others, but not for ever. */
function joinParts(
  rows: readonly Waiting[],
  now: number,
): { whole: Waiting[]; partOf: Map<string, string[]> } {
  const partOf = new Map<string, string[]>();
  const whole: Waiting[] = [];
  const done = new Set<string>();
  for (const one of rows) {
    const { said } = one.incoming;
    if (said.kind !== 'part') {
      whole.push(one);
      continue;
    }
    if (done.has(said.ref)) continue;
    done.add(said.ref);
    const parts = rows
      .flatMap(({ row, incoming }) =>
        incoming.said.kind === 'part' && incoming.said.ref === said.ref ? [{ row, part: incoming.said }] : [],
      )
      .sort((a, b) => a.part.part[0] - b.part.part[0]);
    const isWhole = new Set(parts.map(({ part }) => part.part[0])).size === said.part[1];
    if (!isWhole && parts.some(({ row }) => now - row.received_at < PART_MS)) continue;
    // A gateway may hand a part in again under another id.
    const text = [...new Map(parts.map(({ part }) => [part.part[0], part.text])).values()].join('');
    // The part that came last is due now: the others were put off to wait for it.
    const row = parts.reduce((due, part) => (part.row.next_at < due.next_at ? part.row : due), one.row);
    partOf.set(
      row.id,
      parts.map((part) => part.row.id),
    );
    whole.push({ row, incoming: { ...one.incoming, said: { kind: 'text', text } } });
  }
  return { whole, partOf };
}

/** What is left of a message of which codes were not tried: they alone, and its file where that is still to be fetched. */
function withCodes(end: End, incoming: Incoming, codes: readonly string[], now: number): End {
  const { said } = incoming;
  const text = codes.join('\n');
  if (said.kind === 'document' && 'again' in end)
    return { again: end.again, left: { ...incoming, said: { ...said, caption: text } } };
  return { again: now + OPENINGS_MS, left: { ...incoming, said: { kind: 'text', text } } };
}

/** All that is said back in one message: what is asked last keeps its choices, also when a word was answered after it. */
function oneReply(turns: readonly Turn[]): Omit<Answer, 'address'> | null {
  const replies = turns.flatMap(({ reply }) => reply ?? []);
  if (replies.length === 0) return null;
  const text = [...new Set(replies.map((reply) => reply.text))].join('\n\n');
  const choices = turns.findLast(({ result, reply }) => reply && !isOfNumber(result))?.reply?.choices;
  return { text, ...(choices && { choices }) };
}

async function end(batch: Batch, db: Db, last: Waiting): Promise<void> {
  const { ground, account, tally, turns, ends } = batch;
  const now = ground.services.clock.now();
  const { address } = last.incoming;
  for (const turn of turns) await turn.write?.(db);
  for (const feed of tally.feeds) await db.chat.noteCarried({ account: account.id, feed, at: now });
  const stands = await db.chat.account(account.id);
  const isStopped = stands?.stopped_at != null && !turns.some((turn) => turn.result === 'stop');
  if (!isStopped) {
    const due = receiptDue(address, tally);
    const asked = turns.some((turn) => turn.receipts);
    if (asked) due.feeds = [...new Set([...due.feeds, ...(await db.chat.carried(account.id))])];
    if (due.feeds.length > 0 || Object.keys(due.refused).length > 0)
      await queueReceipt(ground, db, { account: account.id, due, asked });
    const reply = oneReply(turns);
    if (reply)
      await queueAnswer(ground, db, { id: batch.answer, account: account.id, answer: { address, ...reply } });
  }
  for (const feed of batch.unanswered.feeds)
    await db.chat.noteCarried({ account: account.id, feed, at: now });
  for (const [id, said] of ends) {
    if ('again' in said) {
      const content = said.left && { content: await wrapped(ground.services, id, said.left) };
      await db.chat.changeIn(id, { next_at: said.again, tries: said.tries + 1, ...content });
    } else await db.chat.changeIn(id, { state: 'done', result: said.result, content: null });
  }
}

async function noteWriting(
  ground: ChatGround,
  account: ChatAccount,
  rows: readonly Waiting[],
): Promise<ChatAccount> {
  const now = ground.services.clock.now();
  const last_in_at = Math.max(account.last_in_at, ...rows.map(({ row }) => Math.min(row.sent_at, now)));
  const texts = rows.flatMap(({ incoming: { said } }) =>
    said.kind === 'text' && !holdsCode(said.text) ? [said.text] : [],
  );
  const lang = texts.map(languageOf).findLast((found) => found !== null) ?? account.lang;
  await ground.services.storage.chat.changeAccount(account.id, { last_in_at, lang });
  await ground.services.storage.chat.openWindow(account.id, now);
  return { ...account, last_in_at, lang };
}

/**
 * Deals with all that waits of one account: its codes through the intake, its words answered, in the order in which it
 * was written. One transaction ends it: the rows are done, their words deleted and the reply queued, or none of it. The
 * intake before it counts nothing twice, so after a power cut it is simply done again.
 */
export async function processAccount(ground: ChatGround, id: string): Promise<void> {
  const { storage, clock } = ground.services;
  const now = clock.now();
  const known = await storage.chat.account(id);
  if (!known) return;
  const rows: Waiting[] = [];
  for (const row of await storage.chat.waitingIn(id)) rows.push(await opened(ground.services, row));
  const due = rows.filter(({ row }) => row.next_at <= now);
  const account = await noteWriting(ground, known, due);
  const last = due.at(-1);
  if (!last) return;
  const answer = answerId(last.row);
  const tallies = { tally: emptyTally(), unanswered: emptyTally() };
  const batch: Batch = { ground, account, ...tallies, turns: [], answer, ends: new Map() };
  const { whole, partOf } = joinParts(rows, now);
  for (const one of whole.filter(({ row }) => row.next_at <= now)) {
    const said = await takeOne(batch, one);
    const codes = [...batch.tally.later.splice(0), ...batch.unanswered.later.splice(0)];
    const end = codes.length > 0 ? withCodes(said, one.incoming, codes, now) : said;
    const ended = { ...end, tries: one.row.tries };
    for (const part of partOf.get(one.row.id) ?? [one.row.id]) batch.ends.set(part, ended);
  }
  for (const { row } of due)
    if (!batch.ends.has(row.id))
      batch.ends.set(row.id, { again: row.received_at + PART_MS, tries: row.tries });
  const answered = due.findLast(({ incoming }) => !incoming.group) ?? last;
  await storage.transaction((db) => end(batch, db, answered));
}
