import type { Verdict } from '../../domain/entry/verdict.ts';
import type { Services } from '../services.ts';
import { appendTo, DIGEST_START, type Hashed } from './append.ts';
import { claimNumbers, extendChain, openDesk } from './claim.ts';
import type { Offer } from './offer.ts';

/**
 * Takes an authentic offer in. Numbers are claimed in the feed's home scope, entries go into their scope's log; when
 * both are one scope, in one transaction. An entry of another scope is receipted only after its claim was settled in
 * a third one, so a crash between them leaves at most a claim that the next offer completes.
 */
export async function takeIn({ storage, crypto }: Services, offer: Offer): Promise<Map<number, Verdict>> {
  const { feed, arrival } = offer;
  const { verdicts, toLog } = await storage.transaction(async (db) => {
    const claimed = await claimNumbers(crypto, db, offer);
    const here = claimed.toLog.filter(({ entry }) => entry.scope === feed.home);
    await appendTo(crypto, db, feed.home, { entries: here, arrival });
    if (offer.contact) await db.feeds.changeFeed(feed.id, offer.contact);
    return claimed;
  });
  const elsewhere = toLog.filter(({ entry }) => entry.scope !== feed.home);
  for (const [scope, entries] of byScope(elsewhere)) {
    const known = await storage.transaction(async (db) => {
      // The lock first: whoever holds it decides what is new.
      await db.log.lockScope(scope, DIGEST_START);
      const there = await db.log.known(
        scope,
        feed.id,
        entries.map(({ entry }) => entry.no),
      );
      const missing = entries.filter(({ entry }) => !there.has(entry.no));
      await appendTo(crypto, db, scope, { entries: missing, arrival });
      return there;
    });
    for (const no of known) verdicts.set(no, { kind: 'duplicate' });
  }
  if (elsewhere.length > 0) await settle({ storage, crypto }, offer, elsewhere);
  return verdicts;
}

function byScope<T extends Hashed>(entries: readonly T[]): Map<string, T[]> {
  const scopes = new Map<string, T[]>();
  for (const entry of entries) {
    const scope = entry.entry.scope;
    scopes.set(scope, [...(scopes.get(scope) ?? []), entry]);
  }
  return scopes;
}

/** Marks claims whose entries are in their logs, and chains on. */
async function settle(
  { storage, crypto }: Pick<Services, 'storage' | 'crypto'>,
  { feed, keys, arrival }: Offer,
  entries: readonly Hashed[],
): Promise<void> {
  const nos = new Set(entries.map(({ entry }) => entry.no));
  await storage.transaction(async (db) => {
    const { log, claims } = await openDesk(db, feed.home, feed.id, [...nos]);
    const changed = new Set(
      [...claims.values()].filter((claim) => nos.has(claim.no) && claim.state === 'claimed'),
    );
    for (const claim of changed) {
      claim.state = 'log';
      await db.held.release(feed.home, feed.id, claim.no, arrival.received);
    }
    const chained = await extendChain(crypto, keys.hash, log, claims);
    for (const claim of [...changed, ...chained.filter((claim) => !changed.has(claim))]) {
      await db.claims.changeClaim(feed.home, feed.id, claim);
    }
    const last = chained.at(-1);
    if (last?.chain) await db.claims.moveChain(feed.home, feed.id, last.no, last.chain);
  });
}
