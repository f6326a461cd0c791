import { hashesCheck } from '../codec/hash.ts';
import { sealJoin } from '../codec/join.ts';
import { type Bytes, toBase64url, utf8 } from '../platform/bytes.ts';
import { minuteOf } from '../platform/clock.ts';
import { ownEntries } from '../store/entries.ts';
import { savedMarkers } from '../store/marker.ts';
import { ownRows, savedToken, unsentNos } from '../store/own.ts';
import { savedCursors } from '../store/pages.ts';
import type { Vault } from '../store/vault.ts';
import { headOf, serverFacts } from '../store/vault-meta.ts';
import { toWire } from '../wire/convert.ts';
import { PROTOCOL, type SyncRequest } from '../wire/sync.ts';

/** What one request says besides the log. */
export interface Ask {
  /** The entries to push, in ascending order. */
  nos: readonly number[];
  /** Prove the feed by its key, and send the joining block along, as if the server knew nothing. */
  anew: boolean;
  health: SyncRequest['health'];
}

/** What goes along, and the numbers of those that damage made unreadable here. */
async function pushOf(
  vault: Vault,
  nos: readonly number[],
): Promise<{ push: SyncRequest['push']; unread: number[] }> {
  const { crypto } = vault.device;
  const [entries, rows] =
    nos.length > 0 ? [await ownEntries(vault, nos), await ownRows(vault, nos)] : [[], []];
  // A row that damage made unreadable is not sent, and must not spoil the check of the others.
  const sent = new Set(entries.map((entry) => entry.no));
  const hashes = rows.flatMap((row) => (row && sent.has(row.no) ? [row.hash] : []));
  const check = await hashesCheck(crypto, hashes);
  const push = {
    entries: entries.map((entry) => toWire(entry, vault.invitation.scope)),
    check: toBase64url(check),
  };
  return { push, unread: nos.filter((no) => !sent.has(no)) };
}

/** Body and headers of one POST /api/sync. `unread`: asked for, and not in it, because they cannot be read here. */
export async function buildRequest(
  vault: Vault,
  { nos, anew, health }: Ask,
): Promise<{ body: Bytes; headers: Record<string, string>; unread: number[] }> {
  const { crypto, clock } = vault.device;
  const facts = await serverFacts(vault.db);
  const token = anew ? null : await savedToken(vault);
  const cursors = (await savedCursors(vault)).map(({ scope, seq, check }): [string, [number, string]] => [
    scope,
    [seq, check],
  ]);
  const join = anew || !facts.bound;
  const { push, unread } = await pushOf(vault, nos);
  const request: SyncRequest = {
    p: PROTOCOL,
    feed: vault.feed,
    head: (await headOf(vault.db)).no,
    unsent: (await unsentNos(vault)).length,
    now: minuteOf(clock.now()),
    ...(nos.length > 0 && { push }),
    ...(join && {
      join: toBase64url(await sealJoin(crypto, vault.invitation, vault.feed, vault.feedSecret)),
    }),
    ...(facts.epoch !== null && { epoch: facts.epoch }),
    ...(facts.view !== null && { view: facts.view }),
    ...(cursors.length > 0 && { cursors: Object.fromEntries(cursors) }),
    ...(health && { health }),
  };
  const body = utf8(JSON.stringify(request));
  const headers: Record<string, string> = token
    ? { authorization: `Bearer ${toBase64url(token)}` }
    : { 'x-pahunch-proof': toBase64url(await crypto.hmacSha256(vault.keys.auth, body)) };
  return { body, headers, unread };
}

/** The phone's state, told once a session: free space, whether the data is kept, and her own feeds whose vaults vanished. */
export async function healthOf(
  vault: Vault,
  feedsHere: readonly string[],
): Promise<NonNullable<SyncRequest['health']>> {
  const { storage, small } = vault.device;
  const [free, kept] = [await storage.freeMb(), await storage.persist()];
  const { id: me } = vault.invitation.worker;
  const lost = savedMarkers(small).filter(({ feed, worker }) => worker === me && !feedsHere.includes(feed));
  return {
    ...(free !== null && { free }),
    kept,
    ...(lost.length > 0 && { lost: lost.map(({ feed, head, unsent }) => [feed, head, unsent]) }),
  };
}
