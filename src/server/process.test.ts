import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { closeDoor } from './process.ts';

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
