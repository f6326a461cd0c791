import { hashEntry, hashesCheck } from '../../../codec/hash.ts';
import type { FeedKeys } from '../../../codec/keys.ts';
import { isTooDeep } from '../../../domain/entry/entry.ts';
import { fromBase64url, fromUtf8, sameBytes } from '../../../platform/bytes.ts';
import { fromWire, hasUnknown } from '../../../wire/convert.ts';
import { OLDEST_PROTOCOL, type SyncRequest, syncRequestSchema, wireEntrySchema } from '../../../wire/sync.ts';
import type { FeedRow } from '../../db/port.ts';
import { correctedAt } from '../../intake/append.ts';
import { judge } from '../../intake/judge.ts';
import type { Offered } from '../../intake/offer.ts';
import type { OrgView } from '../../org-view.ts';
import { Refused } from '../../problem.ts';
import type { Services } from '../../services.ts';

function parseJson(body: Uint8Array): unknown {
  const text = fromUtf8(body);
  try {
    if (text !== null) return JSON.parse(text);
  } catch {
    // Named below, without the parser's message: it quotes the text.
  }
  throw new Refused('bad-request', 'json');
}

export function readSyncRequest(body: Uint8Array): SyncRequest {
  const json = parseJson(body);
  if (isTooDeep(json)) throw new Refused('bad-request', 'too deep');
  const request = syncRequestSchema.safeParse(json);
  if (!request.success) {
    throw new Refused(
      'bad-request',
      request.error.issues.map((issue) => issue.path.slice(0, 2).join('.')).join(' '),
    );
  }
  if (request.data.p < OLDEST_PROTOCOL) throw new Refused('upgrade-needed');
  return request.data;
}

interface Push {
  feed: FeedRow;
  keys: FeedKeys;
  org: OrgView;
  clockError: number | null;
}

/** An entry that cannot be read is kept as it came; its number too, where it has one. */
function opaque(raw: unknown, hold: 'invalid' | 'newer-version'): Offered {
  const n = typeof raw === 'object' && raw !== null && 'n' in raw ? raw.n : 0;
  const no = typeof n === 'number' && Number.isSafeInteger(n) && n > 0 ? n : 0;
  return { kind: 'opaque', no, content: JSON.stringify(raw), hold };
}

async function readEntry(
  services: Services,
  { feed, keys, org, clockError }: Push,
  raw: unknown,
): Promise<Offered> {
  const wire = wireEntrySchema.safeParse(raw);
  if (!wire.success) return opaque(raw, 'invalid');
  if (hasUnknown(wire.data)) return opaque(raw, 'newer-version');
  const entry = fromWire(wire.data, feed.id, feed.home);
  const hash = await hashEntry(services.crypto, keys.hash, entry);
  return {
    kind: 'entry',
    no: entry.no,
    entry,
    hash,
    hold: judge(org, feed, entry, correctedAt(entry, clockError)),
  };
}

/** The pushed entries with what stands against each of them. One that cannot be read does not keep back the others. */
export async function readPush(
  services: Services,
  push: Push,
  said: SyncRequest['push'],
): Promise<Offered[]> {
  const offered = await Promise.all((said?.entries ?? []).map((raw) => readEntry(services, push, raw)));
  const hashes = offered.flatMap((one) => (one.kind === 'entry' ? [one.hash] : []));
  // What a newer app wrote cannot be digested here, and then the check proves nothing either way.
  if (hashes.length === 0 || hashes.length < offered.length) return offered;
  const check = fromBase64url(said?.check ?? '');
  if (check && sameBytes(check, await hashesCheck(services.crypto, hashes))) return offered;
  // Before any other reason: a digest over what was read wrongly must not stand under the number.
  return offered.map((one) => ({ ...one, hold: 'check-mismatch' }));
}
