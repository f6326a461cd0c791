import type { Carrier } from '../domain/entry/verdict.ts';
import { utf8 } from '../platform/bytes.ts';
import { toBase32 } from '../platform/ids.ts';
import { inVault, openFrom, sealFor, type Vault } from './vault.ts';
import type { CarriedRow, CarriedState } from './vault-db.ts';

/** A code carried for a colleague, with what the server answered (its shape is the wire's). */
export interface Carried {
  id: string;
  code: string;
  at: number;
  state: CarriedState;
  result: unknown;
}

const ID_BYTES = 10;

function idsOf({ device: { crypto } }: Vault, codes: readonly string[]): Promise<string[]> {
  return Promise.all(
    codes.map(async (code) => toBase32((await crypto.sha256(utf8(code))).slice(0, ID_BYTES))),
  );
}

/** Whether one of these was never taken in on this phone, whatever became of the others. */
export async function isAnyNew(vault: Vault, codes: readonly string[]): Promise<boolean> {
  const ids = await idsOf(vault, codes);
  return (await inVault(vault, () => vault.db.carried.bulkGet(ids))).some((row) => row === undefined);
}

/**
 * So many codes of what is put in at once are asked anew although they were answered, for messages are sent again when
 * a restored server has lost them; the rest of a year's chat is not, each week.
 */
const MOST_ASKED_ANEW = 50;
/** Keeps the codes of one text in their order, when the clock cannot. Ms. */
const STEP_MS = 0.001;

/** Keeps codes, oldest first, before anything is sent; one that is here already is not kept twice. Their ids, in order. */
export async function keepCodes(vault: Vault, codes: readonly string[], carrier: Carrier): Promise<string[]> {
  const now = vault.device.clock.now();
  const ids = await idsOf(vault, codes);
  const { carried } = vault.db;
  const stays = (i: number, { state }: CarriedRow) =>
    state === 'kept' || (state === 'answered' && i < ids.length - MOST_ASKED_ANEW);
  await inVault(vault, () =>
    vault.db.transaction('rw', carried, async () => {
      for (const [i, id] of ids.entries()) {
        const here = await carried.get(id);
        // Pasted again after a refusal: the server may know the feed by now.
        if (here && stays(i, here)) continue;
        // What was answered in this history stays readable until it is answered anew.
        const result = here?.state === 'answered' && here.result && { result: here.result };
        const row = { id, code: codes[i] ?? '', at: now + i * STEP_MS, carrier };
        await carried.put({ ...row, state: 'kept', ...result });
      }
    }),
  );
  return ids;
}

/** Codes that no answer has settled, and those whose refusal is asked about again, oldest first. */
export async function codesToCarry(vault: Vault): Promise<CarriedRow[]> {
  const now = vault.device.clock.now();
  const isDue = ({ state, askAgainAt }: CarriedRow) =>
    state === 'kept' || (askAgainAt !== undefined && askAgainAt <= now);
  const open = vault.db.carried.where('state').notEqual('answered').filter(isDue);
  const rows = await inVault(vault, () => open.toArray());
  return rows.sort((a, b) => a.at - b.at);
}

/** What became of one carried code. */
export interface Settled {
  id: string;
  state: CarriedState;
  result: unknown;
  /** When it is asked about again (ms); undefined: never. */
  askAgainAt?: number | undefined;
}

/** Keeps the answers to one request together. */
export async function settleCodes(vault: Vault, settled: readonly Settled[]): Promise<void> {
  const sealed = await Promise.all(
    settled.map(async (one) => ({ ...one, result: await sealFor(vault, 'carried', one.id, one.result) })),
  );
  const { carried } = vault.db;
  await inVault(vault, () =>
    vault.db.transaction('rw', carried, async () => {
      for (const one of sealed) await carried.update(one.id, one);
    }),
  );
}

/** Everything carried on this phone, oldest first: a later receipt of a feed covers what came before it. */
export async function listCarried(vault: Vault): Promise<Carried[]> {
  const rows = await inVault(vault, () => vault.db.carried.toArray());
  const opened = await Promise.all(
    rows.map(async ({ id, code, at, state, result }) => ({
      id,
      code,
      at,
      state,
      result: result ? await openFrom(vault, 'carried', id, result) : null,
    })),
  );
  return opened.sort((a, b) => a.at - b.at);
}
