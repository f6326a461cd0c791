import { hashEntry } from '../../../codec/hash.ts';
import type { Body, Entry, Ref } from '../../../domain/entry/entry.ts';
import type { Verdict } from '../../../domain/entry/verdict.ts';
import type { Form } from '../../../domain/form/form.ts';
import { byChat } from '../../../domain/form/kept.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { drawId } from '../../../platform/ids.ts';
import type { Db, FeedRow, WorkerRow } from '../../db/port.ts';
import { judge } from '../../intake/judge.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { Services } from '../../services.ts';

/** In an invitation's place: nobody was invited, an administrator has bound her account. */
const CHAT_FEED = 'chat';
const SECRET_BYTES = 32;

/**
 * The feed in which the server keeps a worker's chat reports, inside the caller's transaction: made at her first one,
 * and another in each epoch, since a restored server may have given out numbers that it has forgotten.
 */
async function feedFor(services: Services, db: Db, worker: WorkerRow): Promise<FeedRow> {
  const { crypto, programme, keys, clock } = services;
  const there = await db.chat.chatFeed(programme.epoch, worker.id);
  const known = there && (await db.feeds.feed(there.feed));
  if (known) return known;
  const id = drawId(crypto);
  const now = minuteOf(clock.now());
  const row: FeedRow = {
    ...{ id, worker: worker.id, home: worker.unit, invitation: CHAT_FEED, state: 'live' },
    secret_wrapped: await keys.wrap(`feed ${id}`, crypto.bytes(SECRET_BYTES)),
    ...{ token_hash: null, token_until: null, joined_at: now, last_contact: now, unsent: null, health: null },
  };
  if (!(await db.feeds.addFeed(row))) return feedFor(services, db, worker);
  await db.chat.addChatFeed({ epoch: programme.epoch, worker: worker.id, feed: id, head: 0 });
  return row;
}

export interface Told {
  form: Form;
  body: Body;
  on: string;
  about?: Ref;
}

/** The entry of a finished talk under the next number of her feed, inside the transaction that also keeps the talk. */
export async function entryOf(services: Services, db: Db, worker: WorkerRow, told: Told): Promise<Entry> {
  const feed = await feedFor(services, db, worker);
  const no = await db.chat.nextNo(services.programme.epoch, worker.id);
  const { form, body, on, about } = told;
  return {
    ...{ feed: feed.id, no, scope: worker.unit, kind: form.kind, v: form.v },
    ...(about && { about }),
    ...{ on, at: minuteOf(services.clock.now()), offset: 0, body: byChat(body) },
  };
}

/** Takes the entry in as any carrier's is; a second time it is a duplicate. */
export async function takeTold(services: Services, entry: Entry): Promise<Verdict> {
  const { storage, crypto, keys, clock, org } = services;
  const feed = await storage.feeds.feed(entry.feed);
  if (!feed) throw new Error('The feed of a chat is gone');
  const feedKeys = await keys.feedKeys(feed);
  const hash = await hashEntry(crypto, feedKeys.hash, entry);
  const hold = judge(await org.view(), feed, entry, entry.at);
  const received = minuteOf(clock.now());
  const verdicts = await takeIn(services, {
    ...{ feed, keys: feedKeys, head: entry.no },
    arrival: { carrier: 'chat', courier: null, received, clockError: 0 },
    entries: [{ kind: 'entry', no: entry.no, entry, hash, hold }],
    contact: { last_contact: received },
  });
  return verdicts.get(entry.no) ?? { kind: 'duplicate' };
}
