import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Link, openLink } from './link.ts';

let served: { path: string; bytes: number }[] = [];
const size = async (request: IncomingMessage) => {
  let bytes = 0;
  for await (const chunk of request) bytes += (chunk as Buffer).length;
  return bytes;
};
const server = createServer(async (request, response) => {
  if (request.url === '/counting') {
    for (let i = 0; i < 800; i++) {
      response.write(`${i},`);
      await setTimeout(Math.random() * 2);
    }
    response.end();
    return;
  }
  const bytes = await size(request).catch(() => null);
  if (bytes === null) return;
  served.push({ path: request.url ?? '', bytes });
  response.end(Buffer.alloc(7000, 'x'));
});
let link: Link;

beforeEach(async () => {
  served = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  link = await openLink({ port: (server.address() as AddressInfo).port });
});

afterEach(async () => {
  await link.close();
  server.closeAllConnections();
  server.close();
});

const ask = (path = '/', body?: string) =>
  fetch(`http://127.0.0.1:${link.port}${path}`, body ? { method: 'POST', body } : {});

describe('a link between a phone and the server', () => {
  it('takes as long as 7,000 bytes down at 280 kbit/s and two round trips take', async () => {
    link.shape({ upKbits: 256, downKbits: 280, rttMs: 200 });
    const started = performance.now();
    expect(await (await ask()).text()).toHaveLength(7000);
    const ms = performance.now() - started;
    expect(ms).toBeGreaterThan(200 * 2 + 200);
    expect(ms).toBeLessThan(200 * 2 + 200 + 150);
  });

  it('counts what passed both ways and the connections', async () => {
    await (await ask('/one', 'x'.repeat(1000))).text();
    expect(link.counted.connections).toBe(1);
    expect(link.counted.up).toBeGreaterThan(1100);
    expect(link.counted.down).toBeGreaterThan(7000);
    link.reset();
    expect(link.counted).toEqual({ up: 0, down: 0, connections: 0 });
  });

  it('hands on every byte in the order it came', async () => {
    link.shape({ upKbits: 256, downKbits: 280, rttMs: 100 });
    const counted = (await (await ask('/counting')).text()).split(',').slice(0, -1);
    expect(counted).toEqual(Array.from({ length: 800 }, (_, i) => String(i)));
  });

  it('refuses everything while it is down', async () => {
    link.down(true);
    await expect(ask()).rejects.toThrow();
    link.down(false);
    expect((await ask()).status).toBe(200);
  });

  it('lets the server do its work and loses the reply, once', async () => {
    link.fault({ kind: 'lose-reply', path: '/api/' });
    await expect(ask('/api/sync', 'report')).rejects.toThrow();
    expect(served).toEqual([{ path: '/api/sync', bytes: 6 }]);
    expect((await ask('/api/sync', 'report')).status).toBe(200);
  });

  it('cuts an upload after the bytes it was told, before the server has it whole', async () => {
    link.fault({ kind: 'cut', way: 'up', after: 500 });
    await expect(ask('/api/sync', 'x'.repeat(5000))).rejects.toThrow();
    expect(link.counted.up).toBe(500);
    expect(served).toEqual([]);
  });

  it('cuts a reply after the bytes it was told', async () => {
    link.fault({ kind: 'cut', way: 'down', after: 600 });
    const broken = ask().then((reply) => reply.text());
    await expect(broken).rejects.toThrow();
    expect(link.counted.down).toBe(600);
  });

  it('stands half-open until the client leaves, whether or not the server has heard of it', async () => {
    for (const way of ['up', 'down'] as const) {
      link.fault({ kind: 'half-open', way, path: '/api/' });
      const leaving = new AbortController();
      const asked = fetch(`http://127.0.0.1:${link.port}/api/${way}`, {
        method: 'POST',
        body: 'report',
        signal: leaving.signal,
      });
      const first = await Promise.race([asked.catch(() => 'left'), setTimeout(300, 'silent')]);
      expect(first).toBe('silent');
      leaving.abort();
      await expect(asked).rejects.toThrow();
    }
    expect(served).toEqual([{ path: '/api/down', bytes: 6 }]);
    expect((await ask('/api/sync', 'report')).status).toBe(200);
  });

  it('delivers one request twice, and the client hears one answer', async () => {
    link.fault({ kind: 'duplicate', path: '/api/' });
    expect(await (await ask('/api/sync', 'x'.repeat(5000))).text()).toHaveLength(7000);
    await expect.poll(() => served).toEqual(Array(2).fill({ path: '/api/sync', bytes: 5000 }));
    await (await ask('/api/sync', 'report')).text();
    expect(served).toHaveLength(3);
  });

  it('answers as a captive portal does, only where told, and the server never knows', async () => {
    link.fault({ kind: 'answer', status: 200, type: 'text/html', body: '<h1>Wi-Fi</h1>', path: '/api/' });
    expect((await ask('/page')).status).toBe(200);
    expect(await (await ask('/api/sync', 'report')).text()).toBe('<h1>Wi-Fi</h1>');
    expect(served.map((one) => one.path)).toEqual(['/page']);
  });
});
