import { CHAIN_START, canonicalText, nextChain } from '../../codec/hash.ts';
import type { HeldReason, Verdict } from '../../domain/entry/verdict.ts';
import { sameBytes, utf8 } from '../../platform/bytes.ts';
import type { Crypto } from '../../platform/crypto.ts';
import type { Claim, Db, HeldRow } from '../db/port.ts';
import { LOST, type Offer, type Offered } from './offer.ts';

type OfferedEntry = Extract<Offered, { kind: 'entry' }>;

/** What the home scope decided: a verdict for each number, and what now goes into a log. */
export interface Claimed {
  verdicts: Map<number, Verdict>;
  toLog: OfferedEntry[];
}

interface Desk {
  home: string;
  claims: Map<number, Claim>;
  added: Set<Claim>;
  changed: Set<Claim>;
  toLog: OfferedEntry[];
  kept: { offered: Offered; verdict: HeldRow['verdict']; reason: HeldReason | null }[];
  released: Set<number>;
}

/** A digest over content that was read wrongly on the way proves nothing about the number. */
function trusted(offered: Offered): offered is OfferedEntry {
  return offered.kind === 'entry' && offered.hold !== 'check-mismatch';
}

function keep(desk: Desk, offered: Offered, hold: HeldReason): Verdict {
  desk.kept.push({ offered, verdict: 'held', reason: hold });
  return { kind: 'held', reason: hold };
}

function place(desk: Desk, claim: Claim, offered: OfferedEntry): Verdict {
  claim.hash = offered.hash;
  claim.entryScope = offered.entry.scope;
  claim.reason = offered.hold;
  if (offered.hold) {
    claim.state = 'held';
    return keep(desk, offered, offered.hold);
  }
  claim.state = offered.entry.scope === desk.home ? 'log' : 'claimed';
  desk.toLog.push(offered);
  return { kind: 'accepted' };
}

function first(desk: Desk, offered: Offered): Verdict {
  const claim: Claim = {
    no: offered.no,
    hash: null,
    entryScope: desk.home,
    state: 'held',
    reason: offered.hold,
    forked: false,
    chain: null,
  };
  // 0 stands for a number that could not be read: the content is kept, there is nothing to claim.
  if (offered.no > 0) {
    desk.claims.set(offered.no, claim);
    desk.added.add(claim);
  }
  return trusted(offered) ? place(desk, claim, offered) : keep(desk, offered, offered.hold ?? 'invalid');
}

/** Content that proves nothing about its number; where nothing better is known of it, the newest reason is told. */
function keepUnread(desk: Desk, claim: Claim, offered: Offered): Verdict {
  // Its digest is known: whatever else came wrong with it, this entry is there.
  const isThere = claim.state === 'log' && offered.kind === 'entry' && claim.hash !== null;
  if (isThere && sameBytes(claim.hash ?? offered.hash, offered.hash)) return { kind: 'duplicate' };
  const reason = offered.hold ?? 'invalid';
  if (claim.state === 'held' && !claim.hash) {
    claim.reason = reason;
    desk.changed.add(claim);
  }
  return keep(desk, offered, reason);
}

function again(desk: Desk, claim: Claim, offered: Offered): Verdict {
  if (!trusted(offered)) return keepUnread(desk, claim, offered);
  if (claim.hash && !sameBytes(claim.hash, offered.hash)) {
    claim.forked = true;
    desk.changed.add(claim);
    desk.kept.push({ offered, verdict: 'forked', reason: null });
    return { kind: 'forked' };
  }
  const offeredTwice = desk.toLog.some((placed) => placed.no === claim.no);
  if (claim.state === 'log' || offeredTwice) return { kind: 'duplicate' };
  desk.changed.add(claim);
  const wasHeld = claim.state === 'held';
  const verdict = place(desk, claim, offered);
  // What goes to another scope waits on until it is in that scope's log: nobody would offer it again after a crash.
  if (wasHeld && claim.state !== 'claimed') desk.released.add(claim.no);
  return verdict;
}

/** Chains on as far as every number is settled. */
export async function extendChain(
  crypto: Crypto,
  hashKey: Uint8Array,
  from: { upTo: number; chain: Uint8Array },
  claims: ReadonlyMap<number, Claim>,
): Promise<Claim[]> {
  const chained: Claim[] = [];
  let chain = from.chain;
  for (let no = from.upTo + 1; ; no++) {
    const claim = claims.get(no);
    if (!claim?.hash || claim.state === 'claimed') return chained;
    claim.chain = await nextChain(crypto, hashKey, chain, claim.hash);
    chain = claim.chain;
    chained.push(claim);
  }
}

async function heldRow(crypto: Crypto, offer: Offer, kept: Desk['kept'][number]): Promise<HeldRow> {
  const { offered } = kept;
  const content = offered.kind === 'entry' ? canonicalText(offered.entry) : offered.content;
  return {
    scope: offer.feed.home,
    feed: offer.feed.id,
    no: offered.no,
    digest: (await crypto.sha256(utf8(content))).slice(0, 16),
    verdict: kept.verdict,
    reason: kept.reason,
    hash: trusted(offered) ? offered.hash : null,
    content,
    received_at: offer.arrival.received,
    carrier: offer.arrival.carrier,
    courier: offer.arrival.courier,
    released_at: null,
  };
}

/** Reads what is known of the offered numbers, under the feed's lock. */
export async function openDesk(db: Db, home: string, feed: string, nos: readonly number[]) {
  const log = await db.claims.lockFeed(home, feed, CHAIN_START);
  const below = nos.filter((no) => no <= log.upTo);
  const known = await db.claims.claimsAbove(home, feed, log.upTo);
  if (below.length > 0) known.push(...(await db.claims.claims(home, feed, below)));
  return { log, claims: new Map(known.map((claim) => [claim.no, claim])) };
}

/** Claims the numbers of an offer in the feed's home scope; runs inside a transaction. Idempotent. */
export async function claimNumbers(crypto: Crypto, db: Db, offer: Offer): Promise<Claimed> {
  const { id, home } = offer.feed;
  const nos = offer.entries.map((offered) => offered.no);
  const { log, claims } = await openDesk(db, home, id, nos);
  const desk: Desk = {
    home,
    claims,
    added: new Set(),
    changed: new Set(),
    toLog: [],
    kept: [],
    released: new Set(),
  };
  const verdicts = new Map<number, Verdict>();
  for (const offered of offer.entries) {
    const claim = desk.claims.get(offered.no);
    verdicts.set(offered.no, claim ? again(desk, claim, offered) : first(desk, offered));
  }
  const chained = await extendChain(crypto, offer.keys.hash, log, desk.claims);
  for (const claim of chained) desk.changed.add(claim);
  await db.claims.addClaims(home, id, [...desk.added]);
  for (const claim of desk.changed) if (!desk.added.has(claim)) await db.claims.changeClaim(home, id, claim);
  const last = chained.at(-1);
  if (last?.chain) await db.claims.moveChain(home, id, last.no, last.chain);
  for (const no of desk.released) await db.held.release(home, id, no, offer.arrival.received);
  if (desk.kept.length > 0)
    await db.held.keep(await Promise.all(desk.kept.map((kept) => heldRow(crypto, offer, kept))));
  if (offer.live) await db.claims.forgetHead(home, id, LOST);
  const head = Math.max(offer.head, 0, ...nos);
  if (head > 0)
    await db.claims.stateHead(home, id, { carrier: offer.arrival.carrier, head, at: offer.arrival.received });
  return { verdicts, toLog: desk.toLog };
}
