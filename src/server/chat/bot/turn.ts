import type { ChatAccount } from '../../db/chat-port.ts';
import { type ChatGround, langOf } from '../ground.ts';
import type { Said } from '../message.ts';
import { type Wish, wishOf } from '../understand.ts';
import { type Heard, TOO_EARLY, type Turn } from '../wish.ts';
import { finish, takeAnswer, takeDoubt, takeReview } from './answer-turn.ts';
import { readChoiceId } from './ask.ts';
import { before, goOn, nextQuestion, progress, type Room, reply, words } from './flow.ts';
import { begin, questionBefore, takeForm, takePerson } from './person-turn.ts';
import { openSteps, withoutStep } from './progress.ts';
import type { SaidAnswer } from './read-answer.ts';
import { keyNow, readTalk, type Talk } from './talk.ts';

/** The question that is open, by the name that its buttons bear. */
async function openKey(room: Room, talk: Talk): Promise<string> {
  if (talk.stage !== 'questions') return talk.stage;
  if (talk.doubt) return keyNow('doubt', talk);
  const now = await progress(room.ground, talk, room.worker.unit);
  return (now && openSteps(talk, now)[0]?.key) ?? keyNow('review', talk);
}

/** Says something and asks again what was asked. */
async function askAgain(room: Room, talk: Talk, said: string, result: string): Promise<Turn> {
  if (talk.stage === 'person' || talk.stage === 'form')
    return reply(room, talk, before(said, await questionBefore(room, talk)), result);
  const now = await progress(room.ground, talk, room.worker.unit);
  if (!now) return reply(room, null, { text: words(room, 'cancelled') }, 'talk-gone');
  const { doubt: _, ...open } = talk;
  return reply(room, open, before(said, nextQuestion(room, open, now)), result);
}

const SECOND_MS = 1000;

/**
 * Whether she can have seen the question: what was written before it went out is no answer to it, also when it is handed
 * in later. Whole seconds are compared, since Meta tells no less, and where Meta has said when the question went, by its own
 * clock, which is that of her message too; else by when this server began to send it.
 */
async function isAsked({ ground, account, written }: Room, talk: Talk): Promise<'yes' | 'not-yet' | 'never'> {
  const { chat } = ground.services.storage;
  const row = await chat.out(talk.asked);
  if (!row || row.state === 'failed' || row.state === 'dropped') return 'never';
  if (row.state === 'waiting') return 'not-yet';
  const told = row.message === null ? [] : await chat.statuses(row.message);
  const went = told.filter(({ status }) => status !== 'failed').map(({ at }) => at);
  if (told.length > 0 && went.length === 0) return 'never';
  const sent = went.length > 0 ? Math.min(...went) : row.not_before;
  if (Math.floor(written / SECOND_MS) >= Math.floor(sent / SECOND_MS)) return 'yes';
  // A gateway's clock may be behind this one, and says nothing of what it sent: silence would be for ever.
  return account.way === 'sms' ? 'never' : 'not-yet';
}

async function take(room: Room, talk: Talk, said: SaidAnswer): Promise<Turn> {
  if (talk.stage === 'person') return takePerson(room, talk, said);
  if (talk.stage === 'form') return takeForm(room, talk, said);
  const now = await progress(room.ground, talk, room.worker.unit);
  if (!now) return reply(room, null, { text: words(room, 'cancelled') }, 'talk-gone');
  if (talk.doubt) return takeDoubt(room, talk, now, said);
  const [step] = openSteps(talk, now);
  return step ? takeAnswer(room, talk, { now, step }, said) : takeReview(room, talk, now, said);
}

async function back(room: Room, talk: Talk): Promise<Turn> {
  const last = talk.done.at(-1);
  if (talk.stage !== 'questions') return begin(room, 'visit');
  return goOn(room, last === undefined ? talk : withoutStep(talk, last));
}

async function hear(room: Room, talk: Talk, said: Said): Promise<Turn> {
  if (talk.stage === 'saving') return finish(room, talk);
  if (said.kind === 'choice') {
    const pressed = readChoiceId(said.id);
    if (pressed?.talk !== talk.id || pressed.key !== (await openKey(room, talk)))
      return askAgain(room, talk, words(room, 'oldButton'), 'talk-old-button');
    if (pressed.value === 'cancel')
      return reply(room, null, { text: words(room, 'cancelled') }, 'talk-cancelled');
    return take(room, talk, { chosen: pressed.value, text: said.title });
  }
  if (said.kind !== 'text') return askAgain(room, talk, words(room, 'writeOrPress'), 'talk-not-text');
  const wish = wishOf(said.text);
  // Not a report that was begun only after she wrote it.
  if (wish === 'cancel' && room.written >= talk.begun)
    return reply(room, null, { text: words(room, 'cancelled') }, 'talk-cancelled');
  const asked = await isAsked(room, talk);
  if (asked === 'not-yet') return { result: TOO_EARLY, reply: null };
  if (asked === 'never') return askAgain(room, talk, '', 'talk-again');
  if (wish === 'back') return back(room, talk);
  return take(room, talk, { chosen: null, text: said.text });
}

/**
 * One message of a worker who reports by chat alone: the next step of the report she is telling, or the beginning of one.
 * Null when she is telling none and asks for none, or no worker is bound to the account.
 */
export async function talkTurn(
  ground: ChatGround,
  account: ChatAccount,
  { said, answer, written, stopped, wish }: Heard & { wish: Wish | null },
): Promise<Turn | null> {
  const { services } = ground;
  const worker = account.worker === null ? undefined : await services.storage.org.worker(account.worker);
  if (!worker) return null;
  const room: Room = { ground, account, worker, lang: langOf(account), answer, written };
  const talk = await readTalk(services, account.id);
  const begins = wish === 'count' || wish === 'visit' ? wish : null;
  // What she said yes to is saved; but no question goes to her, so nothing she writes is an answer to one.
  if (stopped && (talk ? talk.stage !== 'saving' : begins)) return { result: 'stopped', reply: null };
  if (talk) return hear(room, talk, said);
  return begins ? begin(room, begins) : null;
}
