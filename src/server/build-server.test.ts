import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toBase64url } from '../platform/bytes.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import {
  addSmallBlock,
  joinedPhone,
  SMALL_BLOCK,
  sync,
  type TestServer,
  testServer,
} from '../testing/server.ts';
import { saveOn, syncBody } from './demo/phone.ts';

let folder: string;
let server: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pahunch-app-'));
  mkdirSync(join(folder, 'app/assets'), { recursive: true });
  writeFileSync(join(folder, 'app/index.html'), '<!doctype html><title>पहुँच</title>');
  writeFileSync(join(folder, 'app/sw.js'), 'self.x = 1;');
  writeFileSync(join(folder, 'app/assets/main-abc.js'), 'export const x = 1;');
  server = await testServer({ folder });
  await addSmallBlock(server.services);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends raw bytes over a new connection and gives back everything that came, headers and all. */
async function overTheWire(request: Buffer): Promise<Buffer> {
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const address = server.app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      const head = all.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(all.toString('latin1'))?.[1]);
      if (head > 0 && all.length >= head + 4 + length) {
        socket.destroy();
        resolve(all);
      }
    });
    socket.on('error', reject);
  });
}

/** What Chromium on Android sends by itself with a same-origin POST. */
const BROWSER_HEADERS = [
  'Host: pahunch.example.org',
  'Connection: keep-alive',
  'sec-ch-ua-platform: "Android"',
  'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36',
  'sec-ch-ua: "Not)A;Brand";v="8", "Chromium";v="138", "Google Chrome";v="138"',
  'sec-ch-ua-mobile: ?1',
  'Accept: */*',
  'Origin: https://pahunch.example.org',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: hi-IN,hi;q=0.9,en-US;q=0.8,en;q=0.7',
];

test('a sync with nothing new fits 1.2 kB both ways, the browser’s own headers included', async () => {
  const phone = await joinedPhone(server, SMALL_BLOCK.worker);
  saveOn(
    phone,
    { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: 'राम' } },
    29_670_000,
  );
  const first = await sync(server, phone);
  const { s, to, check } = first.lines[1] as { s: string; to: number; check: string };
  const more = { view: first.head?.view, epoch: first.head?.epoch, cursors: { [s]: [to, check] } };
  const body = Buffer.from(JSON.stringify(await syncBody(nodeCrypto, phone, { now: 29_670_000, more })));
  const own = [
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `Authorization: Bearer ${toBase64url(phone.token ?? new Uint8Array(0))}`,
  ];
  const head = ['POST /api/sync HTTP/1.1', ...BROWSER_HEADERS, ...own].join('\r\n');
  const request = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  const reply = await overTheWire(request);
  const text = reply.toString('latin1');
  const names = text
    .split('\r\n\r\n')[0]
    ?.split('\r\n')
    .slice(1)
    .map((line) => line.split(':')[0]?.toLowerCase());
  expect(names?.toSorted()).toEqual([
    'cache-control',
    'content-length',
    'content-type',
    'date',
    'x-content-type-options',
  ]);
  expect(text).toContain('{"end":true,"more":false}');
  expect(request.length + reply.length).toBeLessThanOrEqual(1200);
});

test('a reply that breaks off is readable up to its last whole line', async () => {
  const author = await joinedPhone(server, SMALL_BLOCK.worker);
  for (let i = 0; i < 60; i++) {
    saveOn(
      author,
      { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: `राम ${i}` } },
      29_670_000 + i,
    );
  }
  await sync(server, author);
  const reader = await joinedPhone(server, SMALL_BLOCK.supervisor);
  const body = await syncBody(nodeCrypto, reader, { now: 29_670_000 });
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/sync',
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'accept-encoding': 'gzip, br',
      authorization: `Bearer ${toBase64url(reader.token ?? new Uint8Array(0))}`,
    },
    payload: gzipSync(JSON.stringify(body)),
  });
  expect(reply.headers['content-encoding']).toBe('gzip');
  const half = reply.rawPayload.subarray(0, Math.floor(reply.rawPayload.length * 0.8));
  const read = await new Promise<string>((resolve) => {
    let text = '';
    const gunzip = createGunzip();
    gunzip.on('data', (chunk) => {
      text += chunk;
    });
    gunzip.on('error', () => resolve(text));
    gunzip.end(half);
  });
  const whole = read
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(whole.length).toBeGreaterThanOrEqual(2);
  expect(whole[1]).toMatchObject({ from: 1, to: 20 });
});

describe('the app is served', () => {
  test('under every route of its own, never cached, with a policy that lets in nothing foreign', async () => {
    for (const url of ['/', '/j', '/person/ABCDEFGH/3', '/admin/units', '/i/']) {
      const reply = await server.app.inject({ url });
      expect([url, reply.statusCode, reply.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
      const policy = String(reply.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).not.toContain('unsafe-inline');
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('hashed files for ever, the service worker never from a cache', async () => {
    const asset = await server.app.inject({ url: '/assets/main-abc.js' });
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await server.app.inject({ url: '/sw.js' })).headers['cache-control']).toBe('no-cache');
    expect((await server.app.inject({ url: '/assets/gone.js' })).json()).toEqual({ problem: 'not-found' });
  });

  test('an unknown address of the API is a named problem, and the API is described', async () => {
    const gone = await server.app.inject({ url: '/api/nothing' });
    expect([gone.statusCode, gone.json()]).toEqual([404, { problem: 'not-found' }]);
    const docs = (await server.app.inject({ url: '/api/docs/json' })).json();
    expect(Object.keys(docs.paths)).toEqual(
      expect.arrayContaining(['/api/sync', '/api/envelopes', '/api/org', '/api/invitations/{id}']),
    );
    expect(docs.paths['/api/sync'].post.requestBody.content['application/json'].schema).toBeDefined();
    expect((await server.app.inject({ url: '/api/docs/' })).statusCode).toBe(200);
    expect((await server.app.inject({ url: '/api/health' })).json()).toEqual({ ok: true });
  });
});
