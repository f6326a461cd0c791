import { useEffect } from 'react';
import { scanCodes } from '../../codec/armour.ts';
import { toBase64url } from '../../platform/bytes.ts';
import { postHalving } from '../../platform/halving.ts';
import { type Carried, codesToCarry, keepCodes, listCarried, settleCode } from '../../store/carried.ts';
import { savedToken } from '../../store/own.ts';
import type { Vault } from '../../store/vault.ts';
import type { CarriedRow, CarriedState } from '../../store/vault-db.ts';
import { SyncFailure, type SyncProblem, sortProblem } from '../../sync/problem.ts';
import { CODES_A_REQUEST, postEnvelopes } from '../../sync/sealed-send.ts';
import { MAX_CODE } from '../../wire/envelopes.ts';
import { signIn } from './api.ts';
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
      others: ('cut' | 'damaged' | 'newer-version' | 'receipt')[];
      posted: PostOutcome;
    }
  | { kind: 'nothing'; why: 'no-code' | 'cut' | 'damaged' | 'newer-version' | 'receipt' }
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

/** Takes every code out of any text and keeps it in the vault before anything is sent. */
export async function carryIn(text: string): Promise<CarryIn> {
  const session = currentSession();
  if (!session) return { kind: 'locked' };
  const found = scanCodes(text);
  const codes = found.flatMap((one) =>
    'code' in one && one.kind === 'up' && one.code.length <= MAX_CODE ? [one.code] : [],
  );
  const requests = found.flatMap((one) => (one.kind === 'pin-request' ? [one.code] : []));
  const others = found.flatMap((one) => {
    if (!('code' in one)) return [one.kind];
    if (one.kind === 'down' || one.kind === 'pin-approval') return ['receipt' as const];
    return one.code.length > MAX_CODE ? ['damaged' as const] : [];
  });
  if (codes.length === 0 && requests.length > 0)
    return { kind: 'kept', ids: [], again: [], requests, others, posted: { kind: 'done' } };
  if (codes.length === 0) return { kind: 'nothing', why: others[0] ?? 'no-code' };
  const answered = await session.vault.db.carried.where('state').equals('answered').primaryKeys();
  const ids = await keepCodes(session.vault, codes);
  const again = ids.filter((id) => answered.includes(id));
  return { kind: 'kept', ids, again, requests, others, posted: await postCarried() };
}

/** A refusal that time can mend leaves the code where it is. */
function stateAfter(result: CarryAnswer): CarriedState {
  if (result.kind === 'taken') return 'answered';
  return result.reason === 'later' ? 'kept' : 'refused';
}

function settle(vault: Vault, row: CarriedRow, answer: CarryAnswer): Promise<void> {
  return settleCode(vault, row.id, stateAfter(answer), answer);
}

async function postSome(vault: Vault, rows: readonly CarriedRow[]): Promise<void> {
  const token = await savedToken(vault);
  const results = await postEnvelopes(
    vault.device.http,
    { codes: rows.map((row) => row.code), carrier: 'whatsapp' },
    token && toBase64url(token),
  );
  for (const [i, row] of rows.entries()) {
    const result = results[i];
    if (result) await settle(vault, row, result);
  }
}

async function postAll(vault: Vault): Promise<void> {
  // Signed in, a courier learns whose entries came.
  if (!(await savedToken(vault))) await signIn(vault);
  let isBlocked = false;
  await postHalving(await codesToCarry(vault), CODES_A_REQUEST, {
    post: (rows) => postSome(vault, rows),
    async setAside(row, problem) {
      // Only our server's word settles a code; what a proxy does not let through today goes another day.
      if (problem === null) isBlocked = true;
      else await settle(vault, row, { kind: 'refused', reason: 'not-taken' });
    },
  });
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

/** What this phone carries for colleagues, newest first; undefined while loading. Kept codes go when there is a network. */
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
