import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '../bytes.ts';
import { HttpFailure, type NetFailure } from '../device.ts';
import { browserHttp, sortFailure } from './http.ts';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function answering(
  answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
): Promise<string> {
  const made = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answer(request, response, Buffer.concat(parts)));
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/api/sync`;
}

async function linesOf(url: string, body?: string): Promise<string[]> {
  const reply = await browserHttp.send({
    method: 'POST',
    url,
    ...(body !== undefined && { body: utf8(body) }),
  });
  const lines: string[] = [];
  for await (const line of reply.lines()) lines.push(line);
  return lines;
}

async function failureOf(work: Promise<unknown>): Promise<NetFailure> {
  const error = await work.then(
    () => new Error('nothing failed'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(HttpFailure);
  return sortFailure(error);
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a request to the server', () => {
  it('compresses a large body and leaves a small one as it is', async () => {
    const seen: { encoding: string | undefined; text: string }[] = [];
    const url = await answering((request, response, body) => {
      const encoding = request.headers['content-encoding'];
      seen.push({ encoding, text: (encoding === 'gzip' ? gunzipSync(body) : body).toString() });
      response.writeHead(200, JSON_TYPE).end('{}');
    });
    const large = JSON.stringify({ note: 'नमस्ते '.repeat(100) });
    await linesOf(url, '{"p":1}');
    await linesOf(url, large);
    expect(seen).toEqual([
      { encoding: undefined, text: '{"p":1}' },
      { encoding: 'gzip', text: large },
    ]);
  });

  it('gives lines as they come, letters cut between two packets included', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      const bytes = Buffer.from('{"name":"मीना"}\n\n{"end":true}');
      response.write(bytes.subarray(0, 11));
      setTimeout(() => response.end(bytes.subarray(11)), 20);
    });
    expect(await linesOf(url)).toEqual(['{"name":"मीना"}', '{"end":true}']);
  });

  it('gives the whole lines before the connection broke, then fails as offline', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write('{"a":1}\n{"b":');
      setTimeout(() => response.destroy(), 20);
    });
    const reply = await browserHttp.send({ method: 'POST', url });
    const lines: string[] = [];
    const read = async () => {
      for await (const line of reply.lines()) lines.push(line);
    };
    expect(await failureOf(read())).toEqual({ kind: 'offline' });
    expect(lines).toEqual(['{"a":1}']);
  });
});

describe('what went wrong', () => {
  it('is offline when nobody listens', async () => {
    expect(await failureOf(linesOf('http://127.0.0.1:9/api/sync'))).toEqual({ kind: 'offline' });
  });

  const answers: [string, number, Record<string, string>, string, NetFailure][] = [
    ['a login page', 200, { 'content-type': 'text/html' }, '<html>', { kind: 'not-pahunch' }],
    ['a redirect to one', 302, { location: 'http://login.example/' }, '', { kind: 'not-pahunch' }],
    [
      'a login page with its own status',
      511,
      { 'content-type': 'text/html' },
      '<html>',
      { kind: 'not-pahunch' },
    ],
    ['a proxy that forbids', 403, { 'content-type': 'text/html' }, '<html>', { kind: 'not-pahunch' }],
    [
      'our refusal',
      403,
      JSON_TYPE,
      '{"problem":"use-envelopes"}',
      { kind: 'refused', status: 403, problem: 'use-envelopes', retrySeconds: null },
    ],
    [
      'a proxy that finds it too large',
      413,
      { 'content-type': 'text/html' },
      '<html>',
      { kind: 'refused', status: 413, problem: null, retrySeconds: null },
    ],
    [
      'too many requests',
      429,
      { ...JSON_TYPE, 'retry-after': '30' },
      '{"problem":"too-many"}',
      { kind: 'refused', status: 429, problem: 'too-many', retrySeconds: 30 },
    ],
    ['a server in trouble', 500, JSON_TYPE, '{"problem":"server"}', { kind: 'server', status: 500 }],
    [
      'a gateway without its server',
      502,
      { 'content-type': 'text/html' },
      '<html>',
      { kind: 'server', status: 502 },
    ],
  ];

  it.each(answers)('is told apart for %s', async (...[, status, headers, body, failure]) => {
    const url = await answering((_request, response) => response.writeHead(status, headers).end(body));
    expect(await failureOf(linesOf(url, '{}'))).toEqual(failure);
  });

  it('is a bug when it is nothing of the network', () => {
    expect(sortFailure(new RangeError('x'))).toEqual({ kind: 'bug' });
  });
});

describe('a network that comes back while a request hangs', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('ends it within seconds, so that it is asked anew over the network that came', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    let arrived: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const url = await answering(() => arrived());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let failure: NetFailure | null = null;
    const asked = failureOf(linesOf(url)).then((found) => {
      failure = found;
    });
    await reached;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(failure).toBeNull();
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(4_000);
    vi.useRealTimers();
    await asked;
    expect(failure).toEqual({ kind: 'offline' });
  });
});
