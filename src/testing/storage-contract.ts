import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bytes } from '../platform/bytes.ts';
import type { Claim, FeedRow, HeldRow, Storage, StoredEntry } from '../server/db/port.ts';
import { chatContract } from './chat-contract.ts';

function bytes(length: number, value: number): Bytes {
  return new Uint8Array(length).fill(value);
}

function entry(seq: number, no: number): StoredEntry {
  return {
    seq,
    feed: 'FEEDAAA1',
    no,
    kind: 'visit.recorded',
    v: 1,
    day: '2026-11-20',
    saved_at: 29_670_000,
    clock_offset: -3,
    corrected_at: 29_669_997,
    received_at: 29_670_100,
    carrier: 'sync',
    courier: null,
    about_feed: 'FEEDAAA2',
    about_no: 7,
    amends_feed: null,
    amends_no: null,
    voids_feed: null,
    voids_no: null,
    hash: bytes(16, no),
    digest: bytes(8, seq),
    body: '{"note":"ज़रूरी \\u0000"}',
  };
}

function claim(no: number, more: Partial<Claim> = {}): Claim {
  const plain = { hash: bytes(16, no), entryScope: 'SCOPEAA1', reason: null, forked: false, chain: null };
  return { no, state: 'log', ...plain, ...more };
}

function held(no: number, more: Partial<HeldRow> = {}): HeldRow {
  const kept = { digest: bytes(16, no), verdict: 'held', reason: 'invalid', hash: null, content: '{}' };
  const came = { received_at: 1, carrier: 'sync', courier: null, released_at: null };
  return { scope: 'SCOPEAA1', feed: 'FEEDAAA1', no, ...kept, ...came, ...more };
}

const FEED: FeedRow = {
  id: 'FEEDAAA1',
  worker: 'WORKERA1',
  home: 'SCOPEAA1',
  invitation: '0123456789ABCDEF',
  secret_wrapped: bytes(60, 9),
  state: 'live',
  token_hash: bytes(32, 3),
  token_until: 5,
  joined_at: 1,
  last_contact: 1,
  unsent: null,
  health: null,
};

const [SCOPE, FEED_ID, START8, START16] = ['SCOPEAA1', 'FEEDAAA1', bytes(8, 0), bytes(16, 0)];

/** What every database behind the port must do; run it against each. `open` gives an empty one. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await open();
  });
  afterEach(() => storage.close());

  describe(`${name}: the log of a scope`, () => {
    test('gives back every entry as it was put, in order, from any number on', async () => {
      const all = [1, 2, 3, 4, 5].map((n) => entry(n, n));
      await storage.transaction(async (db) => {
        expect(await db.log.lockScope(SCOPE, START8)).toEqual({ head: 0, digest: START8 });
        await db.log.append(SCOPE, all);
      });
      const rows = await storage.log.page(SCOPE, 0, 100);
      expect(rows.map(({ scope: _scope, ...row }: StoredEntry & { scope?: string }) => row)).toEqual(all);
      expect((await storage.log.page(SCOPE, 2, 2)).map((row) => row.seq)).toEqual([3, 4]);
      expect(await storage.log.heads([SCOPE, 'SCOPEAA2'])).toEqual(
        new Map([[SCOPE, { head: 5, digest: bytes(8, 5) }]]),
      );
      expect(await storage.log.digestAt(SCOPE, 3)).toEqual(bytes(8, 3));
      expect(await storage.log.digestAt(SCOPE, 6)).toBeNull();
      expect(await storage.log.known(SCOPE, FEED_ID, [1, 5, 9])).toEqual(new Set([1, 5]));
      expect(await storage.log.rollUps(SCOPE)).toEqual([
        { feed: FEED_ID, day: '2026-11-20', kind: 'visit.recorded', entries: 5, last_received: 29_670_100 },
      ]);
    });

    test('writers at once get dense numbers, each its own', async () => {
      const writers = Array.from({ length: 20 }, (_, i) =>
        storage.transaction(async (db) => {
          const { head } = await db.log.lockScope(SCOPE, START8);
          await db.log.append(SCOPE, [entry(head + 1, i * 2 + 1), entry(head + 2, i * 2 + 2)]);
        }),
      );
      await Promise.all(writers);
      const rows = await storage.log.page(SCOPE, 0, 100);
      expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect(new Set(rows.map((row) => row.no)).size).toBe(40);
    });

    test('a transaction that fails leaves neither entries nor numbers behind', async () => {
      const failed = storage.transaction(async (db) => {
        await db.log.lockScope(SCOPE, START8);
        await db.log.append(SCOPE, [entry(1, 1)]);
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await storage.log.page(SCOPE, 0, 10)).toEqual([]);
      expect((await storage.log.heads([SCOPE])).size).toBe(0);
    });

    test('refuses one number of a feed twice', async () => {
      await storage.transaction((db) => db.log.append(SCOPE, [entry(1, 1)]));
      await expect(storage.transaction((db) => db.log.append(SCOPE, [entry(2, 1)]))).rejects.toThrow();
    });

    test('work that the database asks for again is done again, a bounded number of times', async () => {
      let tries = 0;
      const busy = () => Object.assign(new Error('again'), { code: '40001' });
      await storage.transaction(async () => {
        if (++tries < 3) throw busy();
      });
      expect(tries).toBe(3);
      tries = 0;
      const never = storage.transaction(async () => {
        tries++;
        throw busy();
      });
      await expect(never).rejects.toThrow('again');
      expect(tries).toBe(6);
    });
  });

  describe(`${name}: the numbers of a feed`, () => {
    test('keep their claims, exceptions and chain', async () => {
      const odd = claim(2, { state: 'held', reason: 'invalid', hash: null });
      await storage.transaction(async (db) => {
        expect(await db.claims.lockFeed(SCOPE, FEED_ID, START16)).toEqual({ upTo: 0, chain: START16 });
        await db.claims.addClaims(SCOPE, FEED_ID, [claim(1), odd, claim(9)]);
        await db.claims.moveChain(SCOPE, FEED_ID, 1, bytes(16, 7));
      });
      expect(await storage.claims.feedLog(SCOPE, FEED_ID)).toEqual({ upTo: 1, chain: bytes(16, 7) });
      expect(await storage.claims.claims(SCOPE, FEED_ID, [1, 3])).toEqual([claim(1)]);
      expect((await storage.claims.claimsAbove(SCOPE, FEED_ID, 1)).map(({ no }) => no)).toEqual([2, 9]);
      expect(await storage.claims.oddClaims(SCOPE, FEED_ID)).toEqual([odd]);
      await storage.claims.changeClaim(SCOPE, FEED_ID, claim(2, { chain: bytes(16, 8) }));
      expect(await storage.claims.oddClaims(SCOPE, FEED_ID)).toEqual([]);
    });

    test('the highest stated number stands, whichever carrier stated it', async () => {
      await storage.claims.stateHead(SCOPE, FEED_ID, { carrier: 'whatsapp', head: 40, at: 1 });
      await storage.claims.stateHead(SCOPE, FEED_ID, { carrier: 'whatsapp', head: 12, at: 2 });
      await storage.claims.stateHead(SCOPE, FEED_ID, { carrier: 'sync', head: 39, at: 3 });
      expect(await storage.claims.statedHead(SCOPE, FEED_ID)).toBe(40);
      expect(await storage.claims.statedHead(SCOPE, 'FEEDAAA2')).toBe(0);
      await storage.claims.forgetHead(SCOPE, FEED_ID, 'whatsapp');
      expect(await storage.claims.statedHead(SCOPE, FEED_ID)).toBe(39);
    });
  });

  describe(`${name}: what waits`, () => {
    test('is kept once, counted, and released', async () => {
      await storage.held.keep([held(1), held(1), held(2, { reason: 'newer-version' })]);
      expect((await storage.held.waiting(SCOPE, FEED_ID)).map(({ no }) => no)).toEqual([1, 2]);
      expect(await storage.held.waitingCounts([{ home: SCOPE, id: FEED_ID }])).toEqual(
        new Map([[FEED_ID, 2]]),
      );
      expect(await storage.held.feedsWaiting()).toEqual([FEED_ID]);
      await storage.held.release(SCOPE, FEED_ID, 1, 77);
      await storage.held.release(SCOPE, FEED_ID, 2, 77);
      expect(await storage.held.feedsWaiting()).toEqual([]);
    });

    test('is told with its newest reason, and waits again when it is kept again', async () => {
      await storage.held.keep([held(1, { reason: 'revoked' })]);
      await storage.held.release(SCOPE, FEED_ID, 1, 77);
      await storage.held.keep([held(1, { reason: 'invalid' }), held(1, { reason: 'moved' })]);
      const [row, ...more] = await storage.held.waiting(SCOPE, FEED_ID);
      expect([row?.reason, row?.released_at, more]).toEqual(['moved', null, []]);
    });

    test('envelopes of unknown feeds are bounded, the oldest go first; others are never dropped', async () => {
      const row = { feed: FEED_ID, why: 'unknown-feed', bytes: bytes(3, 1), carrier: 'sms', courier: null };
      for (let i = 1; i <= 5; i++)
        await storage.held.keepEnvelope({ ...row, digest: bytes(32, i), received_at: i });
      await storage.held.keepEnvelope({ ...row, why: 'newer-version', digest: bytes(32, 9), received_at: 0 });
      await storage.held.trimUnknown(2, 2);
      const left = await storage.held.keptEnvelopes(FEED_ID);
      expect(left.map(({ received_at }) => received_at).sort()).toEqual([0, 4, 5]);
    });

    test('what a known courier brought of an unknown feed is not pushed out by what anybody can send', async () => {
      const row = { feed: FEED_ID, why: 'unknown-feed', bytes: bytes(3, 1), carrier: 'whatsapp' };
      for (let i = 1; i <= 5; i++)
        await storage.held.keepEnvelope({
          ...row,
          digest: bytes(32, i),
          courier: i <= 2 ? 'WORKERA1' : null,
          received_at: i,
        });
      await storage.held.trimUnknown(3, 0);
      const left = await storage.held.keptEnvelopes(FEED_ID);
      expect(left.map(({ received_at }) => received_at).sort()).toEqual([1, 2, 5]);
    });
  });

  describe(`${name}: feeds and invitations`, () => {
    test('a feed is added once and found by its token', async () => {
      expect(await storage.feeds.addFeed(FEED)).toBe(true);
      expect(await storage.feeds.addFeed({ ...FEED, worker: 'WORKERA2' })).toBe(false);
      expect(await storage.feeds.feedByToken(bytes(32, 3))).toEqual(FEED);
      expect(await storage.feeds.feedsOf(FEED.worker)).toEqual([FEED]);
      expect(await storage.feeds.feedsOf('WORKERA2')).toEqual([]);
      await storage.feeds.changeFeed(FEED_ID, { token_hash: null });
      expect(await storage.feeds.feedByToken(bytes(32, 3))).toBeUndefined();
    });

    test('of two feeds at once, one binds an invitation', async () => {
      const id = '0123456789ABCDEF';
      const row = { id, worker: 'WORKERA1', public_part: bytes(4, 1), expires: '2026-12-01', made_at: 1 };
      await storage.org.addInvitation({ ...row, revoked_at: null, feed: null });
      await storage.org.addInvitation({ ...row, revoked_at: 5, feed: 'FEEDAAA9' });
      const bound = await Promise.all(
        ['FEEDAAA1', 'FEEDAAA2'].map((feed) => storage.transaction((db) => db.org.bindInvitation(id, feed))),
      );
      expect(bound.sort()).toEqual([false, true]);
      expect((await storage.org.invitation(id))?.revoked_at).toBeNull();
    });

    test('the audit is read by scope, newest first, without one’s own', async () => {
      const row = { scope: SCOPE, feed: FEED_ID, action: 'read', about: '1-20' };
      await storage.audit.note([
        { ...row, id: 'A', at: 1, worker: 'WORKERA1' },
        { ...row, id: 'B', at: 2, worker: 'WORKERA2' },
        { ...row, id: 'C', at: 3, worker: 'WORKERA3' },
        { ...row, id: 'D', at: 4, worker: 'WORKERA3', scope: 'SCOPEAA2' },
      ]);
      const rows = await storage.audit.noted([SCOPE], 'WORKERA1', 10);
      expect(rows.map(({ id }) => id)).toEqual(['C', 'B']);
    });
  });

  describe(`${name}: what was kept`, () => {
    const backup = { id: '2026-11-20T00', taken_at: 29_670_000, verified_at: 29_670_001, bytes: 9 };
    const covers = (up_to: number) => [{ scope: SCOPE, feed: FEED_ID, up_to }];

    test('a verified backup covers a feed as far as it was settled, and an older one takes nothing back', async () => {
      expect(await storage.kept.keptTo(SCOPE, FEED_ID)).toBe(0);
      expect(await storage.kept.newestBackup()).toBeUndefined();
      await storage.transaction(async (db) => {
        await db.claims.lockFeed(SCOPE, FEED_ID, START16);
        await db.claims.moveChain(SCOPE, FEED_ID, 7, bytes(16, 7));
      });
      expect(await storage.kept.settled()).toEqual(covers(7));
      await storage.kept.addBackup(backup, await storage.kept.settled());
      await storage.kept.addBackup({ ...backup, id: 'older', taken_at: 1 }, covers(3));
      expect(await storage.kept.keptTo(SCOPE, FEED_ID)).toBe(7);
      expect(await storage.kept.newestBackup()).toEqual(backup);
    });

    test('what came out of a backup goes on under another epoch, and says when that was', async () => {
      await storage.programme.addProgramme({ id: 'PR0GRAM1', name: 'n', state: 'BR', epoch: 'EP0CHAA1' });
      const row = { epoch: 'EP0CHAA2', taken_at: 5, restored_at: 9 };
      await storage.kept.beginEpoch(row);
      await storage.kept.touch();
      expect((await storage.programme.programme())?.epoch).toBe('EP0CHAA2');
      expect(await storage.kept.restores()).toEqual([row]);
    });

    test('what waits is counted', async () => {
      await storage.held.keep([held(1), held(2), held(3, { verdict: 'forked', reason: null })]);
      await storage.held.release(SCOPE, FEED_ID, 1, 9);
      expect(await storage.held.totals()).toEqual({ held: 1, forked: 1, envelopes: 0 });
      expect((await storage.kept.counts()).held).toBe(3);
    });

    test('a log that fits together is told from one that lost rows', async () => {
      await storage.transaction(async (db) => {
        await db.log.lockScope(SCOPE, START8);
        await db.log.append(SCOPE, [entry(1, 1), entry(2, 2)]);
        await db.claims.lockFeed(SCOPE, FEED_ID, START16);
        await db.claims.addClaims(SCOPE, FEED_ID, [
          claim(1, { chain: bytes(16, 1) }),
          claim(2, { chain: bytes(16, 2) }),
        ]);
        await db.claims.moveChain(SCOPE, FEED_ID, 2, bytes(16, 2));
      });
      expect(await storage.kept.amiss()).toEqual([]);
      await storage.transaction(async (db) => {
        await db.log.append(SCOPE, [entry(4, 4)]);
        await db.log.append('SCOPEAA9', [entry(1, 9)]);
        await db.claims.addClaims(SCOPE, FEED_ID, [claim(5)]);
        await db.claims.moveChain(SCOPE, FEED_ID, 5, bytes(16, 5));
      });
      expect(await storage.kept.amiss()).toEqual([
        `scope ${SCOPE}: its numbers are not dense`,
        'scope SCOPEAA9: it has entries and no head',
        `feed ${FEED_ID}: numbers are missing below its settled one`,
        `entry ${FEED_ID}/5: receipted, and in no log`,
      ]);
    });
  });
  chatContract(name, () => storage);
}
