import { earlierDay } from '../../../domain/form/day.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import type { ChatAccount } from '../../db/chat-port.ts';
import type { Db, WorkerRow } from '../../db/port.ts';
import type { ChatGround, Lang } from '../ground.ts';
import type { Turn } from '../wish.ts';
import { say } from '../words.ts';
import { choiceId, type Question, questionOf } from './ask.ts';
import { contextOf } from './people.ts';
import {
  adviceWords,
  dangersOf,
  dangerWords,
  linesOf,
  openSteps,
  type Progress,
  progressOf,
} from './progress.ts';
import { keyNow, putTalk, type Talk } from './talk.ts';
import { TALK } from './words.ts';

/** Beyond this a review has no buttons: they would stand in a list of numbers under a list of numbers. */
const BUTTON_TEXT = 1000;
const LINES_TEXT = 3300;

export interface Room {
  ground: ChatGround;
  account: ChatAccount;
  worker: WorkerRow;
  lang: Lang;
  /** The message in which the reply will stand. */
  answer: string;
  /** When what is being dealt with was written, by its sender's clock, in milliseconds. */
  written: number;
}

/** The account was let go, or given to another worker, while a message of it was dealt with. */
class AccountMoved extends Error {
  override name = 'AccountMoved';
}

/**
 * Keeps the talk as long as its account is the worker's. Else this throws, in the caller's transaction: whatever waits of the
 * account is dealt with again, by whose it is then.
 */
export async function keepTalk(room: Room, db: Db, talk: Talk): Promise<void> {
  const { account, worker, ground } = room;
  const stands = await db.chat.lockAccount(account.id);
  if (stands?.worker !== worker.id) throw new AccountMoved();
  await putTalk(ground.services, db, account.id, talk);
}

/** The programme's day on which what is being dealt with was written; her clock cannot be ahead of this server's. */
export function dayWritten({ ground, written }: Room): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: ground.timeZone, dateStyle: 'short' });
  return earlierDay(day.format(written), ground.services.clock.today());
}

/** The turn that says this and leaves the talk so; null ends it. */
export function reply(room: Room, talk: Talk | null, question: Question, result: string): Turn {
  const write = async (db: Db) => {
    if (talk) await keepTalk(room, db, { ...talk, asked: room.answer });
    else await db.chat.endTalk(room.account.id);
  };
  return { result, reply: question, write };
}

export function before(words: string, question: Question): Question {
  return { ...question, text: words === '' ? question.text : `${words}\n\n${question.text}` };
}

export function words(
  room: Room,
  key: keyof typeof TALK,
  blanks: Record<string, string | number> = {},
): string {
  return say(TALK[key] as Bilingual, room.lang, blanks);
}

/** The talk's form with what is known beside it; undefined when the record or the form is gone. */
export async function progress(
  { services }: ChatGround,
  talk: Talk,
  scope: string,
): Promise<Progress | undefined> {
  const { person } = talk;
  const today = services.clock.today();
  const known = person === undefined ? undefined : await contextOf(services, scope, { person, on: today });
  return progressOf(talk, known, today);
}

export function review(room: Room, talk: Talk, now: Progress): Question {
  const lines = linesOf(now, talk).map(
    ({ label, value }, i) => `${i + 1}. ${label[room.lang]}: ${value[room.lang]}`,
  );
  const day = lines.pop() ?? '';
  const head =
    talk.listed === undefined ? words(room, 'review') : `${words(room, 'review')} (${talk.listed})`;
  const text = [
    head,
    lines.join('\n').slice(0, LINES_TEXT),
    day,
    adviceWords(now, talk.answers, room.lang),
    words(room, 'reviewAsk'),
  ]
    .filter((line) => line !== '')
    .join('\n');
  if (text.length > BUTTON_TEXT) return { text };
  const choices = [
    { id: choiceId(talk.id, keyNow('review', talk), 'yes'), title: words(room, 'yesRight') },
    { id: choiceId(talk.id, keyNow('review', talk), 'cancel'), title: words(room, 'cancel') },
  ];
  return { text, choices };
}

/** The question that is open now; the review when none is. */
export function nextQuestion(room: Room, talk: Talk, now: Progress): Question {
  const [step] = openSteps(talk, now);
  if (!step) return review(room, talk, now);
  return questionOf(step, { talk: talk.id, answers: talk.answers, facts: now.facts, lang: room.lang });
}

/** The talk as it goes on, with what is dangerous said first and once. */
export async function goOn(room: Room, talk: Talk, prefix = ''): Promise<Turn> {
  const now = await progress(room.ground, talk, room.worker.unit);
  if (!now) return reply(room, null, { text: words(room, 'cancelled') }, 'talk-gone');
  const dangers = dangersOf(now, talk.answers).filter(({ id }) => !talk.told.includes(id));
  const shown = talk.shown || openSteps(talk, now).length === 0;
  const told = { ...talk, shown, told: [...talk.told, ...dangers.map(({ id }) => id)] };
  const said = dangers.length > 0 ? dangerWords(dangers, room.lang) : '';
  const question = nextQuestion(room, told, now);
  const all = [prefix, said].filter((one) => one !== '').join('\n');
  return reply(room, told, before(all, question), dangers.length > 0 ? 'talk-danger' : 'talk');
}
