import { hashesCheck } from '../codec/hash.ts';
import { isWhole, openReceipt, RECEIPT_CHAIN_BYTES, type Receipt } from '../codec/receipt.ts';
import { sameBytes } from '../platform/bytes.ts';
import { markVault } from './marker.ts';
import type { SealedRow } from './outbox.ts';
import { isUnsent } from './own.ts';
import { sealRows } from './seal-rows.ts';
import { inVault, sealFor, type Vault } from './vault.ts';
import { keepClock } from './vault-clock.ts';
import type { OwnRow, SentBy } from './vault-db.ts';
import { headOf, type ServerFacts, serverFacts, setFact } from './vault-meta.ts';

export type Applied =
  | { kind: 'applied'; receipt: Receipt; reached: number; help: number; left: number }
  /** Sealed for another feed, or not by the programme. */
  | { kind: 'not-ours' }
  /** It covers content that is not what this phone holds: nothing is emptied on its word. */
  | { kind: 'refused'; why: 'ahead' | 'chain' | 'check' };

/** The numbers of the receipt's word. */
function covers(receipt: Receipt, no: number): boolean {
  return no <= receipt.upTo || receipt.ranges.some(({ from, to }) => from <= no && no <= to);
}

async function doubt(vault: Vault, receipt: Receipt): Promise<'ahead' | 'chain' | 'check' | null> {
  const { db, device } = vault;
  const head = await headOf(db);
  if (receipt.upTo > head.no || receipt.ranges.some(({ to }) => to > head.no)) return 'ahead';
  if (receipt.upTo > 0) {
    const row = await db.own.get(receipt.upTo);
    if (!row || !sameBytes(row.chain.slice(0, RECEIPT_CHAIN_BYTES), receipt.chain)) return 'chain';
  }
  for (const { from, to, check } of receipt.ranges) {
    const rows = await db.own.where('no').between(from, to, true, true).toArray();
    const hashes = rows.map((row) => row.hash);
    if (!sameBytes(await hashesCheck(device.crypto, hashes), check)) return 'check';
  }
  return null;
}

/** What a receipt says of one row, or null when it says nothing new. `told` is the newest receipt's minute so far. */
function verdictOn(row: OwnRow, receipt: Receipt, told: number): Partial<OwnRow> | null {
  if (receipt.now < row.told && receipt.now < told) return null;
  const exception = receipt.exceptions.find(({ no }) => no === row.no);
  if (exception) {
    // Receipts come in any order: an old doubt does not undo a newer word.
    if (row.reach === 'reached' && receipt.now <= told) return null;
    const reason = exception.verdict === 'forked' ? 'forked' : (exception.reason ?? 'invalid');
    if (reason !== 'check-mismatch') return { reach: 'help', reason, told: receipt.now };
    // No verdict: it was read wrongly on the way. It stays to be sent, by itself.
    return isUnsent(row) ? { reach: 'safe', reason, told: receipt.now } : null;
  }
  return covers(receipt, row.no) ? { reach: 'reached', told: receipt.now } : null;
}

/** Rows that a receipt may change: what has not reached, and what it makes an exception of. */
async function concerned(vault: Vault, receipt: Receipt): Promise<OwnRow[]> {
  const { own } = vault.db;
  const waiting = await own.where('reach').anyOf('safe', 'way', 'help').toArray();
  const here = new Set(waiting.map((row) => row.no));
  const nos = receipt.exceptions.map(({ no }) => no).filter((no) => !here.has(no));
  return [...waiting, ...(await own.bulkGet(nos)).filter((row) => row !== undefined)];
}

function changed(row: OwnRow, verdict: Partial<OwnRow>): OwnRow {
  const { reason: _reason, waitsSince: _waitsSince, ...rest } = row;
  return { ...rest, ...verdict };
}

function isMismatched(receipt: Receipt, no: number): boolean {
  return receipt.exceptions.some((exception) => exception.no === no && exception.reason === 'check-mismatch');
}

/** Empties the outbox by a verified receipt: verdicts, rows and what it says of the server in one transaction. */
async function commitReceipt(
  vault: Vault,
  receipt: Receipt,
  {
    told,
    news,
    again,
    answers,
  }: Pick<Coming, 'answers'> & {
    told: number;
    news: Partial<ServerFacts>;
    again: SealedRow[];
  },
) {
  const { db } = vault;
  const sent = new Set(answers?.nos);
  const way = answers && { carrier: answers.by, takenAt: answers.at };
  return inVault(vault, () =>
    db.transaction('rw', [db.meta, db.own, db.outbox, db.cursors, db.carried], async () => {
      const facts = await serverFacts(db);
      let [reached, help] = [0, 0];
      for (const row of await concerned(vault, receipt)) {
        const verdict = verdictOn(row, receipt, told);
        if (!verdict) continue;
        if (verdict.reach === 'safe') {
          await db.own.put(changed(row, verdict));
          continue;
        }
        if (verdict.reach !== row.reach) verdict.reach === 'help' ? help++ : reached++;
        await db.own.put({ ...changed(row, verdict), ...(sent.has(row.no) && way) });
        await db.outbox.delete(row.no);
      }
      for (const row of again) {
        const own = await db.own.get(row.no);
        if (!own || isUnsent(own)) continue;
        const why = isMismatched(receipt, row.no) ? ({ reason: 'check-mismatch' } as const) : {};
        await db.own.put(changed(own, { reach: 'safe', told: receipt.now, ...why }));
        await db.outbox.put(row);
      }
      if (facts.epoch !== receipt.epoch) {
        await db.cursors.clear();
        // What was carried for others goes again: its receipts are of a history that has ended.
        await db.carried.toCollection().modify((row) => {
          if (row.state === 'answered') row.state = 'kept';
          if (row.state === 'kept') delete row.result;
        });
      }
      await setFact(db, 'server', { ...facts, ...news });
      await keepClock(db, vault.clock);
      return { reached, help, left: await db.outbox.count() };
    }),
  );
}

/** Entries that another history of the server had and this one lacks, sealed once more. */
async function sealAgain(vault: Vault, receipt: Receipt): Promise<SealedRow[]> {
  const rows = await vault.db.own.where('reach').anyOf('reached', 'help').toArray();
  const told = new Set(receipt.exceptions.map(({ no }) => no));
  const isLost = (no: number) => (told.has(no) ? isMismatched(receipt, no) : !covers(receipt, no));
  return sealRows(vault, rows.map((row) => row.no).filter(isLost));
}

/** How a receipt came. */
export interface Coming {
  /** It answers what was asked just now, so it is the newest word whatever the server's clock says. */
  fresh?: boolean;
  /** The server said that its history changed: what the receipt does not cover is offered again. */
  startOver?: boolean;
  /** What this phone had sent itself to get it: by which way, and when (ms). */
  answers?: { nos: readonly number[]; by: SentBy; at: number };
}

/** Applies a sealed receipt, however often and in whatever order receipts come. Only here does an outbox row end. */
export async function applyReceipt(
  vault: Vault,
  sealed: Uint8Array,
  { fresh = false, startOver = false, answers }: Coming = {},
): Promise<Applied> {
  const { crypto } = vault.device;
  const receipt = await openReceipt(crypto, vault.keys, vault.feed, sealed);
  if (!receipt) return { kind: 'not-ours' };
  const why = await inVault(vault, () => doubt(vault, receipt));
  if (why) return { kind: 'refused', why };
  if (fresh) vault.clock.told(receipt.now);
  else vault.clock.carried(receipt.now);
  const facts = await inVault(vault, () => serverFacts(vault.db));
  const told = fresh ? 0 : facts.told;
  const otherHistory = facts.epoch !== null && facts.epoch !== receipt.epoch;
  // An old receipt of a history that has ended proves nothing about the one that goes on.
  if (otherHistory && receipt.now <= told) {
    const left = await inVault(vault, () => vault.db.outbox.count());
    return { kind: 'applied', receipt, reached: 0, help: 0, left };
  }
  const token = receipt.token && (await sealFor(vault, 'meta', 'token', [...receipt.token]));
  const news: Partial<ServerFacts> = {
    // An old receipt does not prove that the server knows this feed today.
    ...(receipt.now >= told && {
      epoch: receipt.epoch,
      told: receipt.now,
      state: receipt.state,
      bound: true,
      // A restored server counts anew what its backups cover; within one history it only rises.
      keptTo: Math.max(otherHistory ? 0 : facts.keptTo, receipt.keptTo ?? 0),
      heard: vault.device.clock.now(),
    }),
    ...(token && { token }),
  };
  // The newest word counts: what it no longer covers, a restored server has lost, under whatever epoch.
  const tellsLoss = receipt.now > told && isWhole(receipt);
  const again = otherHistory || startOver || tellsLoss ? await sealAgain(vault, receipt) : [];
  const counts = await commitReceipt(vault, receipt, { told, news, again, ...(answers && { answers }) });
  await markVault(vault).catch(() => undefined);
  return { kind: 'applied', receipt, ...counts };
}
