import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { armour, scanCodes } from '../../../codec/armour.ts';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { rawTestDatabase } from '../../../testing/databases.ts';
import {
  addSmallBlock,
  bearer,
  joinedPhone,
  linkFor,
  phoneFor,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../../testing/server.ts';
import type { EnvelopesReply } from '../../../wire/envelopes.ts';
import { joinPhone, type Phone, readReceipt, saveOn, sealCode } from '../../demo/phone.ts';

const AT = 29_670_000;
let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  await addSmallBlock(server.services);
});
afterEach(() => server.close());

function household(phone: Phone, headName = 'राम') {
  return saveOn(phone, { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName } }, AT);
}

async function carry(codes: string[], courier?: Phone, address?: string) {
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/envelopes',
    headers: courier ? bearer(courier.token) : {},
    payload: { codes, carrier: 'whatsapp' },
    ...(address && { remoteAddress: address }),
  });
  return {
    status: reply.statusCode,
    results: reply.json<EnvelopesReply>().results ?? [],
    problem: reply.json(),
  };
}

async function receiptOf(phone: Phone, result: EnvelopesReply['results'][number] | undefined) {
  const [found] = result?.kind === 'taken' ? scanCodes(`रसीद: https://x/r#${result.receipt}`) : [];
  return found?.kind === 'down' ? readReceipt(nodeCrypto, phone, found.bytes) : null;
}

describe('a worker with WhatsApp alone', () => {
  test('whose phone wrote nests without end has a reason, and the message beside it is taken', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    household(phone);
    let deep: unknown = 1;
    for (let i = 0; i < 500; i++) deep = [deep];
    const nested = saveOn(phone, { kind: 'visit.recorded', v: 1, on: '2026-11-20', body: { deep } }, AT);
    const [good, bad] = [
      await sealCode(nodeCrypto, phone, phone.entries.slice(0, 1)),
      await sealCode(nodeCrypto, phone, [nested]),
    ];
    const { status, results } = await carry([bad, good]);
    expect([status, results.map((one) => (one.kind === 'taken' ? 'taken' : one.reason))]).toEqual([
      200,
      ['damaged', 'taken'],
    ]);
  });

  test('is joined by her first message, and its receipt says that all of it reached', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    household(phone);
    household(phone);
    const code = await sealCode(nodeCrypto, phone, phone.entries);
    const { results } = await carry([`राम राम दीदी 🙏 https://pahunch.test/i#${code} धन्यवाद`]);
    expect(await receiptOf(phone, results[0])).toMatchObject({ upTo: 2, exceptions: [], state: 'ok' });
    expect(results[0]).not.toHaveProperty('seen');
  });

  test('sends the same twice, by two carriers, and is counted once', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    household(phone);
    const code = await sealCode(nodeCrypto, phone, phone.entries);
    await carry([code, code]);
    await sync(server, phone);
    await carry([code]);
    const heads = await server.services.storage.log.heads([SMALL_BLOCK.catchment]);
    expect(heads.get(SMALL_BLOCK.catchment)?.head).toBe(1);
  });

  test('her messages may come in any order, and what is missing is named to her supervisor alone', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    for (let i = 0; i < 6; i++) household(phone);
    const last = await sealCode(nodeCrypto, phone, phone.entries.slice(3, 5));
    const seenLast = await carry([last], supervisor);
    expect(seenLast.results[0]).toMatchObject({
      kind: 'taken',
      seen: {
        worker: { name: 'सुनीता देवी', number: 'A-1' },
        accepted: 2,
        duplicate: 0,
        missing: [
          [1, 3],
          [6, 6],
        ],
      },
    });
    const first = await sealCode(nodeCrypto, phone, phone.entries.slice(0, 3));
    const { results } = await carry([first, last], supervisor);
    expect(results.map((r) => r.kind === 'taken' && [r.seen?.accepted, r.seen?.duplicate])).toEqual([
      [3, 0],
      [0, 2],
    ]);
    const other = await joinedPhone(server, SMALL_BLOCK.farWorker);
    expect((await carry([first], other)).results[0]).not.toHaveProperty('seen');
    const [row] = await server.services.storage.log.page(SMALL_BLOCK.catchment, 0, 1);
    expect(row).toMatchObject({ carrier: 'whatsapp', courier: supervisor.feed });
  });
});

describe('what a courier is told about a code', () => {
  test('text without a code, a cut one, a damaged one and a newer one each have their word', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    household(phone);
    const code = await sealCode(nodeCrypto, phone, phone.entries);
    const damaged = code.slice(0, 60) + (code[60] === 'A' ? 'B' : 'A') + code.slice(61);
    const newer = code.replace('PAHUNCH1', 'PAHUNCH2');
    const { results } = await carry(['नमस्ते', code.slice(0, -12), damaged, newer]);
    expect(results.map((r) => r.kind === 'refused' && r.reason)).toEqual([
      'not-a-code',
      'cut',
      'damaged',
      'newer-version',
    ]);
  });

  test('a code of another programme is told as one', async () => {
    const other = await testServer();
    await addSmallBlock(other.services);
    const phone = await phoneFor(other.services, SMALL_BLOCK.worker);
    household(phone);
    const { results } = await carry([await sealCode(nodeCrypto, phone, phone.entries)]);
    await other.close();
    const same = other.services.programme.keyId === server.services.programme.keyId;
    expect(results).toEqual([{ kind: 'refused', reason: same ? 'not-authentic' : 'other-programme' }]);
  });

  test('a code of a feed that a restored server has forgotten is kept, and taken in when the phone is heard of', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    phone.joined = true;
    household(phone);
    household(phone);
    const { results } = await carry([await sealCode(nodeCrypto, phone, phone.entries)]);
    expect(results).toEqual([{ kind: 'refused', reason: 'unknown-feed' }]);
    phone.joined = false;
    const { receipt } = await sync(server, phone, []);
    expect(receipt?.upTo).toBe(2);
  });

  test('whoever makes up codes for a worker’s feed is stopped, and she is not', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    household(phone);
    const good = await sealCode(nodeCrypto, phone, phone.entries);
    const [found] = scanCodes(good);
    const forged = found?.kind === 'up' ? found.bytes.slice() : new Uint8Array(0);
    const codes = Array.from({ length: 50 }, (_, i) => {
      forged[forged.length - 1] = i;
      return armour(forged);
    });
    await carry(codes, undefined, '10.0.0.1');
    const rest = await carry(codes, undefined, '10.0.0.1');
    expect(rest.results.filter((r) => r.kind === 'refused' && r.reason === 'later').length).toBeGreaterThan(
      30,
    );
    const stopped = await carry([good], undefined, '10.0.0.1');
    expect([stopped.status, stopped.problem]).toEqual([429, { problem: 'too-many' }]);
    expect((await carry([good], undefined, '10.0.0.2')).results[0]?.kind).toBe('taken');
  });
});

describe('invitations', () => {
  test('a second phone on one link is received, held apart and shown, until it is admitted', async () => {
    const link = await linkFor(server.services, SMALL_BLOCK.worker);
    const first = await joinPhone(nodeCrypto, link);
    await sync(server, first, []);
    const second = await joinPhone(nodeCrypto, link);
    household(second);
    const { receipt, head } = await sync(server, second);
    expect(receipt).toMatchObject({ state: 'invite-taken', exceptions: [{ no: 1, reason: 'invite-taken' }] });
    expect(head?.scopes).toEqual([]);
    const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
    const org = await server.app.inject({ url: '/api/org', headers: bearer(administrator.token) });
    expect(org.json().heldApart).toEqual([
      expect.objectContaining({ id: second.feed, worker: SMALL_BLOCK.worker, state: 'taken', waiting: 1 }),
    ]);
    const admitted = await server.app.inject({
      method: 'POST',
      url: `/api/feeds/${second.feed}/admit`,
      headers: bearer(administrator.token),
    });
    expect(admitted.json()).toEqual({ released: 1 });
    expect((await sync(server, second, [])).receipt).toMatchObject({ state: 'ok', upTo: 1, exceptions: [] });
  });

  test('a revoked and a long expired one let nobody in, and lose nothing', async () => {
    const { storage } = server.services;
    const revoked = await phoneFor(server.services, SMALL_BLOCK.worker);
    await storage.org.revokeInvitation(revoked.invitation.id, AT);
    const expired = await phoneFor(server.services, SMALL_BLOCK.nextWorker);
    const inTime = await phoneFor(server.services, SMALL_BLOCK.farWorker);
    household(revoked);
    household(expired);
    expect((await sync(server, revoked)).receipt).toMatchObject({
      state: 'revoked',
      exceptions: [{ reason: 'revoked' }],
    });
    server.clock.later(30);
    expect((await sync(server, inTime, [])).receipt).toMatchObject({ state: 'ok' });
    server.clock.later(30);
    expect((await sync(server, expired)).receipt).toMatchObject({
      state: 'revoked',
      exceptions: [{ reason: 'revoked' }],
    });
    expect(await storage.held.waiting(SMALL_BLOCK.catchment, revoked.feed)).toHaveLength(1);
  });

  test('one that this programme did not make, or that was changed, lets nobody in', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    phone.invitation = { ...phone.invitation, role: 'officer', scope: SMALL_BLOCK.block };
    expect((await sync(server, phone, [])).status).toBe(403);
    const foreign = await testServer();
    await addSmallBlock(foreign.services);
    const stranger = await phoneFor(foreign.services, SMALL_BLOCK.worker);
    expect((await sync(server, stranger, [])).status).toBe(403);
    await foreign.close();
  });

  test('survives a database that has lost it, the worker and her unit', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    household(phone);
    // The restored database is this programme's, from before the worker was hired.
    const raw = await rawTestDatabase(server.folder);
    for (const table of ['worker', 'invitation', 'unit'] as const) await raw.deleteFrom(table).execute();
    await raw.updateTable('org_version').set({ version: 9999 }).execute();
    await raw.destroy();
    expect((await sync(server, phone)).receipt).toMatchObject({ state: 'ok', upTo: 1 });
    expect((await server.services.storage.org.worker(SMALL_BLOCK.worker))?.name).toBe('सुनीता देवी');
  });

  test('a lost phone’s envelopes are taken in, but only a person lets them into the log', async () => {
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    household(phone);
    const retired = await server.app.inject({
      method: 'POST',
      url: `/api/feeds/${phone.feed}/retire`,
      headers: bearer(supervisor.token),
    });
    expect(retired.json()).toEqual({ done: true });
    const { results } = await carry([await sealCode(nodeCrypto, phone, phone.entries)]);
    expect(await receiptOf(phone, results[0])).toMatchObject({
      state: 'revoked',
      exceptions: [{ no: 1, reason: 'revoked' }],
    });
  });
});

describe('an id that two phones have', () => {
  /** Rekha saw Sunita's code in the group, and joined with its feed id under an invitation of her own. */
  async function squatted() {
    const hers = await phoneFor(server.services, SMALL_BLOCK.worker);
    const other = { ...(await phoneFor(server.services, SMALL_BLOCK.nextWorker)), feed: hers.feed };
    household(other);
    expect((await sync(server, other)).receipt).toMatchObject({ upTo: 1 });
    household(hers);
    household(hers);
    return { hers, other };
  }

  async function clashes() {
    const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
    const org = await server.app.inject({ url: '/api/org', headers: bearer(administrator.token) });
    return org.json().clashes;
  }

  test('the second one’s code is kept whole and shown to the administrator; the first one loses nothing', async () => {
    const { hers, other } = await squatted();
    const code = await sealCode(nodeCrypto, hers, hers.entries);
    expect((await carry([code, code])).results).toEqual([
      { kind: 'refused', reason: 'id-clash' },
      { kind: 'refused', reason: 'id-clash' },
    ]);
    const kept = await server.services.storage.held.keptEnvelopes(hers.feed);
    expect(kept.map(({ why }) => why)).toEqual(['id-clash']);
    expect(await clashes()).toEqual([
      expect.objectContaining({ feed: hers.feed, worker: SMALL_BLOCK.worker }),
    ]);
    household(other);
    expect((await sync(server, other)).receipt).toMatchObject({ upTo: 2, exceptions: [] });
  });

  test('the second one that syncs is told to seal its reports, and its invitation is not spent', async () => {
    const { hers } = await squatted();
    const { status, body } = await sync(server, hers);
    expect([status, JSON.parse(body)]).toEqual([403, { problem: 'use-envelopes', detail: 'id-clash' }]);
    expect(await clashes()).toHaveLength(1);
    const again = await joinPhone(nodeCrypto, await linkAgainFor(hers));
    expect((await sync(server, again, [])).receipt).toMatchObject({ state: 'ok' });
  });

  async function linkAgainFor(phone: Phone) {
    const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
    const url = `/api/invitations/${phone.invitation.id}/link`;
    const shown = await server.app.inject({ url, headers: bearer(administrator.token) });
    return shown.json<{ link: string }>().link;
  }

  test('a stranger’s forgery of it is no clash', async () => {
    const { hers } = await squatted();
    const forged = { ...hers, invitation: { ...hers.invitation, role: 'officer' as const } };
    const { results } = await carry([await sealCode(nodeCrypto, forged, hers.entries)]);
    expect(results).toEqual([{ kind: 'refused', reason: 'not-authentic' }]);
    expect(await clashes()).toEqual([]);
  });
});

describe('the logs', () => {
  test('say nothing of persons, answers, tokens, codes or addresses with queries', async () => {
    const phone = await phoneFor(server.services, SMALL_BLOCK.worker);
    household(phone, 'गोपनीय नाम');
    await sync(server, phone);
    await carry([await sealCode(nodeCrypto, phone, phone.entries)]);
    await server.app.inject({ url: '/api/org?name=गोपनीय&phone=919876543210', headers: bearer(phone.token) });
    await server.app.inject({
      method: 'POST',
      url: '/api/sync',
      headers: { 'content-type': 'application/json' },
      payload: '{"headName":"गोपनीय नाम"',
    });
    const said = server.log.join('');
    expect(said).toContain('POST /api/sync');
    for (const secret of ['गोपनीय', '9198765', 'सुनीता', 'PAHUNCH', 'Bearer', '?', phone.feed]) {
      expect(said).not.toContain(secret);
    }
  });
});
