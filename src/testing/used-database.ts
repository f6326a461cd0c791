import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { toBase64url } from '../platform/bytes.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { joinPhone, type Phone, saveOn, sealCode } from '../server/demo/phone.ts';
import {
  addSmallBlock,
  linkFor,
  phoneFor,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from './server.ts';

function count(server: TestServer, phone: Phone, ors: number, v = 1) {
  const counted = { kind: 'stock.counted', v, on: '2026-11-20', body: { counted: { ors } } };
  return saveOn(phone, counted, Math.floor(server.clock.now() / 60_000));
}

/** Three entries in the log, one that waits for an upgrade, a fork, an envelope of a phone nobody knows. */
async function use(server: TestServer): Promise<{ phone: Phone; link: string }> {
  await addSmallBlock(server.services);
  const link = await linkFor(server.services, SMALL_BLOCK.worker);
  const phone = await joinPhone(nodeCrypto, link);
  await sync(server, phone, [count(server, phone, 1), count(server, phone, 2)]);
  await sync(server, phone, [count(server, phone, 3, 99), count(server, phone, 4)]);
  for (const first of phone.entries.slice(0, 1))
    await sync(server, phone, [{ ...first, body: { counted: { ors: 99 } } }]);
  const stranger = { ...(await phoneFor(server.services, SMALL_BLOCK.nextWorker)), joined: true };
  const codes = [await sealCode(nodeCrypto, stranger, [count(server, stranger, 7)])];
  await server.app.inject({ method: 'POST', url: '/api/envelopes', payload: { codes, carrier: 'whatsapp' } });
  return { phone, link };
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  if (Buffer.isBuffer(value)) return `x'${value.toString('hex')}'`;
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

interface Named {
  name: string;
  sql: string;
}

function dump(file: string): string {
  const database = new Database(file, { readonly: true });
  const made = database.prepare(
    'select name, sql, type from sqlite_master where sql is not null order by type desc, name',
  );
  const all = made.all() as (Named & { type: string })[];
  const rows = all
    .filter(({ type }) => type === 'table')
    .flatMap(({ name }) =>
      (database.prepare(`select * from "${name}"`).all() as object[]).map(
        (row) => `insert into "${name}" values (${Object.values(row).map(literal).join(', ')});`,
      ),
    );
  database.close();
  return `${[...all.map(({ sql }) => `${sql};`), ...rows].join('\n')}\n`;
}

/** Writes a database as today's code leaves it, with its key file and what its phone holds. */
export async function writeUsedDatabase(folder: string, version: string): Promise<void> {
  const server = await testServer();
  const { phone, link } = await use(server);
  const holds = {
    feed: phone.feed,
    link,
    secret: toBase64url(phone.secret),
    token: toBase64url(phone.token ?? new Uint8Array()),
  };
  writeFileSync(join(folder, `${version}.sql`), dump(join(server.folder, 'pahunch.sqlite')));
  writeFileSync(join(folder, `${version}.key`), readFileSync(join(server.folder, 'pahunch.key')));
  writeFileSync(join(folder, `${version}.json`), `${JSON.stringify(holds, null, 2)}\n`);
  await server.close();
}
