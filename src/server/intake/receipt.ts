import { hashesCheck } from '../../codec/hash.ts';
import type { FeedKeys } from '../../codec/keys.ts';
import {
  MOST_EXCEPTIONS,
  MOST_RANGES,
  RECEIPT_CHAIN_BYTES,
  type Receipt,
  sealReceipt,
} from '../../codec/receipt.ts';
import type { Bytes } from '../../platform/bytes.ts';
import { minuteOf } from '../../platform/clock.ts';
import type { Claim, FeedRow } from '../db/port.ts';
import type { Services } from '../services.ts';
import { feedHold } from './judge.ts';

interface Extent {
  from: number;
  to: number;
  hashes: Bytes[];
}

function isException(claim: Claim): boolean {
  return claim.forked || claim.state === 'held';
}

/** Runs of numbers whose content is held and known; two contents of one number have no single hash to prove. */
function extentsOf(
  claims: readonly Claim[],
  leftOut: ReadonlySet<number>,
  listed: ReadonlySet<number>,
): Extent[] {
  const extents: Extent[] = [];
  for (const claim of claims) {
    if (!claim.hash || claim.forked || claim.state === 'claimed' || leftOut.has(claim.no)) continue;
    // Held since the list was read, by another carrier at the same moment: not covered without its exception.
    if (claim.state === 'held' && !listed.has(claim.no)) continue;
    const last = extents.at(-1);
    if (last && last.to + 1 === claim.no) {
      last.to = claim.no;
      last.hashes.push(claim.hash);
    } else extents.push({ from: claim.no, to: claim.no, hashes: [claim.hash] });
  }
  return extents;
}

function exceptionOf(claim: Claim): Receipt['exceptions'][number] {
  if (claim.forked) return { no: claim.no, verdict: 'forked' };
  return { no: claim.no, verdict: 'held', ...(claim.reason && { reason: claim.reason }) };
}

/** Those about the offer just answered first, then from the oldest; no more than fit. */
function chosen<T>(all: readonly T[], isFocus: (one: T) => boolean, most: number): T[] {
  const focus = all.filter(isFocus);
  const others = all.filter((one) => !isFocus(one)).slice(0, Math.max(0, most - focus.length));
  const set = new Set([...focus, ...others]);
  return all.filter((one) => set.has(one));
}

type Standing = Pick<Receipt, 'upTo' | 'chain' | 'ranges' | 'exceptions'>;

async function standingOf(
  { storage, crypto }: Services,
  feed: FeedRow,
  focus: ReadonlySet<number>,
): Promise<Standing> {
  const log = (await storage.claims.feedLog(feed.home, feed.id)) ?? { upTo: 0, chain: new Uint8Array(16) };
  const notPlain = await storage.claims.oddClaims(feed.home, feed.id);
  const odd = notPlain.filter(isException);
  const listed = chosen(odd, (claim) => focus.has(claim.no), MOST_EXCEPTIONS);
  // A number that waits but does not fit on the list must not be covered either, or it would pass for reached.
  const leftOut = new Set(odd.filter((claim) => !listed.includes(claim)).map((claim) => claim.no));
  const isBreak = (claim: Claim) => claim.forked || claim.state === 'claimed' || leftOut.has(claim.no);
  const breaks = notPlain.filter(isBreak).map((claim) => claim.no - 1);
  const upTo = Math.min(log.upTo, ...breaks);
  const chain =
    upTo === log.upTo
      ? log.chain
      : ((await storage.claims.claims(feed.home, feed.id, [upTo]))[0]?.chain ?? log.chain);
  const above = await storage.claims.claimsAbove(feed.home, feed.id, upTo);
  const extents = extentsOf(above, leftOut, new Set(listed.map((claim) => claim.no)));
  const isFocus = ({ from, to }: Extent) => [...focus].some((no) => no >= from && no <= to);
  const ranges = chosen(extents, isFocus, MOST_RANGES).map(async ({ from, to, hashes }) => ({
    from,
    to,
    check: await hashesCheck(crypto, hashes),
  }));
  return {
    upTo,
    chain: chain.slice(0, RECEIPT_CHAIN_BYTES),
    ranges: await Promise.all(ranges),
    exceptions: listed.map(exceptionOf),
  };
}

function stateOf(feed: FeedRow): Receipt['state'] {
  const hold = feedHold(feed);
  return hold === 'invite-taken' ? 'invite-taken' : hold ? 'revoked' : 'ok';
}

/** The sealed answer to a feed, from what is committed. `focus`: the numbers just offered. */
export async function receiptFor(
  services: Services,
  feed: FeedRow,
  { keys, focus, token }: { keys: FeedKeys; focus: Iterable<number>; token?: Bytes },
): Promise<Bytes> {
  const standing = await standingOf(services, feed, new Set(focus));
  const keptTo = await services.storage.kept.keptTo(feed.home, feed.id);
  return sealReceipt(services.crypto, keys, feed.id, {
    epoch: services.programme.epoch,
    now: minuteOf(services.clock.now()),
    state: stateOf(feed),
    ...standing,
    ...(token && { token }),
    keptTo,
  });
}

/** Numbers that are known to exist and have not arrived, as inclusive ranges. */
export async function missingNumbers(
  { storage }: Services,
  feed: Pick<FeedRow, 'id' | 'home'>,
): Promise<[number, number][]> {
  const upTo = (await storage.claims.feedLog(feed.home, feed.id))?.upTo ?? 0;
  const claims = await storage.claims.claimsAbove(feed.home, feed.id, upTo);
  const top = Math.max(await storage.claims.statedHead(feed.home, feed.id), upTo);
  const missing: [number, number][] = [];
  let next = upTo + 1;
  for (const { no } of claims) {
    if (no > next) missing.push([next, no - 1]);
    next = Math.max(next, no + 1);
  }
  if (next <= top) missing.push([next, top]);
  return missing;
}
