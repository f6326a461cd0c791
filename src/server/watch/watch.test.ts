import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  type TestServerOptions,
  testServer,
} from '../../testing/server.ts';
import { saveOn, sealCode } from '../demo/phone.ts';

let server: TestServer;
afterEach(() => server.close());

async function start(options: TestServerOptions = {}) {
  server = await testServer(options);
  await addSmallBlock(server.services);
}

const health = async () => {
  const reply = await server.app.inject('/health');
  return { status: reply.statusCode, ...reply.json<Record<string, unknown>>() };
};

function metrics(headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') {
  return server.app.inject({ url: '/metrics', headers, remoteAddress });
}

async function figures(): Promise<Map<string, number>> {
  const { body } = await metrics();
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

const DIRECT = { config: { publicUrl: 'http://localhost:8080' } };

describe('whoever watches the server', () => {
  test('is told that it takes reports, and that no backup was taken yet', async () => {
    await start();
    expect(await health()).toMatchObject({
      status: 200,
      ready: true,
      database: 'ok',
      keyFile: 'ok',
      backup: 'none',
    });
  });

  test('is told when a backup is there, and when it is old', async () => {
    await start();
    const now = Math.floor(server.clock.now() / 60_000);
    await server.services.storage.kept.addBackup({ id: 'a', taken_at: now, verified_at: now, bytes: 1 }, []);
    expect(await health()).toMatchObject({ backup: 'ok' });
    server.clock.later(2);
    expect(await health()).toMatchObject({ status: 200, backup: 'old' });
  });

  test('is told when the key file is gone, while the server still goes on', async () => {
    await start();
    const path = join(server.folder, 'pahunch.key');
    renameSync(path, `${path}.away`);
    expect(await health()).toMatchObject({ status: 200, ready: true, keyFile: 'missing' });
  });

  test('is told 503 when the database takes no writes', async () => {
    await start({
      wrap: (storage) => ({
        ...storage,
        kept: { ...storage.kept, touch: () => Promise.reject(new Error('read only')) },
      }),
    });
    expect(await health()).toMatchObject({ status: 503, ready: false, database: 'failing' });
  });
});

describe('the figures', () => {
  test('count what came by which carrier with which verdict, and name nobody', async () => {
    await start(DIRECT);
    const phone = await joinedPhone(server, SMALL_BLOCK.worker);
    const at = Math.floor(server.clock.now() / 60_000);
    const save = (ors: number) =>
      saveOn(phone, { kind: 'stock.counted', v: 1, on: '2026-11-20', body: { counted: { ors } } }, at);
    await sync(server, phone, [save(1), save(2)]);
    const code = await sealCode(nodeCrypto, phone, [save(3)]);
    for (const codes of [[code], ['PAHUNCH1AAAA'], [code.slice(0, -30)]])
      await server.app.inject({
        method: 'POST',
        url: '/api/envelopes',
        payload: { codes, carrier: 'whatsapp' },
      });
    await sync(
      server,
      phone,
      phone.entries.slice(0, 1).map((one) => ({ ...one, body: { counted: { ors: 99 } } })),
    );
    const said = await figures();
    expect(said.get('pahunch_entries_total{carrier="sync",verdict="accepted"}')).toBe(2);
    expect(said.get('pahunch_entries_total{carrier="sync",verdict="forked"}')).toBe(1);
    expect(said.get('pahunch_entries_total{carrier="whatsapp",verdict="accepted"}')).toBe(1);
    expect(said.get('pahunch_forks')).toBe(1);
    expect(said.get('pahunch_held')).toBe(0);
    expect(said.get('pahunch_sync_seconds_count')).toBe(3);
    expect(said.get('pahunch_ready')).toBe(1);
    expect(said.get('pahunch_database_bytes')).toBeGreaterThan(50_000);
    expect(said.has('pahunch_backup_age_seconds')).toBe(false);
    expect([...said.keys()].some((name) => name.startsWith('nodejs_eventloop_lag'))).toBe(true);
    const { body } = await metrics();
    for (const name of [phone.feed, SMALL_BLOCK.worker, SMALL_BLOCK.catchment, 'सुनीता'])
      expect(body).not.toContain(name);
  });

  test('are for this machine alone while no token is set', async () => {
    await start(DIRECT);
    expect((await metrics()).statusCode).toBe(200);
    expect((await metrics({}, '10.0.0.7')).statusCode).toBe(401);
    expect((await metrics({ 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(401);
  });

  test('are for nobody behind a proxy that is not spoken of, since everybody seems to be this machine', async () => {
    await start({ config: { publicUrl: 'https://pahunch.test' } });
    expect((await metrics()).statusCode).toBe(401);
  });

  test('are for whoever shows the token where one is set, and then for nobody else', async () => {
    await start({ config: { ...DIRECT.config, metricsToken: 'sixteen-characters' } });
    expect((await metrics({ authorization: 'Bearer sixteen-characters' }, '10.0.0.7')).statusCode).toBe(200);
    expect((await metrics({ authorization: 'Bearer another-one-here' })).statusCode).toBe(401);
    expect((await metrics()).statusCode).toBe(401);
  });
});
