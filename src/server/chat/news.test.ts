import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanCodes } from '../../codec/armour.ts';
import { readDown } from '../../codec/down.ts';
import { openNews } from '../../codec/news.ts';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import { type ChatServer, chatServer, codeOf, links, SUNITA, sunitasPhone } from '../../testing/chat.ts';
import { joinedPhone, SMALL_BLOCK, sync } from '../../testing/server.ts';
import { type Phone, readReceipt, saveOn } from '../demo/phone.ts';

const ON = '2026-11-20';

let server: ChatServer;
let phone: Phone;
beforeEach(async () => {
  server = await chatServer();
  phone = await sunitasPhone(server);
});
afterEach(() => server.close());

/** Her supervisor writes to her, over sync. */
async function supervisorWrites(...texts: string[]): Promise<void> {
  const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
  const at = Math.floor(server.clock.now() / 60_000);
  for (const text of texts) {
    const body = { to: SMALL_BLOCK.worker, text };
    saveOn(supervisor, { kind: 'notice.posted', v: 1, on: ON, scope: SMALL_BLOCK.catchment, body }, at);
  }
  await sync(server, supervisor, supervisor.entries);
}

/** What a receipt's link brings to her app. */
async function broughtBy(link: string): Promise<{ upTo: number | undefined; texts: unknown[] }> {
  const [code] = scanCodes(link);
  const bytes = code?.kind === 'down' ? code.bytes : new Uint8Array();
  const down = readDown(bytes);
  const sealed = down.kind === 'ok' ? down.news : null;
  const news = sealed ? await openNews(nodeCrypto, phone.keys, phone.feed, sealed) : [];
  const receipt = await readReceipt(nodeCrypto, phone, bytes);
  return { upTo: receipt?.upTo, texts: (news ?? []).map(({ entry }) => entry.body.text) };
}

async function linkBySms(): Promise<string> {
  const body = { id: 'A1', from: '+919876500001', text: await codeOf(server, phone) };
  const headers = { authorization: 'Bearer secret-of-the-gateway', 'content-type': 'application/json' };
  await server.app.inject({ method: 'POST', url: '/api/sms', headers, payload: JSON.stringify(body) });
  await server.pass(1);
  return String(server.sms[0]?.text);
}

describe('the receipt from the programme’s number', () => {
  test('brings what her supervisor wrote to her', async () => {
    await supervisorWrites('शुक्रवार को बैठक 11 बजे है।');
    await server.double.text(SUNITA, await codeOf(server, phone));
    await server.pass(1);
    const [link = ''] = links(server.double.chat(SUNITA));
    expect(await broughtBy(link)).toEqual({ upTo: 1, texts: ['शुक्रवार को बैठक 11 बजे है।'] });
  });

  test('brings by SMS as much of it as four messages hold, the newest first', async () => {
    await supervisorWrites(...Array.from({ length: 9 }, (_, i) => `${i} ${'बैठक कल है। '.repeat(6)}`));
    const link = await linkBySms();
    const { upTo, texts } = await broughtBy(link);
    expect([upTo, link.length <= 4 * 153]).toEqual([1, true]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThan(9);
    expect(String(texts[0])).toMatch(/^8 /);
  });
});
