import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanCodes } from '../../../codec/armour.ts';
import { readDown } from '../../../codec/down.ts';
import { openNews } from '../../../codec/news.ts';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../../testing/server.ts';
import { type Phone, saveOn, sealCode } from '../../demo/phone.ts';

const ON = '2026-11-20';
const AT = 29_900_000;

let server: TestServer;
let rekha: Phone;
let poonam: Phone;
beforeEach(async () => {
  server = await testServer();
  await addSmallBlock(server.services);
  rekha = await joinedPhone(server, SMALL_BLOCK.worker);
  poonam = await joinedPhone(server, SMALL_BLOCK.supervisor);
});
afterEach(() => server.close());

/** Her supervisor writes to her, over sync. */
async function writes(...texts: string[]): Promise<void> {
  for (const text of texts) {
    const body = { to: SMALL_BLOCK.worker, text };
    saveOn(poonam, { kind: 'notice.posted', v: 1, on: ON, scope: SMALL_BLOCK.catchment, body }, AT);
  }
  await sync(server, poonam, poonam.entries);
}

/** What the receipt of a report that went by WhatsApp brings down, and how long it is. */
async function receiptFor(phone: Phone): Promise<{ texts: unknown[]; characters: number }> {
  const report = saveOn(phone, { kind: 'stock.counted', v: 1, on: ON, body: { counted: { ors: 3 } } }, AT);
  const codes = [await sealCode(nodeCrypto, phone, [report])];
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/envelopes',
    payload: { codes, carrier: 'whatsapp' },
  });
  const [{ receipt }] = reply.json<{ results: [{ receipt: string }] }>().results;
  const [found] = scanCodes(receipt);
  const down = found && 'bytes' in found ? readDown(found.bytes) : null;
  const sealed = down?.kind === 'ok' ? down.news : null;
  const news = sealed ? await openNews(nodeCrypto, phone.keys, phone.feed, sealed) : [];
  return { texts: (news ?? []).map(({ entry }) => entry.body.text), characters: receipt.length };
}

describe('a worker who never has data', () => {
  it('reads what her supervisor wrote to her beside the receipt of her report', async () => {
    await writes('शुक्रवार को बैठक 11 बजे है।', 'ओआरएस लेने उप केंद्र आएँ।');
    expect((await receiptFor(rekha)).texts).toEqual(['ओआरएस लेने उप केंद्र आएँ।', 'शुक्रवार को बैठक 11 बजे है।']);
  });

  it('gets a receipt that fits into one message, however much was written; the newest comes first', async () => {
    await writes(...Array.from({ length: 12 }, (_, i) => `${i} ${'बैठक कल है। '.repeat(12)}`));
    const { texts, characters } = await receiptFor(rekha);
    expect(characters).toBeLessThanOrEqual(1_100);
    expect(texts.length).toBeGreaterThan(1);
    expect(String(texts[0])).toMatch(/^11 /);
  });

  it('reads nothing that is for her colleague', async () => {
    await writes('बैठक');
    const next = await joinedPhone(server, SMALL_BLOCK.nextWorker);
    expect((await receiptFor(next)).texts).toEqual([]);
  });

  it('and a supervisor’s notice to a place that is not hers is not taken for one', async () => {
    const far = { kind: 'notice.posted', v: 1, on: ON, scope: SMALL_BLOCK.farCatchment };
    saveOn(poonam, { ...far, body: { to: SMALL_BLOCK.farWorker, text: 'x' } }, AT);
    await sync(server, poonam, poonam.entries);
    const phone = await joinedPhone(server, SMALL_BLOCK.farWorker);
    expect((await receiptFor(phone)).texts).toEqual([]);
  });
});
