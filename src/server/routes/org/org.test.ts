import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeInvitations } from '../../../codec/invitation.ts';
import { nodeCrypto } from '../../../platform/node/crypto.ts';
import {
  addSmallBlock,
  bearer,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../../../testing/server.ts';
import { administratorLink, freshAdministratorLink } from '../../administrator.ts';
import { joinPhone, type Phone, saveOn } from '../../demo/phone.ts';
import { readCsv } from './csv.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  await addSmallBlock(server.services);
});
afterEach(() => server.close());

async function call(phone: Phone | null, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) {
  const headers = phone ? bearer(phone.token) : {};
  const reply = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: reply.statusCode, body: reply.json() };
}

const NEW_WORKER = {
  number: 'A-77',
  name: 'नई दीदी',
  role: 'worker',
  cadre: 'asha',
  unit: SMALL_BLOCK.catchment,
  phone: '',
};

describe('the first administrator', () => {
  test('gets one link, the same until it is used, and none afterwards', async () => {
    await server.close();
    server = await testServer();
    const link = await administratorLink(server.services);
    expect(await administratorLink(server.services)).toBe(link);
    const phone = await joinPhone(nodeCrypto, link ?? '');
    expect(phone.invitation).toMatchObject({
      role: 'administrator',
      scopeName: 'बिहार',
      server: 'https://pahunch.test',
    });
    await sync(server, phone, []);
    expect(await administratorLink(server.services)).toBeNull();
    expect((await call(phone, 'GET', '/api/org')).body.workers).toHaveLength(1);
  });
});

describe('an administrator has lost the only phone', () => {
  test('a command beside the running server makes a link that works at once; older ones work no more', async () => {
    await server.close();
    server = await testServer();
    const lost = await joinPhone(nodeCrypto, (await administratorLink(server.services)) ?? '');
    await sync(server, lost, []);
    const beside = await testServer({ folder: server.folder, clock: server.clock });
    const astray = await joinPhone(nodeCrypto, await freshAdministratorLink(beside.services));
    const link = await freshAdministratorLink(beside.services);
    await beside.close();

    const phone = await joinPhone(nodeCrypto, link);
    expect((await sync(server, phone, [])).receipt?.state).toBe('ok');
    expect((await call(phone, 'GET', '/api/org')).status).toBe(200);
    expect((await sync(server, astray, [])).receipt?.state).toBe('revoked');
    const { rows } = (await call(phone, 'GET', '/api/audit/me')).body;
    const byConsole = rows.filter(({ who }: { who: { id: string } }) => who.id === 'console');
    expect(byConsole.map(({ action }: { action: string }) => action).sort()).toEqual([
      'invitation.made',
      'invitation.made',
      'invitation.made',
      'invitation.revoked',
    ]);
  });
});

describe('an administrator builds the organisation', () => {
  test('unit, worker, invitation: the link carries what the phone needs, the message both languages', async () => {
    const admin = await joinedPhone(server, SMALL_BLOCK.administrator);
    const made = await call(admin, 'POST', '/api/units', {
      parent: SMALL_BLOCK.sector,
      type: 'subcentre',
      name: { hi: 'मनिका', en: 'Manika' },
      lgd: 12345,
    });
    expect(made.body).toMatchObject({ parent: SMALL_BLOCK.sector, lgd: 12345 });
    const worker = await call(admin, 'POST', '/api/workers', {
      ...NEW_WORKER,
      unit: made.body.id,
      phone: '919000000001',
    });
    expect(worker.body).toMatchObject({ number: 'A-77', phone: '919000000001' });
    const invited = await call(admin, 'POST', '/api/invitations', { worker: worker.body.id, days: 5 });
    const read = decodeInvitations(new URL(invited.body.link).hash);
    expect(read).toMatchObject({
      kind: 'ok',
      invitations: [
        {
          scopeName: 'मनिका',
          role: 'worker',
          supervisor: { name: 'पूनम सिन्हा' },
          expires: '2026-11-24',
          state: 'BR',
        },
      ],
    });
    expect(new URL(invited.body.link).pathname).toBe('/j');
    expect(invited.body.text).toContain(invited.body.link);
    expect(invited.body.waLink.startsWith('https://wa.me/919000000001?text=')).toBe(true);
    const state = () => call(null, 'GET', `/api/invitations/${invited.body.id}`);
    expect((await state()).body).toEqual({ state: 'open' });
    const phone = await joinPhone(nodeCrypto, invited.body.link);
    await sync(server, phone, []);
    expect((await state()).body).toEqual({ state: 'used' });
    const org = await call(admin, 'GET', '/api/org');
    const seen = org.body.workers.find((one: { id: string }) => one.id === worker.body.id);
    expect(seen).toMatchObject({ state: 'joined', invite: { id: invited.body.id, kind: 'used' } });
  });

  test('an open invitation is shown again with the same link, to those who may invite; nothing ends by it', async () => {
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const invited = await call(supervisor, 'POST', '/api/invitations', { worker: SMALL_BLOCK.worker });
    const again = () => call(supervisor, 'GET', `/api/invitations/${invited.body.id}/link`);
    expect((await again()).body).toEqual(invited.body);
    const officer = await joinedPhone(server, SMALL_BLOCK.officer);
    expect((await call(officer, 'GET', `/api/invitations/${invited.body.id}/link`)).status).toBe(403);
    const phone = await joinPhone(nodeCrypto, invited.body.link);
    expect((await sync(server, phone, [])).receipt?.state).toBe('ok');
    expect((await again()).status).toBe(404);
    const { rows } = (await call(phone, 'GET', '/api/audit/me')).body;
    const actions = rows.map(({ action }: { action: string }) => action);
    expect(actions.filter((action: string) => action === 'invitation.shown')).toHaveLength(1);
  });

  test('an invitation ended or over says so', async () => {
    const admin = await joinedPhone(server, SMALL_BLOCK.administrator);
    const one = (await call(admin, 'POST', '/api/invitations', { worker: SMALL_BLOCK.worker })).body.id;
    expect((await call(admin, 'POST', `/api/invitations/${one}/revoke`)).body).toEqual({ state: 'revoked' });
    const two = (await call(admin, 'POST', '/api/invitations', { worker: SMALL_BLOCK.worker, days: 1 })).body
      .id;
    server.clock.later(1);
    expect((await call(null, 'GET', `/api/invitations/${two}`)).body).toEqual({ state: 'expired' });
    expect((await call(null, 'GET', '/api/invitations/0000000000000000')).status).toBe(404);
  });

  test('a wrong number, a circle of units and a taken number are named without the value', async () => {
    const admin = await joinedPhone(server, SMALL_BLOCK.administrator);
    const wrong = await call(admin, 'POST', '/api/workers', { ...NEW_WORKER, phone: '98-76 54321' });
    expect([wrong.status, wrong.body]).toEqual([400, { problem: 'bad-request', detail: '/phone' }]);
    const taken = await call(admin, 'POST', '/api/workers', { ...NEW_WORKER, number: 'A-1' });
    expect(taken.body).toEqual({ problem: 'bad-request', detail: 'number' });
    const circle = await call(admin, 'PATCH', `/api/units/${SMALL_BLOCK.block}`, {
      parent: SMALL_BLOCK.catchment,
    });
    expect(circle.body).toEqual({ problem: 'bad-request', detail: 'parent' });
  });

  test('reads units and workers from a file, twice without doubling, and says what is wrong with which line', async () => {
    const admin = await joinedPhone(server, SMALL_BLOCK.administrator);
    const units =
      'type,name_hi,name_en,parent,lgd\nsubcentre,मनिका,Manika,Unit SSSSSSS1,4711\nfort,x,y,Bihar,\n';
    const imported = await call(admin, 'POST', '/api/org/import', { csv: units });
    expect(imported.body.rows).toEqual([
      { line: 2, kind: 'made' },
      { line: 3, kind: 'problem', problem: 'type-unknown' },
    ]);
    const csv =
      '\ufeffnumber;name;unit;catchment;phone\r\nB-1;"देवी; सीता";4711;वार्ड 1;90000 00001\r\nB-2;राधा;nowhere;;\r\n;नाम;4711;;\r\nA-1;और;4711;;\r\n';
    const dry = await call(admin, 'POST', '/api/org/import', { csv, dryRun: true });
    const real = await call(admin, 'POST', '/api/org/import', { csv });
    expect(dry.body).toEqual(real.body);
    expect(real.body.rows).toEqual([
      { line: 2, kind: 'made' },
      { line: 3, kind: 'problem', problem: 'unit-unknown' },
      { line: 4, kind: 'problem', problem: 'number-missing' },
      { line: 5, kind: 'problem', problem: 'number-taken' },
    ]);
    expect((await call(admin, 'POST', '/api/org/import', { csv })).body.rows[0]).toEqual({
      line: 2,
      kind: 'same',
    });
    const org = (await call(admin, 'GET', '/api/org')).body;
    expect(org.workers.find((one: { number: string }) => one.number === 'B-1')).toMatchObject({
      name: 'देवी; सीता',
      phone: '919000000001',
    });
    expect(org.units.filter((one: { name: { hi: string } }) => one.name.hi === 'वार्ड 1')).toHaveLength(1);
  });
});

describe('what each role gets from the API', () => {
  test('every door is closed to whoever is not known, and to whom it is not for', async () => {
    const doors: [
      method: 'GET' | 'POST' | 'PATCH',
      url: string,
      payload: object | undefined,
      allowed: string[],
    ][] = [
      ['GET', '/api/org', undefined, ['supervisor', 'officer', 'administrator']],
      [
        'POST',
        '/api/units',
        { parent: SMALL_BLOCK.block, type: 'sector', name: { hi: 'x', en: 'x' }, lgd: null },
        ['administrator'],
      ],
      ['PATCH', `/api/units/${SMALL_BLOCK.sector}`, { lgd: 5 }, ['administrator']],
      ['POST', '/api/workers', NEW_WORKER, ['administrator']],
      ['PATCH', `/api/workers/${SMALL_BLOCK.farWorker}`, { name: 'मीरा' }, ['administrator']],
      ['POST', '/api/org/import', { csv: 'number,name,unit\n' }, ['administrator']],
      ['POST', '/api/invitations', { worker: SMALL_BLOCK.nextWorker }, ['supervisor', 'administrator']],
      ['POST', '/api/invitations', { worker: SMALL_BLOCK.farWorker }, ['administrator']],
      ['POST', '/api/invitations', { worker: SMALL_BLOCK.officer }, ['administrator']],
      ['GET', '/api/audit/me', undefined, ['worker', 'supervisor', 'officer', 'administrator']],
    ];
    const phones = {
      worker: await joinedPhone(server, SMALL_BLOCK.worker),
      supervisor: await joinedPhone(server, SMALL_BLOCK.supervisor),
      officer: await joinedPhone(server, SMALL_BLOCK.officer),
      administrator: await joinedPhone(server, SMALL_BLOCK.administrator),
    };
    for (const [method, url, payload, allowed] of doors) {
      expect([url, (await call(null, method, url, payload)).status]).toEqual([url, 401]);
      for (const [role, phone] of Object.entries(phones)) {
        const { status } = await call(phone, method, url, payload);
        expect([url, role, status]).toEqual([url, role, allowed.includes(role) ? 200 : 403]);
      }
    }
  });

  test('a supervisor sees her sector, an administrator no entry of anybody', async () => {
    const worker = await joinedPhone(server, SMALL_BLOCK.worker);
    const far = await joinedPhone(server, SMALL_BLOCK.farWorker);
    for (const phone of [worker, far]) {
      saveOn(
        phone,
        { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: 'राम' } },
        29_670_000,
      );
      await sync(server, phone);
    }
    const supervisor = await joinedPhone(server, SMALL_BLOCK.supervisor);
    const org = (await call(supervisor, 'GET', '/api/org')).body;
    expect(org.workers.map((one: { id: string }) => one.id)).toEqual([
      SMALL_BLOCK.worker,
      SMALL_BLOCK.nextWorker,
      SMALL_BLOCK.supervisor,
    ]);
    const pages = (await sync(server, supervisor, [])).lines.slice(1, -1);
    expect(pages).toEqual([expect.objectContaining({ s: SMALL_BLOCK.catchment, from: 1, to: 1 })]);
    const officer = await joinedPhone(server, SMALL_BLOCK.officer);
    expect((await sync(server, officer, [])).lines.slice(1, -1)).toHaveLength(2);
    const admin = await joinedPhone(server, SMALL_BLOCK.administrator);
    const seen = await sync(server, admin, []);
    expect([seen.head?.scopes, seen.lines.length]).toEqual([[], 2]);

    const audit = (await call(worker, 'GET', '/api/audit/me')).body.rows;
    const reads = audit.filter((row: { action: string }) => row.action === 'read');
    expect(reads.map((row: { who: { id: string } }) => row.who.id).sort()).toEqual([
      SMALL_BLOCK.supervisor,
      SMALL_BLOCK.supervisor,
      SMALL_BLOCK.officer,
      SMALL_BLOCK.officer,
    ]);
    expect(JSON.stringify(reads)).not.toContain('राम');
  });
});

test('a file with quotes, line breaks in a cell and semicolons is read as spreadsheets write it', () => {
  expect(readCsv('\ufeffa;b\r\n"x;1";"two\nlines ""q"""\r\n\r\nlast;')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x;1', 'two\nlines "q"'] },
    { line: 5, cells: ['last', ''] },
  ]);
});
