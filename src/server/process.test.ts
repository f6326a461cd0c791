import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { addSmallBlock, type TestServer, testServer } from '../testing/server.ts';
import { closeDoor, stopOnSignal } from './process.ts';

it('the server stops although a phone holds its connection open without a word', async () => {
  const server = Fastify();
  await server.listen({ port: 0, host: '127.0.0.1' });
  const phone = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  await once(phone, 'connect');
  const hungUp = once(phone, 'close');
  phone.on('error', () => undefined).resume();
  await closeDoor(server, 50);
  await hungUp;
  expect(phone.destroyed).toBe(true);
});

let server: TestServer;
let app: FastifyInstance;
let slow: { begun: Promise<void>; end(): void };

beforeEach(async () => {
  server = await testServer({});
  await addSmallBlock(server.services);
  app = server.app;
  let begin = () => undefined as undefined;
  let end = () => undefined as undefined;
  const begun = new Promise<void>((resolve) => {
    begin = () => void resolve();
  });
  const ended = new Promise<void>((resolve) => {
    end = () => void resolve();
  });
  slow = { begun, end };
  app.get('/slow', async () => {
    begin();
    await ended;
    return { answered: true };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  await server.close();
});

function get(
  path: string,
  over: Agent,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent: over }, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('a stop answers what is under way, and tells what still comes in to come again', async () => {
  const agent = new Agent({ keepAlive: true });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const underWay = get('/slow', agent);
  await slow.begun;
  // Half a request keeps a connection from being idle when the door closes.
  socket.write('GET /api/health HTTP/1.1\r\nHost: x\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const own = new EventEmitter();
  const exits: number[] = [];
  let closed = 0;
  const stops = {
    on: own.on.bind(own) as unknown as NodeJS.Process['on'],
    exit: ((code: number) => void exits.push(code)) as unknown as NodeJS.Process['exit'],
  };
  stopOnSignal(app, { close: async () => void closed++ }, stops);
  own.emit('SIGTERM');
  own.emit('SIGTERM');
  own.emit('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [late] = await Promise.all([once(socket, 'data'), socket.write('\r\n')]);
  const said = String(late[0]).toLowerCase();
  expect(said).toContain('503');
  expect(said).toContain('retry-after: 30');
  expect(said).toContain('connection: close');
  expect(said).toContain('{"problem":"server"}');
  slow.end();
  expect(await underWay).toMatchObject({ status: 200, body: '{"answered":true}' });
  while (exits.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect([exits, closed]).toEqual([[0], 1]);
  expect(app.server.listening).toBe(false);
  agent.destroy();
  socket.destroy();
});
