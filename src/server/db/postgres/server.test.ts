import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { rawTestDatabase } from '../../../testing/databases.ts';
import { addSmallBlock, bearer, joinedPhone, SMALL_BLOCK, testServer } from '../../../testing/server.ts';
import { administratorLink } from '../../administrator.ts';

test('processes that start together on an empty database make one key file, one programme and one link for its administrator', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pahunch-first-'));
  const all = await Promise.all(Array.from({ length: 4 }, () => testServer({ folder })));
  expect(new Set(all.map(({ services }) => services.programme.id)).size).toBe(1);
  const links = await Promise.all(all.map(({ services }) => administratorLink(services)));
  expect(new Set(links).size).toBe(1);
  expect((await all[0]?.services.storage.org.workers())?.map(({ number }) => number)).toEqual(['ADMIN']);
  for (const one of all) await one.close();
  rmSync(folder, { recursive: true });
});

test('while its tables cannot be reached the server says so and when to come again; afterwards it works as before', async () => {
  const server = await testServer({ statementMs: 300 });
  const health = () => server.app.inject({ method: 'GET', url: '/api/health' });
  const raw = await rawTestDatabase(server.folder);
  await raw.transaction().execute(async (transaction) => {
    await sql`lock table programme in access exclusive mode`.execute(transaction);
    const away = await health();
    expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '5']);
    expect(away.json()).toEqual({ problem: 'server', detail: 'database' });
  });
  expect((await health()).statusCode).toBe(200);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`.execute(raw);
  await raw.destroy();
  await expect.poll(async () => (await health()).statusCode).toBe(200);
  await server.close();
});

test('a name with a zero character in it, which PostgreSQL cannot hold, is refused and no failure of the server', async () => {
  const server = await testServer();
  await addSmallBlock(server.services);
  const administrator = await joinedPhone(server, SMALL_BLOCK.administrator);
  const name = { hi: 'मनि\u0000का', en: 'Manika' };
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/units',
    headers: bearer(administrator.token),
    payload: { parent: SMALL_BLOCK.sector, type: 'subcentre', name, lgd: null },
  });
  expect([reply.statusCode, reply.json()]).toEqual([400, { problem: 'bad-request', detail: 'text' }]);
  await server.close();
});
