import { drawId } from '../../platform/ids.ts';
import type { ChatAccount } from '../db/chat-port.ts';
import type { Db, WorkerRow } from '../db/port.ts';
import { noteChange } from '../routes/org/audit.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import type { ChatGround } from './ground.ts';

const CODE = /^(?:\S{1,12}\s+)?([0-9A-Z]{4})[-\s]?([0-9A-Z]{4})$/i;
const DAY_MS = 86_400_000;

/** A joining code as it may be written; null when a message is none. A word of eight letters is not one. */
export function joiningCodeIn(text: string): string | null {
  const [, first = '', second = ''] = CODE.exec(text.trim()) ?? [];
  const code = (first + second).toUpperCase();
  return /\d/.test(code) ? code.replaceAll('O', '0').replace(/[IL]/g, '1') : null;
}

function digestOf({ keys }: Services, code: string): Promise<string> {
  return keys.nameFor('chat code', code);
}

function drawCode({ crypto }: Services): string {
  for (;;) {
    const code = drawId(crypto);
    if (/\d/.test(code)) return code;
  }
}

/** A code of a worker, good for a day and one account; those she had before end. Inside the caller's transaction. */
export async function makeJoiningCode(services: Services, db: Db, worker: string): Promise<string> {
  const now = services.clock.now();
  const code = drawCode(services);
  await db.chat.endCodes(worker, now);
  await db.chat.addCode({ code: await digestOf(services, code), worker, until: now + DAY_MS, used_at: null });
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Lets an account go: what is half told in it is forgotten, what is in the log stays. */
export async function unbind(
  services: Services,
  db: Db,
  by: Pick<Session, 'feed' | 'worker'> | 'herself',
  account: ChatAccount,
): Promise<void> {
  if (account.worker === null) return;
  const worker = await db.org.worker(account.worker);
  await db.chat.changeAccount(account.id, { worker: null });
  await db.chat.endTalk(account.id);
  const who = by === 'herself' ? { feed: { id: 'chat' }, worker: { id: account.worker } } : by;
  const change = { scope: worker?.unit ?? '', action: 'chat.unbound', about: account.worker };
  await noteChange(services, db, who, change);
}

const ASKING_DIGITS = 5;

/**
 * What somebody unknown is told, so that she can say on the telephone which account is hers. It is no secret, and two
 * accounts may have the same.
 */
export function askingNumberOf({ id }: Pick<ChatAccount, 'id'>): string {
  const sum = [...id].reduce((before, letter) => (before * 131 + letter.charCodeAt(0)) % 99_991, 7);
  return String(sum).padStart(ASKING_DIGITS, '0');
}

/** Whether somebody tells reports of her own: a supervisor or an officer has none. */
export function isReporter({ role }: Pick<WorkerRow, 'role'>): boolean {
  return role === 'worker';
}

/**
 * Gives a free account to a worker, in the caller's transaction, which has locked her; any other of hers is let go. Whatever
 * was half told in it is somebody else's and ends. False when it is somebody's.
 */
export async function bind(
  services: Services,
  db: Db,
  by: Pick<Session, 'feed' | 'worker'> | 'herself',
  { account, worker }: { account: ChatAccount; worker: WorkerRow },
): Promise<boolean> {
  if (!(await db.chat.bindAccount(account.id, worker.id))) return false;
  await db.chat.endTalk(account.id);
  for (const other of await db.chat.accountsOf(worker.id))
    if (other.id !== account.id) await unbind(services, db, by, other);
  const who = by === 'herself' ? { feed: { id: 'chat' }, worker: { id: worker.id } } : by;
  await noteChange(services, db, who, { scope: worker.unit, action: 'chat.bound', about: worker.id });
  return true;
}

/** Lets every account of a worker go, and ends her open codes; her reports stay. In the caller's transaction. */
export async function letAccountsGo(
  services: Services,
  db: Db,
  by: Pick<Session, 'feed' | 'worker'>,
  { id }: Pick<WorkerRow, 'id'>,
): Promise<void> {
  await db.chat.endCodes(id, services.clock.now());
  for (const account of await db.chat.accountsOf(id)) await unbind(services, db, by, account);
}

export type Joined = { kind: 'joined'; number: string } | { kind: 'wrong' | 'later' };

/**
 * Binds an account to the worker whose code it sends; any other account of hers is let go. Whoever guesses too often
 * waits. Written to the audit log.
 */
export async function joinByCode(
  { services, failed }: ChatGround,
  account: ChatAccount,
  code: string,
): Promise<Joined> {
  const { storage, clock } = services;
  const caller = `chat ${account.id}`;
  if (failed.isOver(caller)) return { kind: 'later' };
  const digest = await digestOf(services, code);
  const number = await storage.transaction(async (db) => {
    const fresh = await db.chat.useCode(digest, clock.now());
    // The power failed after she was joined and before she was told.
    const again =
      fresh === null && account.worker !== null && (await db.chat.codeWorker(digest)) === account.worker;
    const id = again ? account.worker : fresh;
    const worker = id === null ? undefined : await db.org.lockWorker(id);
    if (!worker || !isReporter(worker)) return null;
    if (again) return worker.number;
    // Another's until now, or an administrator is giving it to somebody: once it is locked, what is let go stays free.
    const stands = await db.chat.lockAccount(account.id);
    if (stands) await unbind(services, db, 'herself', stands);
    await bind(services, db, 'herself', { account, worker });
    await db.chat.changeAccount(account.id, { stopped_at: null });
    return worker.number;
  });
  if (number === null) {
    failed.note(caller);
    return { kind: 'wrong' };
  }
  return { kind: 'joined', number };
}
