import { isMobile, readMobile } from '../../domain/form/number.ts';
import { ageYearsOn, type Person } from '../../domain/person/person.ts';
import { minuteOf } from '../../platform/clock.ts';
import type { ChatBind, ChatBound, ChatCode, ChatList, ChatState } from '../../wire/chat.ts';
import type { ChatAccount } from '../db/chat-port.ts';
import type { Db, WorkerRow } from '../db/port.ts';
import type { OrgView } from '../org-view.ts';
import { Refused } from '../problem.ts';
import { mayManage, mayRead, readableScopes } from '../rights.ts';
import { noteChange } from '../routes/org/audit.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { askingNumberOf, bind, isReporter, letAccountsGo, makeJoiningCode } from './binding.ts';
import { listedPeople } from './bot/people.ts';
import type { ChatDesk } from './desk.ts';
import type { ChatGround } from './ground.ts';
import { accountUnder, aliasesOf } from './intake.ts';
import { WAYS } from './message.ts';
import { costsOf } from './prices.ts';

const DAY_MS = 86_400_000;

/** As she stands to the end of the caller's transaction: what she is and which account is hers changes nobody meanwhile. */
async function managed(db: Db, session: Session, id: string): Promise<WorkerRow> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const worker = await db.org.lockWorker(id);
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
    ways: WAYS.filter((way) => settings[way] !== null),
    paused: pace.cause,
    came: await chat.inStanding(),
    sent: await chat.outStanding(),
    told: await chat.statusStanding(),
    months: costsOf(await chat.sentCounts()),
    bound: bound.map(({ worker, way, stopped_at, last_in_at }) => ({
      worker: worker ?? '',
      way,
      stopped: stopped_at !== null,
      heard: last_in_at === 0 ? null : minuteOf(last_in_at),
    })),
    askers: await askersOf(services),
  };
}

/** Days after which whoever wrote once is shown no more; the messages themselves are forgotten then too. */
const ASKED_DAYS = 60;
const MOST_ASKERS = 100;

const known = new WeakMap<OrgView, Map<string, string[]>>();

/** The workers whose number in the organisation an account's is, as far as the account shows a number. */
async function ownersOf(services: Services): Promise<Map<string, string[]>> {
  const view = await services.org.view();
  const before = known.get(view);
  if (before) return before;
  const owners = new Map<string, string[]>();
  for (const { id, phone, ...worker } of view.workers.values()) {
    if (phone === '' || !isReporter(worker)) continue;
    for (const alias of await aliasesOf(
      services,
      WAYS.map((way) => `${way} ${phone}`),
    ))
      owners.set(alias, [...(owners.get(alias) ?? []), id]);
  }
  known.set(view, owners);
  return owners;
}

async function askersOf(services: Services): Promise<ChatState['askers']> {
  const since = services.clock.now() - ASKED_DAYS * DAY_MS;
  const askers = await services.storage.chat.askers(since, MOST_ASKERS);
  if (askers.length === 0) return [];
  const owners = await ownersOf(services);
  return askers.map((one) => ({
    ...{ account: one.id, way: one.way, askingNumber: askingNumberOf(one), asked: one.asked },
    heard: minuteOf(one.last_in_at),
    maybe: [...new Set(one.aliases.flatMap((alias) => owners.get(alias) ?? []))],
  }));
}

/** The name under which a typed number's messages come; null when no mobile number in India is so written. */
function nameOf({ way, number }: Extract<ChatBind, { number: string }>): string | null {
  const mobile = readMobile(number);
  return isMobile(mobile) ? `${way} 91${mobile}` : null;
}

async function accountMeant(services: Services, db: Db, asked: ChatBind): Promise<ChatAccount | undefined> {
  if ('account' in asked) return db.chat.account(asked.account);
  const name = nameOf(asked);
  return name === null ? undefined : accountUnder(db, asked.way, await aliasesOf(services, [name]));
}

/**
 * Gives an account to a worker: one that asked, or the one that writes or will write from a number. Whatever else she had
 * is let go, and her open joining codes end. Told twice it is done once.
 */
export async function bindAccount(
  services: Services,
  session: Session,
  { id, asked }: { id: string; asked: ChatBind },
): Promise<ChatBound> {
  return services.storage.transaction(async (db) => {
    const worker = await managed(db, session, id);
    if (!isReporter(worker)) return { result: 'no-reporter' };
    if ('number' in asked && nameOf(asked) === null) return { result: 'no-number' };
    const account = await accountMeant(services, db, asked);
    if (!account) return { result: 'gone' };
    if (account.worker === worker.id) return { result: 'bound' };
    const isHers = await bind(services, db, session, { account, worker });
    if (isHers) {
      await db.chat.endCodes(worker.id, services.clock.now());
      return { result: 'bound' };
    }
    const other = (await db.chat.account(account.id))?.worker;
    return { result: 'taken', ...(other && { worker: other }) };
  });
}

export async function newJoiningCode(
  { services, settings }: ChatGround,
  session: Session,
  id: string,
): Promise<ChatCode> {
  const code = await services.storage.transaction(async (db) => {
    const worker = await managed(db, session, id);
    if (!isReporter(worker)) throw new Refused('bad-request', 'role');
    const made = await makeJoiningCode(services, db, worker.id);
    await noteChange(services, db, session, { scope: worker.unit, action: 'chat.code', about: worker.id });
    return made;
  });
  return { code, number: settings.whatsapp?.number ?? null, until: services.clock.now() + DAY_MS };
}

/** Ends whatever a worker has bound; her reports stay. */
export async function letGo(services: Services, session: Session, id: string): Promise<void> {
  await services.storage.transaction(async (db) =>
    letAccountsGo(services, db, session, await managed(db, session, id)),
  );
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
