import { gzipSync } from 'node:zlib';
import { openReceipt, type Receipt } from '../../src/codec/receipt.ts';
import type { Entry } from '../../src/domain/entry/entry.ts';
import { fromBase64url, toBase64url, utf8 } from '../../src/platform/bytes.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { type Phone, syncBody } from '../../src/server/demo/phone.ts';

const PATIENCE_MS = 20_000;

/** What a phone that pushes these entries posts. */
export async function pushRequest(phone: Phone, push: readonly Entry[]) {
  const now = Math.floor(Date.now() / 60_000);
  const raw = utf8(JSON.stringify(await syncBody(nodeCrypto, phone, { push, now })));
  const proof = phone.token
    ? { authorization: `Bearer ${toBase64url(phone.token)}` }
    : { 'x-pahunch-proof': toBase64url(await nodeCrypto.hmacSha256(phone.keys.auth, raw)) };
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', ...proof };
  return { method: 'POST', headers, body: gzipSync(raw) };
}

/** Opens the receipt in a sync's answer as a phone does, and keeps its token. */
export async function receiptIn(phone: Phone, answer: string): Promise<Receipt> {
  const head = JSON.parse(answer.split('\n', 1)[0] ?? '') as { receipt?: string };
  const sealed = fromBase64url(head.receipt ?? '') ?? new Uint8Array();
  const receipt = await openReceipt(nodeCrypto, phone.keys, phone.feed, sealed);
  if (!receipt) throw new Error('the answer holds no receipt of this feed');
  phone.joined = true;
  if (receipt.token) phone.token = receipt.token;
  return receipt;
}

/** Pushes over the network; null when no whole answer came. Throws when the server refuses. */
export async function pushOver(url: string, phone: Phone, push: readonly Entry[]): Promise<Receipt | null> {
  const request = await pushRequest(phone, push);
  let answer: { status: number; text: string };
  try {
    const reply = await fetch(`${url}/api/sync`, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
    answer = { status: reply.status, text: await reply.text() };
  } catch {
    return null;
  }
  if (answer.status >= 500) return null;
  // A token whose renewal the cut swallowed: she proves herself again.
  if (answer.status === 401) phone.token = null;
  else if (answer.status !== 200) throw new Error(`refused: ${answer.status} ${answer.text}`);
  return answer.status === 200 ? receiptIn(phone, answer.text) : null;
}

/** The numbers that a receipt says are in the log. */
export function coveredBy(receipt: Receipt): number[] {
  const odd = new Set(receipt.exceptions.map(({ no }) => no));
  const runs = [{ from: 1, to: receipt.upTo }, ...receipt.ranges];
  const all = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return all.filter((no) => !odd.has(no));
}
