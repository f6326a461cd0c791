import { type Bytes, utf8 } from '../../platform/bytes.ts';
import type { ChatAccount, ChatIn } from '../db/chat-port.ts';
import type { ChatStatusTable } from '../db/chat-tables.ts';
import type { Db } from '../db/port.ts';
import type { Services } from '../services.ts';
import type { Arrived, Incoming, Way } from './message.ts';

/** The words of a queue's wrap: one row's content cannot stand in for another's. */
export function inLabel(id: string): string {
  return `chat in ${id}`;
}

/** A message as it lies in the queue. */
export function wrapped({ keys }: Services, id: string, incoming: Incoming): Promise<Bytes> {
  return keys.wrap(inLabel(id), utf8(JSON.stringify(incoming)));
}

/** The names of an account in the database: digests, so that a copy of it tells nobody's number. */
export async function aliasesOf({ keys }: Services, names: readonly string[]): Promise<string[]> {
  return Promise.all(names.map((name) => keys.nameFor('chat', name)));
}

/** The account that is met under these names, made when there is none. */
export function accountUnder(db: Db, way: Way, aliases: readonly string[]): Promise<ChatAccount> {
  return db.chat.accountOf(aliases, {
    ...{ id: aliases[0] ?? '', way, lang: 'hi', stopped_at: null },
    ...{ last_in_at: 0, last_out_at: 0, worker: null },
  });
}

async function keep(services: Services, db: Db, message: Arrived, place: number): Promise<ChatIn> {
  const { id, names, sentAt, address, group, said } = message;
  const aliases = await aliasesOf(services, names);
  const now = services.clock.now();
  const account = await accountUnder(db, address.way, aliases);
  const incoming: Incoming = { said, address, group };
  const content = await wrapped(services, id, incoming);
  // Of one second and one call: in the order of the call.
  const times = { sent_at: sentAt, received_at: now + place, next_at: now };
  return { id, account: account.id, ...times, state: 'waiting', result: null, tries: 0, content };
}

/**
 * Keeps what came, each message once by the provider's own id, before anything is done about it: what was answered 200
 * is on disk. How many were new.
 */
export async function keepArrived(
  services: Services,
  { messages, statuses }: { messages: readonly Arrived[]; statuses: readonly ChatStatusTable[] },
): Promise<number> {
  return services.storage.transaction(async (db) => {
    const rows: ChatIn[] = [];
    for (const [place, message] of messages.entries()) rows.push(await keep(services, db, message, place));
    const fresh = await db.chat.addIn(rows);
    for (const status of statuses) await db.chat.noteStatus(status);
    return fresh;
  });
}
