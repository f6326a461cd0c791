import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';

const fixture = (name: string) => fileURLToPath(new URL(`../../tests/fixtures/tls/${name}`, import.meta.url));

/** The authority that signed the certificate of a door with `tls`. */
export const TLS_AUTHORITY = fixture('authority.crt');

/** A way to a PostgreSQL that opens later, or speaks TLS as a real one does. */
export interface Door {
  port: number;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** What PostgreSQL answers to a client that asks for TLS. */
const YES = 'S';

function join(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one);
  one.on('error', () => other.destroy()).on('close', () => other.destroy());
  other.on('error', () => one.destroy()).on('close', () => one.destroy());
}

function encrypt(socket: Socket): Duplex {
  const [key, cert] = [readFileSync(fixture('server.key')), readFileSync(fixture('server.crt'))];
  return new TLSSocket(socket, { isServer: true, key, cert });
}

export async function openDoor({
  port: inner,
  closed = false,
  tls = false,
}: {
  /** Of the real server. */
  port: number;
  closed?: boolean;
  tls?: boolean;
}): Promise<Door> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (!tls) return join(socket, connect(inner, '127.0.0.1'));
    socket.once('data', () => {
      socket.write(YES);
      join(encrypt(socket), connect(inner, '127.0.0.1'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const shut = async () => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  if (closed) await shut();
  return {
    port,
    async open() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: shut,
  };
}
