import { expect, test } from 'vitest';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { makeDown, readDown } from './down.ts';
import { deriveFeedKeys } from './keys.ts';
import { openReceipt, type Receipt, sealReceipt } from './receipt.ts';

const feed = 'REKHA001';
const keys = await deriveFeedKeys(crypto, new Uint8Array(32).fill(7));
const receipt: Receipt = {
  epoch: 'EP0CH001',
  now: 29_929_000,
  state: 'ok',
  upTo: 37,
  chain: new Uint8Array(8).fill(3),
  ranges: [{ from: 40, to: 52, check: new Uint8Array(4).fill(4) }],
  exceptions: [
    { no: 12, verdict: 'held', reason: 'newer-version' },
    { no: 41, verdict: 'forked' },
  ],
};

test('a receipt comes back whole, with and without a token', async () => {
  expect(await openReceipt(crypto, keys, feed, await sealReceipt(crypto, keys, feed, receipt))).toEqual(
    receipt,
  );
  const withToken = { ...receipt, token: new Uint8Array(16).fill(6), upTo: 0, chain: new Uint8Array(8) };
  expect(await openReceipt(crypto, keys, feed, await sealReceipt(crypto, keys, feed, withToken))).toEqual(
    withToken,
  );
});

test('how far a backup reaches comes along, and an older phone reads all before it as ever', async () => {
  const token = new Uint8Array(16).fill(6);
  for (const one of [receipt, { ...receipt, token }]) {
    const plain = await sealReceipt(crypto, keys, feed, one);
    const kept = await sealReceipt(crypto, keys, feed, { ...one, keptTo: 2_000_000_000 });
    expect(await openReceipt(crypto, keys, feed, kept)).toEqual({ ...one, keptTo: 2_000_000_000 });
    // It takes 16 more bytes for a token, and never looks at fewer.
    expect(kept.length - plain.length).toBeLessThan(16);
  }
  const none = await sealReceipt(crypto, keys, feed, { ...receipt, keptTo: 0 });
  expect(none).toHaveLength((await sealReceipt(crypto, keys, feed, receipt)).length);
});

test('a receipt for another feed, or one changed on the way, opens nothing', async () => {
  const sealed = await sealReceipt(crypto, keys, feed, receipt);
  const other = await deriveFeedKeys(crypto, new Uint8Array(32).fill(8));
  expect(await openReceipt(crypto, other, feed, sealed)).toBeNull();
  expect(await openReceipt(crypto, keys, '0THERFD1', sealed)).toBeNull();
  for (let at = 0; at < sealed.length; at += 5) {
    const forged = sealed.slice();
    forged[at] = (forged[at] ?? 0) ^ 1;
    expect(await openReceipt(crypto, keys, feed, forged)).toBeNull();
  }
  expect(await openReceipt(crypto, keys, feed, sealed.slice(0, 5))).toBeNull();
});

test('the text that goes back names the feed and leaves what a later version adds alone', async () => {
  const sealed = await sealReceipt(crypto, keys, feed, receipt);
  const down = makeDown(feed, sealed);
  expect(readDown(down)).toEqual({ kind: 'ok', feed, receipt: sealed, news: null });
  const later = makeDown(feed, sealed, Uint8Array.of(7));
  expect(readDown(Uint8Array.from([...later, 1, 2, 3]))).toEqual({
    kind: 'ok',
    feed,
    receipt: sealed,
    news: Uint8Array.of(7),
  });
  expect(readDown(down.slice(0, 20))).toEqual({ kind: 'not-a-receipt' });
  expect(readDown(Uint8Array.from([0x22, ...down.slice(1)]))).toEqual({ kind: 'newer-version' });
});
