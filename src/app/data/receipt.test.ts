import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { armour } from '../../codec/armour.ts';
import { utf8 } from '../../platform/bytes.ts';
import { readSealed } from '../../store/outbox.ts';
import { appPhone, COUNT, PERSON, PIN } from '../../testing/app-phone.ts';
import { unlock } from './device.ts';
import { takeReceipt } from './receipt.ts';

const phone = appPhone();

/** So many reports of hers that a colleague brings to the server one by one: the receipt after each. */
async function receiptsOf(feed: string): Promise<string[]> {
  const receipts: string[] = [];
  for (const { sealed } of await readSealed(feed, phone.device.clock.now())) {
    const body = utf8(JSON.stringify({ codes: [armour(sealed)], carrier: 'whatsapp' }));
    await phone.server.handle({ method: 'POST', url: '/api/envelopes', body });
    receipts.push(`Manju: https://pahunch.example/r#${await phone.server.receiptCode(feed)}`);
  }
  return receipts;
}

describe('two receipts that were copied together', () => {
  let feed: string;
  let receipts: string[];

  beforeEach(async () => {
    feed = await phone.joinAs();
    await phone.save(COUNT);
    await phone.save(PERSON);
    receipts = await receiptsOf(feed);
  });

  it('are both taken, in whatever order they stand', async () => {
    const text = receipts.join('\n');
    expect(await act(() => takeReceipt(text))).toEqual({ kind: 'taken', feed, reached: 2, help: 0, left: 0 });
  });

  it('are told as hers also when something broken stands behind them', async () => {
    const text = `${receipts.join('\n')}\n${receipts[0]?.slice(0, -9)}`;
    expect(await act(() => takeReceipt(text))).toMatchObject({ kind: 'taken', reached: 2 });
  });

  it('tell her of her own, and a colleague’s before it waits for that colleague', async () => {
    const hers = receipts[1];
    const colleague = await phone.joinAs({ id: 'ABCDEF0123456789' });
    await phone.save(COUNT);
    const [first] = await receiptsOf(colleague);
    await act(() => unlock(feed, PIN));
    const taken = await act(() => takeReceipt(`${first}\n${hers}`));
    expect(taken).toMatchObject({ kind: 'taken', feed, reached: 2, left: 0 });
    expect(await act(() => takeReceipt(`${first}\n${hers?.slice(0, -9)}`))).toEqual({
      kind: 'locked',
      feed: colleague,
    });
  });
});
