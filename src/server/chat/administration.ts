import { ageYearsOn, type Person } from '../../domain/person/person.ts';
import type { ChatCode, ChatList, ChatState } from '../../wire/chat.ts';
import type { WorkerRow } from '../db/port.ts';
import { Refused } from '../problem.ts';
import { mayManage, mayRead, readableScopes } from '../rights.ts';
import { noteChange } from '../routes/org/audit.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { makeJoiningCode, unbind } from './binding.ts';
import { listedPeople } from './bot/people.ts';
import type { ChatDesk } from './desk.ts';
import type { ChatGround } from './ground.ts';
import { costsOf } from './prices.ts';

const DAY_MS = 86_400_000;

async function managed(services: Services, session: Session, id: string): Promise<WorkerRow> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const worker = await services.storage.org.worker(id);
  if (!worker) throw new Refused('not-found');
  return worker;
}

/** What an administrator sees of the chats: counts, costs and whose account is bound, never a number or a word. */
export async function chatState({ ground, pace }: ChatDesk, session: Session): Promise<ChatState> {
  const { services, settings } = ground;
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const { chat } = services.storage;
  const bound = await chat.boundAccounts();
  return {
    whatsapp: settings.whatsapp?.number ?? null,
    sms: settings.sms?.number ?? null,
    paused: pace.cause,
    came: await chat.inStanding(),
    sent: await chat.outStanding(),
    told: await chat.statusStanding(),
    months: costsOf(await chat.sentCounts()),
    bound: bound.map(({ worker, way, stopped_at }) => ({
      worker: worker ?? '',
      way,
      stopped: stopped_at !== null,
    })),
  };
}

export async function newJoiningCode(
  { services, settings }: ChatGround,
  session: Session,
  id: string,
): Promise<ChatCode> {
  const worker = await managed(services, session, id);
  const code = await services.storage.transaction(async (db) => {
    const made = await makeJoiningCode(services, db, worker.id);
    await noteChange(services, db, session, { scope: worker.unit, action: 'chat.code', about: worker.id });
    return made;
  });
  return { code, number: settings.whatsapp?.number ?? null, until: services.clock.now() + DAY_MS };
}

/** Ends whatever a worker has bound; her reports stay. */
export async function letGo(services: Services, session: Session, id: string): Promise<void> {
  const worker = await managed(services, session, id);
  await services.storage.transaction(async (db) => {
    await db.chat.endCodes(worker.id, services.clock.now());
    for (const account of await db.chat.accountsOf(worker.id)) await unbind(services, db, session, account);
  });
}

/** What tells somebody from others of her name, on paper. */
function lineOf(person: Person, today: string): string {
  const age = ageYearsOn(person, today);
  const parts = [person.relative?.name, person.hamlet, age === undefined ? undefined : String(age)];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Her list, for whoever may read her catchment. Reading it is noted. */
export async function chatList(services: Services, session: Session, id: string): Promise<ChatList> {
  const { storage, org, clock } = services;
  const worker = await storage.org.worker(id);
  if (!worker) throw new Refused('not-found');
  const readable = readableScopes(await org.view(), session.person);
  if (!mayRead(readable, worker.unit, 'person.registered')) throw new Refused('not-allowed');
  const about = { scope: worker.unit, action: 'chat.list', about: worker.id };
  await noteChange(services, storage, session, about);
  const today = clock.today();
  const rows = await listedPeople(services, worker.unit);
  return {
    rows: rows.map(({ number, person }) => ({ number, name: person.name, line: lineOf(person, today) })),
  };
}
