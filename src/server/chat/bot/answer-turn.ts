import { NO, YES } from '../../../domain/form/words.ts';
import { numberOf, wishOf } from '../understand.ts';
import type { Turn } from '../wish.ts';
import { choiceId, type Question } from './ask.ts';
import {
  before,
  dayWritten,
  goOn,
  keepTalk,
  nextQuestion,
  progress,
  type Room,
  reply,
  review,
  words,
} from './flow.ts';
import {
  asksAgain,
  bodyOf,
  checkAnswer,
  firstProblem,
  linesOf,
  openSteps,
  type Progress,
  withAnswer,
} from './progress.ts';
import { readAnswer, type SaidAnswer } from './read-answer.ts';
import { entryOf, takeTold } from './save.ts';
import { optionsOf, type Step } from './steps.ts';
import { keyNow, type Talk } from './talk.ts';

/** Keeps the entry under its number before it goes in: however often this is done again, it is one report. */
async function save(room: Room, talk: Talk, now: Progress): Promise<Turn> {
  const { services } = room.ground;
  const body = bodyOf(now, talk);
  if (Object.keys(body).every((key) => key === 'form'))
    return reply(room, null, { text: words(room, 'nothingToSave') }, 'talk-empty');
  const problem = firstProblem(talk, now, room.lang);
  if (problem) return goOn(room, asksAgain(talk, now, problem.line), problem.words);
  const about = now.context?.person.ref;
  const entry = await services.storage.transaction(async (db) => {
    const made = await entryOf(services, db, room.worker, {
      form: now.form,
      body,
      on: talk.on,
      ...(about && { about }),
    });
    await keepTalk(room, db, { ...talk, stage: 'saving', entry: made });
    return made;
  });
  return finish(room, { ...talk, entry });
}

/** Takes in the entry that was kept under its number, for the first time or again. */
export async function finish(room: Room, talk: Talk): Promise<Turn> {
  const { entry } = talk;
  if (!entry) return reply(room, null, { text: words(room, 'cancelled') }, 'talk-gone');
  const verdict = await takeTold(room.ground.services, entry);
  const key = verdict.kind === 'held' || verdict.kind === 'forked' ? 'held' : 'saved';
  return reply(room, null, { text: words(room, key, { no: entry.no }) }, `talk-${key}`);
}

export async function takeReview(room: Room, talk: Talk, now: Progress, said: SaidAnswer): Promise<Turn> {
  const wish = said.chosen ?? wishOf(said.text);
  if (wish === 'yes') return save(room, talk, now);
  const line = linesOf(now, talk)[(numberOf(said.text) ?? 0) - 1];
  if (!line)
    return reply(
      room,
      talk,
      before(words(room, 'notUnderstood'), review(room, talk, now)),
      'talk-not-understood',
    );
  return goOn(room, asksAgain(talk, now, line.id));
}

/** Asked once about what is improbable. */
function doubtOf(room: Room, talk: Talk, value: string): Question {
  const choices = [
    { id: choiceId(talk.id, keyNow('doubt', talk), 'yes'), title: YES[room.lang] },
    { id: choiceId(talk.id, keyNow('doubt', talk), 'no'), title: NO[room.lang] },
  ];
  return { text: words(room, 'isThisRight', { value }), choices };
}

export async function takeAnswer(
  room: Room,
  talk: Talk,
  { now, step }: { now: Progress; step: Step },
  said: SaidAnswer,
): Promise<Turn> {
  const { lang, ground } = room;
  const again = (prefix: string, result: string) =>
    reply(room, talk, before(prefix, nextQuestion(room, talk, now)), result);
  if (step.ask === 'items' && said.chosen === null && wishOf(said.text) === 'done') {
    const left = openSteps(talk, now).filter(({ ask }) => ask === 'items');
    return goOn(room, { ...talk, done: [...talk.done, ...left.map(({ key }) => key)] });
  }
  const options = optionsOf(step.field, talk.answers, now.facts);
  const read = readAnswer(step, said, { options, today: dayWritten(room) });
  if (read.kind === 'not-understood') return again(words(room, 'notUnderstood'), 'talk-not-understood');
  if (read.kind !== 'ok') {
    if (step.ask === 'by' || (step.field.required && step.ask !== 'items'))
      return again(words(room, 'needed'), 'talk-needed');
    return goOn(room, { ...talk, done: [...talk.done, step.key] });
  }
  const answered = withAnswer(talk, step, read.answer);
  const after = (await progress(ground, answered, room.worker.unit)) ?? now;
  const checked = checkAnswer(answered, step, after, lang);
  if (checked.kind === 'problem') return again(checked.words, 'talk-out-of-range');
  if (checked.kind === 'ok') return goOn(room, answered);
  const doubt = { step: step.key, answer: read.answer };
  const doubted: Talk = { ...talk, doubt, changes: talk.changes + 1 };
  return reply(room, doubted, doubtOf(room, doubted, checked.value), 'talk-doubt');
}

export async function takeDoubt(room: Room, talk: Talk, now: Progress, said: SaidAnswer): Promise<Turn> {
  const { doubt, ...plain } = talk;
  const wish = said.chosen ?? wishOf(said.text) ?? ['', 'yes', 'no'][numberOf(said.text) ?? 0];
  const step = openSteps(plain, now).find(({ key }) => key === doubt?.step);
  if (wish === 'yes' && step) return goOn(room, withAnswer(plain, step, doubt?.answer));
  return goOn(room, plain);
}
