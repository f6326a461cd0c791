import { expect, test } from 'vitest';
import vector from '../../tests/fixtures/codec/envelope-v1.json' with { type: 'json' };
import { type Bytes, fromBase64url, toBase64url } from '../platform/bytes.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { scanCodes } from './armour.ts';
import { readDown } from './down.ts';
import { openEnvelope, readEnvelopeHeader } from './envelope.ts';
import { deriveFeedKeys } from './keys.ts';
import { openReceipt } from './receipt.ts';

/** Such codes lie in chats: what docs/code-format.md says of version 1 must open them for ever. */
const { feed, home, programme } = vector;
const bytesOf = (text: string): Bytes => fromBase64url(text) ?? new Uint8Array(0);
const keys = await deriveFeedKeys(crypto, bytesOf(vector.feedSecret));

function payloadOf(text: string): Bytes {
  const [found] = scanCodes(text);
  if (!found || !('bytes' in found)) throw new Error('no whole code');
  return found.bytes;
}

test('a message sent with version 1 of the code opens to the entries that were sealed', async () => {
  const payload = payloadOf(`https://pahunch.example/i#${vector.code}`);
  expect(readEnvelopeHeader(payload)).toMatchObject({
    kind: 'ok',
    header: { keyId: programme.keyId, feed, part: [1, 1], head: vector.head, invite: null },
  });
  const opened = await openEnvelope(crypto, payload, {
    programme: programme.id,
    privateKey: bytesOf(programme.privateKey),
    psk: { kind: 'feed', keys, home },
    deriveKeys: (secret) => deriveFeedKeys(crypto, secret),
  });
  if (opened.kind !== 'ok') throw new Error(opened.kind);
  expect(opened.entries.map(({ entry }) => entry)).toEqual(vector.entries);
  expect(opened.checkMatches).toBe(true);
});

test('a receipt sent back with version 1 says what it said', async () => {
  const down = readDown(payloadOf(vector.receiptCode));
  if (down.kind !== 'ok') throw new Error(down.kind);
  const receipt = await openReceipt(crypto, keys, down.feed, down.receipt);
  if (!receipt) throw new Error('the receipt did not open');
  const { chain, ranges, ...said } = receipt;
  expect({
    ...said,
    chain: toBase64url(chain),
    ranges: ranges.map(({ check, ...range }) => ({ ...range, check: toBase64url(check) })),
  }).toEqual(vector.receipt);
});
