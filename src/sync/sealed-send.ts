import { armour, scanCodes } from '../codec/armour.ts';
import { readDown } from '../codec/down.ts';
import { utf8 } from '../platform/bytes.ts';
import type { Http } from '../platform/device.ts';
import { postHalving } from '../platform/halving.ts';
import { joinAnew } from '../store/answers.ts';
import { type Refused, readSealed, type SealedRow } from '../store/outbox.ts';
import { setAside } from '../store/own.ts';
import { applyReceipt } from '../store/receipts.ts';
import type { Vault } from '../store/vault.ts';
import { type EnvelopeResult, type EnvelopesRequest, envelopesReplySchema } from '../wire/envelopes.ts';
import { SyncFailure } from './problem.ts';

/** At most so many codes a request. */
export const CODES_A_REQUEST = 50;

/** Posts codes through the open door; results stand in the order of the codes. Throws HttpFailure and SyncFailure. */
export async function postEnvelopes(
  http: Http,
  request: EnvelopesRequest,
  token: string | null,
): Promise<EnvelopeResult[]> {
  const reply = await http.send({
    method: 'POST',
    url: '/api/envelopes',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: utf8(JSON.stringify(request)),
  });
  let text = '';
  for await (const line of reply.lines()) text += line;
  try {
    const parsed = envelopesReplySchema.safeParse(JSON.parse(text));
    if (parsed.success && parsed.data.results.length === request.codes.length) return parsed.data.results;
  } catch {
    // Not JSON: as below.
  }
  throw new SyncFailure('not-pahunch');
}

/** Why the door did not take a row, as the phone keeps it; null when it will by itself. */
function refusalOf(result: EnvelopeResult): Refused | null {
  if (result.kind === 'taken' || result.reason === 'later') return null;
  const { reason } = result;
  return reason === 'newer-version' || reason === 'unknown-feed' ? reason : 'not-taken';
}

/** What became of the rows sent so far. */
interface Outcome {
  answered: boolean;
  later: boolean;
  /** Rows of which the server says that it does not know the feed. */
  unknown: number[];
}

async function applyText(vault: Vault, text: string, nos: readonly number[]): Promise<boolean> {
  const answers = { nos, by: 'locked-sync' as const, at: vault.device.clock.now() };
  for (const found of scanCodes(text)) {
    const down = found.kind === 'down' ? readDown(found.bytes) : null;
    if (down?.kind !== 'ok' || down.feed !== vault.feed) continue;
    const applied = await applyReceipt(vault, down.receipt, { fresh: true, answers });
    if (applied.kind === 'applied') return true;
  }
  return false;
}

async function sendRows(vault: Vault, rows: readonly SealedRow[], outcome: Outcome): Promise<void> {
  const codes = rows.map((row) => armour(row.sealed));
  const results = await postEnvelopes(vault.device.http, { codes, carrier: 'locked-sync' }, null);
  const nos = rows.map((row) => row.no);
  for (const [i, result] of results.entries()) {
    const refused = refusalOf(result);
    if (result.kind === 'taken') {
      outcome.answered = (await applyText(vault, result.receipt, nos)) || outcome.answered;
    } else if (refused === 'unknown-feed') outcome.unknown.push(...nos.slice(i, i + 1));
    else if (refused) await aside(vault, nos.slice(i, i + 1), outcome, refused);
    else outcome.later = true;
  }
}

async function aside(vault: Vault, nos: number[], outcome: Outcome, reason: 'not-taken' | 'newer-version') {
  await setAside(vault, nos, reason);
  outcome.answered = true;
}

async function sendAll(vault: Vault, rows: readonly SealedRow[]): Promise<Outcome> {
  const outcome: Outcome = { answered: rows.length === 0, later: false, unknown: [] };
  await postHalving(rows, CODES_A_REQUEST, {
    post: (some) => sendRows(vault, some, outcome),
    setAside: ({ no }) => aside(vault, [no], outcome, 'not-taken'),
  });
  return outcome;
}

/**
 * Sends sealed rows instead of syncing: what a revoked feed is told to do, and the way out for an entry that the other
 * door does not take. Without `only`, all of the outbox. What this door does not take either is set aside. Throws when
 * nothing sent was answered.
 */
export async function sendSealed(vault: Vault, only?: ReadonlySet<number>): Promise<void> {
  const all = await readSealed(vault.feed, vault.device.clock.now());
  let outcome = await sendAll(vault, only ? all.filter((row) => only.has(row.no)) : all);
  if (outcome.unknown.length > 0) {
    const again = await sendAll(vault, await joinAnew(vault, outcome.unknown));
    if (again.unknown.length > 0) throw new SyncFailure('refused');
    outcome = { ...again, answered: again.answered || outcome.answered };
  }
  if (!outcome.answered) throw new SyncFailure(outcome.later ? 'too-many' : 'refused');
}
