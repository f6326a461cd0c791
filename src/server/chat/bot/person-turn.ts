import { refKey } from '../../../domain/entry/entry.ts';
import { drawId } from '../../../platform/ids.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { chatTitle, VISITS } from '../../../programme/visits.ts';
import { numberOf } from '../understand.ts';
import type { Turn } from '../wish.ts';
import { choiceId, type Question } from './ask.ts';
import { dayWritten, goOn, type Room, reply, words } from './flow.ts';
import { contextOf, personAt } from './people.ts';
import { COUNT } from './progress.ts';
import type { SaidAnswer } from './read-answer.ts';
import { canBeTold } from './steps.ts';
import type { Talk } from './talk.ts';

/** Begins a report: the medicine box needs nobody, a visit the number of somebody on the list. */
export async function begin(room: Room, form: 'count' | 'visit'): Promise<Turn> {
  const { services } = room.ground;
  const talk: Talk = {
    ...{
      id: drawId(services.crypto),
      on: dayWritten(room),
      answers: {},
      done: [],
      told: [],
      asked: '',
    },
    ...{ reopened: [], stage: 'person', changes: 0, shown: false, begun: room.written },
  };
  if (form === 'count') return goOn(room, { ...talk, stage: 'questions', form: COUNT });
  return reply(room, talk, { text: words(room, 'whichPerson') }, 'talk');
}

/** The visits that are offered about somebody and can be told in a chat. */
async function offered({ ground, worker }: Room, { person = '', on }: Talk): Promise<VisitForm[]> {
  const context = await contextOf(ground.services, worker.unit, { person, on });
  return context ? VISITS.filter((visit) => canBeTold(visit.form) && visit.offered(context)) : [];
}

/** Which of the visits: a private one never by its name. */
function whichVisit(room: Room, talk: Talk, visits: readonly VisitForm[]): Question {
  const choices = visits.map((visit) => ({
    id: choiceId(talk.id, 'form', visit.form.id),
    title: chatTitle(visit.form)[room.lang],
  }));
  return { text: words(room, 'whichVisit', { number: talk.listed ?? '' }), choices };
}

/** The question of a talk that has no form yet. */
export async function questionBefore(room: Room, talk: Talk): Promise<Question> {
  if (talk.stage === 'person') return { text: words(room, 'whichPerson') };
  return whichVisit(room, talk, await offered(room, talk));
}

export async function takePerson(room: Room, talk: Talk, said: SaidAnswer): Promise<Turn> {
  const number = numberOf(said.text);
  const person = number === null ? undefined : await personAt(room.ground.services, room.worker.unit, number);
  if (number === null || !person)
    return reply(room, talk, { text: words(room, 'noSuchPerson') }, 'talk-unknown-number');
  const known: Talk = { ...talk, stage: 'form', person: refKey(person.ref), listed: number };
  const visits = await offered(room, known);
  if (visits.length > 0) return reply(room, known, whichVisit(room, known, visits), 'talk');
  return reply(room, null, { text: words(room, 'noVisit', { number }) }, 'talk-no-form');
}

export async function takeForm(room: Room, talk: Talk, said: SaidAnswer): Promise<Turn> {
  const visits = await offered(room, talk);
  const visit = visits.find(({ form }) => form.id === said.chosen) ?? visits[(numberOf(said.text) ?? 0) - 1];
  const { person = '', on } = talk;
  const context = await contextOf(room.ground.services, room.worker.unit, { person, on });
  if (!visit || !context) {
    const question = whichVisit(room, talk, visits);
    return reply(
      room,
      talk,
      { ...question, text: `${words(room, 'notUnderstood')}\n${question.text}` },
      'talk-not-understood',
    );
  }
  const answers = visit.start(context);
  const stage = visit.stage?.(visit.facts(answers, context));
  const head = stage ? words(room, 'stage', { number: talk.listed ?? '', stage: stage[room.lang] }) : '';
  return goOn(room, { ...talk, stage: 'questions', form: visit.form.id, answers }, head);
}
