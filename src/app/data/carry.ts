import { useEffect } from 'react';
import { scanCodes } from '../../codec/armour.ts';
import type { Carrier } from '../../domain/entry/verdict.ts';
import { toBase64url } from '../../platform/bytes.ts';
import { postHalving } from '../../platform/halving.ts';
import {
  type Carried,
  codesToCarry,
  keepCodes,
  listCarried,
  type Settled,
  settleCodes,
} from '../../store/carried.ts';
import { savedToken } from '../../store/own.ts';
import type { Vault } from '../../store/vault.ts';
import type { CarriedRow, CarriedState } from '../../store/vault-db.ts';
import { SyncFailure, type SyncProblem, sortProblem } from '../../sync/problem.ts';
import { CODES_A_REQUEST, postEnvelopes } from '../../sync/sealed-send.ts';
import { MAX_CODE } from '../../wire/envelopes.ts';
import { signIn } from './api.ts';
import { type OwnReceipts, takeOwnReceipts } from './own-receipts.ts';
import { type FileTrouble, type Incoming, type LookedThrough, lookThrough } from './read-files.ts';
import { type Reading, useReading, useSession } from './reading.ts';
import { currentDevice, currentSession } from './session.ts';
import { type CarryAnswer, carryAnswerSchema } from './supervisor-carry.ts';

/** One code on its way through this phone; `result` is null until the server has answered. */
export interface CarriedCode {
  id: string;
  /** When it was taken in (ms). */
  at: number;
  state: CarriedState;
  result: CarryAnswer | null;
}

/** Pieces of a text that are no whole codes for carrying. */
type Piece = 'cut' | 'damaged' | 'newer-version' | 'receipt';

export type CarryIn =
  /** `ids`: whole codes, now on this phone. `others`: pieces in the text that are no whole codes for carrying. */
  | {
      kind: 'kept';
      /** Those of this text among the {@link CarriedCode}s. */
      ids: string[];
      /** Those of them that had been carried in and answered before. */
      again: string[];
      /** Requests for a new PIN in this text: they are approved by her, not carried. */
      requests: string[];
      others: Piece[];
      /** Files in which nothing could be read. */
      troubles: FileTrouble[];
      /** What receipts for this very phone brought; null when there were none. */
      receipts: OwnReceipts | null;
      posted: PostOutcome;
    }
  | { kind: 'nothing'; why: 'no-code' | Piece | FileTrouble }
  | { kind: 'locked' };

export type PostOutcome = { kind: 'done' } | { kind: 'waiting'; problem: SyncProblem };

function codeOf(row: Carried): CarriedCode {
  const parsed = carryAnswerSchema.safeParse(row.result);
  return { id: row.id, at: row.at, state: row.state, result: parsed.success ? parsed.data : null };
}

const CARRIED: Reading<CarriedRow[], CarriedCode[]> = {
  rows: ({ db }) => db.carried.toArray(),
  open: async (vault) => (await listCarried(vault)).map(codeOf),
};

const DAY_MS = 24 * 60 * 60_000;

/** A code by itself is what an SMS brings; in every other text a link stands before it. */
const BARE = /^\s*PAHUNCH\d/i;

/** Takes every code out of any text and keeps it in the vault before anything is sent. */
export function carryIn(text: string, carrier: Carrier = BARE.test(text) ? 'sms' : 'whatsapp') {
  return carry({ found: scanCodes(text), troubles: [] }, carrier);
}

/** Takes every code out of texts and files of any kind. `told` hears the share that is read, 0 to 1. */
export async function carryInItems(
  items: readonly Incoming[],
  told: (share: number) => void,
): Promise<CarryIn> {
  const { found, troubles } = await lookThrough(items, told);
  const isChat = items.some((item) => typeof item !== 'string');
  // Old requests lie in a whole chat; nobody waits for them any more.
  const current = isChat ? found.filter(({ kind }) => kind !== 'pin-request') : found;
  return carry({ found: current, troubles }, 'whatsapp');
}

async function carry({ found, troubles }: LookedThrough, carrier: Carrier): Promise<CarryIn> {
  const session = currentSession();
  if (!session) return { kind: 'locked' };
  const codes = found.flatMap((one) =>
    'code' in one && one.kind === 'up' && one.code.length <= MAX_CODE ? [one.code] : [],
  );
  const requests = found.flatMap((one) => (one.kind === 'pin-request' ? [one.code] : []));
  const others = found.flatMap((one): Piece[] => {
    if (!('code' in one)) return [one.kind];
    if (one.kind === 'down' || one.kind === 'pin-approval') return ['receipt'];
    return one.code.length > MAX_CODE ? ['damaged'] : [];
  });
  const downs = found.flatMap((one) => (one.kind === 'down' ? [one.bytes] : []));
  const receipts = await takeOwnReceipts(downs);
  const isNothing = codes.length === 0 && requests.length === 0 && !receipts;
  if (isNothing) return { kind: 'nothing', why: troubles[0] ?? others[0] ?? 'no-code' };
  const shared = { requests, others, troubles, receipts };
  if (codes.length === 0) return { kind: 'kept', ids: [], again: [], ...shared, posted: { kind: 'done' } };
  const answered = await session.vault.db.carried.where('state').equals('answered').primaryKeys();
  const ids = await keepCodes(session.vault, codes, carrier);
  const before = new Set(answered);
  const again = ids.filter((id) => before.has(id));
  return { kind: 'kept', ids, again, ...shared, posted: await postCarried() };
}

/**
 * A refusal that time can mend leaves the code where it is. A server that is behind the worker's app takes it once it is
 * updated: it is asked about once a day.
 */
function settle(id: string, result: CarryAnswer, now: number): Settled {
  const reason = result.kind === 'refused' && result.reason;
  const state = !reason ? 'answered' : reason === 'later' ? 'kept' : 'refused';
  return { id, state, result, askAgainAt: reason === 'newer-version' ? now + DAY_MS : undefined };
}

async function postSome(vault: Vault, rows: readonly CarriedRow[], carrier: Carrier): Promise<void> {
  const token = await savedToken(vault);
  const results = await postEnvelopes(
    vault.device.http,
    { codes: rows.map((row) => row.code), carrier },
    token && toBase64url(token),
  );
  const now = vault.device.clock.now();
  const settled = rows.flatMap(({ id }, i): Settled[] => {
    const result = results[i];
    return result ? [settle(id, result, now)] : [];
  });
  await settleCodes(vault, settled);
}

function carrierOf({ carrier = 'whatsapp' }: CarriedRow): Carrier {
  return carrier;
}

async function postAll(vault: Vault): Promise<void> {
  // Signed in, a courier learns whose entries came.
  if (!(await savedToken(vault))) await signIn(vault);
  let isBlocked = false;
  const codes = await codesToCarry(vault);
  // A request names one way by which all its codes came.
  for (const carrier of new Set(codes.map(carrierOf))) {
    const group = codes.filter((row) => carrierOf(row) === carrier);
    await postHalving(group, CODES_A_REQUEST, {
      post: (rows) => postSome(vault, rows, carrier),
      async setAside({ id }, problem) {
        // Only our server's word settles a code; what a proxy does not let through today goes another day.
        if (problem === null) isBlocked = true;
        else {
          const result: CarryAnswer = { kind: 'refused', reason: 'not-taken' };
          await settleCodes(vault, [settle(id, result, vault.device.clock.now())]);
        }
      },
    });
  }
  if (isBlocked) throw new SyncFailure('too-large');
}

/** Posts what is kept; whatever fails stays kept and is tried again on the next occasion. */
export async function postCarried(): Promise<PostOutcome> {
  const session = currentSession();
  if (!session) return { kind: 'done' };
  const { vault } = session;
  try {
    const lock = `pahunch-carry-${vault.feed}`;
    await vault.device.locks.exclusive(lock, () => postAll(vault));
    return { kind: 'done' };
  } catch (error) {
    const failure = sortProblem(error);
    return failure ? { kind: 'waiting', problem: failure.problem } : { kind: 'done' };
  }
}

/** What this phone carries for colleagues, oldest first; undefined while loading. Kept codes go when there is a network. */
export function useCarry(): CarriedCode[] | undefined {
  const session = useSession();
  useEffect(() => {
    if (!session) return;
    const post = () => void postCarried();
    post();
    return currentDevice().wake.listen((cause) => cause !== 'hidden' && post());
  }, [session]);
  return useReading(CARRIED);
}
