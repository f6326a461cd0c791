import { armour, scanCodes } from '../codec/armour.ts';
import { readDown } from '../codec/down.ts';
import { utf8 } from '../platform/bytes.ts';
import type { Http } from '../platform/device.ts';
import { readSealed, type SealedRow } from '../store/outbox.ts';
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

async function applyText(vault: Vault, text: string): Promise<boolean> {
  for (const found of scanCodes(text)) {
    const down = found.kind === 'down' ? readDown(found.bytes) : null;
    if (down?.kind !== 'ok' || down.feed !== vault.feed) continue;
    if ((await applyReceipt(vault, down.receipt, { fresh: true })).kind === 'applied') return true;
  }
  return false;
}

async function sendRows(vault: Vault, rows: readonly SealedRow[]): Promise<boolean> {
  const codes = rows.map((row) => armour(row.sealed));
  const results = await postEnvelopes(vault.device.http, { codes, carrier: 'locked-sync' }, null);
  const receipts = new Set(results.flatMap((result) => (result.kind === 'taken' ? [result.receipt] : [])));
  let applied = false;
  for (const receipt of receipts) applied = (await applyText(vault, receipt)) || applied;
  return applied;
}

/**
 * Sends sealed rows instead of syncing: what a revoked feed is told to do, and the way out for an entry that the other
 * door does not take. Without `only`, all of the outbox. Throws when no receipt came back for something sent.
 */
export async function sendSealed(vault: Vault, only?: ReadonlySet<number>): Promise<void> {
  const all = await readSealed(vault.feed, vault.device.clock.now());
  const rows = only ? all.filter((row) => only.has(row.no)) : all;
  let answered = rows.length === 0;
  for (let i = 0; i < rows.length; i += CODES_A_REQUEST) {
    answered = (await sendRows(vault, rows.slice(i, i + CODES_A_REQUEST))) || answered;
  }
  if (!answered) throw new SyncFailure('refused');
}
