import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

/**
 * A link between a phone and the server that can be as slow and as faulty as a real one. It carries TCP, so whatever
 * runs over it is unchanged and every byte is counted; what IP and TCP add themselves is not counted.
 */
export interface Shape {
  upKbits: number;
  downKbits: number;
  /** Round trip in ms; a new connection costs one before its first byte. */
  rttMs: number;
}

/** The slow link every number of the design is stated for. */
export const TWO_G: Shape = { upKbits: 256, downKbits: 280, rttMs: 800 };

export type Fault =
  /** The connection breaks after so many bytes of one way have passed. */
  | { kind: 'cut'; way: 'up' | 'down'; after: number; path?: string; times?: number }
  /** The server gets the whole request and answers; the answer is lost. */
  | { kind: 'lose-reply'; path?: string; times?: number }
  /**
   * The connection stands and nothing comes back, for as long as the client waits. Up: the server hears nothing either.
   * Down: it gets the request, and answers a client that will have left.
   */
  | { kind: 'half-open'; way: 'up' | 'down'; path?: string; times?: number }
  /** The server gets the same request twice, at once; the client hears one of the answers. */
  | { kind: 'duplicate'; path?: string; times?: number }
  /** Something on the way answers in the server's place. */
  | { kind: 'answer'; status: number; type: string; body: string; path?: string; times?: number };

export interface Link {
  port: number;
  /** Bytes and connections since the last reset. */
  counted: { up: number; down: number; connections: number };
  reset(): void;
  shape(shape: Shape | null): void;
  /** Down: connections are refused and those open break. */
  down(down: boolean): void;
  /** The next matching requests meet this fault (times: 1 unless told); null takes it away. */
  fault(fault: Fault | null): void;
  close(): Promise<void>;
}

const PIECE_BYTES = 1400;
const REQUEST_LINE = /^(?:GET|POST|PATCH|PUT|DELETE|HEAD|OPTIONS) (\S+) HTTP\/1/;

/**
 * One way of the link: shared by all connections, so that two of them halve each other's speed. What entered first
 * leaves first, which timers of their own would not promise.
 */
function makeLane(rate: () => number | null, delayMs: () => number) {
  const underWay: { due: number; arrive: () => void }[] = [];
  let freeAt = 0;
  let timer: NodeJS.Timeout | undefined;

  function arriveDue(): void {
    for (let next = underWay[0]; next && next.due <= performance.now(); next = underWay[0]) {
      underWay.shift();
      next.arrive();
    }
    wait();
  }
  function wait(): void {
    const next = underWay[0];
    clearTimeout(timer);
    if (next) timer = setTimeout(arriveDue, Math.ceil(next.due - performance.now()));
  }
  function enter(due: number, arrive: () => void): void {
    underWay.push({ due, arrive });
    if (underWay.length === 1) wait();
  }

  return function send(bytes: Buffer, notBefore: number, deliver: (piece: Buffer) => void): void {
    const kbits = rate();
    const now = performance.now();
    if (kbits === null) {
      if (underWay.length === 0) deliver(bytes);
      else enter(now, () => deliver(bytes));
      return;
    }
    for (let i = 0; i < bytes.length; i += PIECE_BYTES) {
      const piece = bytes.subarray(i, i + PIECE_BYTES);
      freeAt = Math.max(freeAt, now, notBefore) + (piece.length * 8) / kbits;
      enter(freeAt + delayMs(), () => deliver(piece));
    }
  };
}

interface Pair {
  client: Socket;
  server: Socket;
  passed: { up: number; down: number };
  fault: Fault | null;
  /** Carries what is delivered a second time. */
  twin: Socket | null;
  openAt: number;
}

export async function openLink(target: { port: number; host?: string }): Promise<Link> {
  let shape: Shape | null = null;
  let isDown = false;
  let pending: Fault | null = null;
  let left = 0;
  const pairs = new Set<Pair>();
  const counted = { up: 0, down: 0, connections: 0 };
  const half = () => (shape?.rttMs ?? 0) / 2;
  const upLane = makeLane(() => shape?.upKbits ?? null, half);
  const downLane = makeLane(() => shape?.downKbits ?? null, half);

  function breakPair(pair: Pair): void {
    pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  }

  function takeFault(bytes: Buffer): Fault | null | undefined {
    const path = REQUEST_LINE.exec(bytes.subarray(0, 2000).toString('latin1'))?.[1];
    if (path === undefined) return undefined;
    if (!pending || left === 0 || (pending.path && !path.startsWith(pending.path))) return null;
    left--;
    return pending;
  }

  /** How much of the bytes still passes, breaking the connection when the fault says so. */
  function passing(pair: Pair, way: 'up' | 'down', bytes: Buffer): Buffer {
    const fault = pair.fault;
    if (way === 'down' && fault?.kind === 'lose-reply') {
      breakPair(pair);
      return Buffer.alloc(0);
    }
    if (fault?.kind !== 'cut' || fault.way !== way) return bytes;
    const rest = Math.max(0, fault.after - pair.passed[way]);
    if (rest < bytes.length) setTimeout(breakPair, half() + 20, pair);
    return bytes.subarray(0, rest);
  }

  /** Opens the second way to the server; its answers are nobody's. */
  function openTwin(pair: Pair): Socket {
    const twin = createConnection({ host: target.host ?? '127.0.0.1', port: target.port });
    twin.on('error', () => twin.destroy()).resume();
    pair.client.on('close', () => twin.end());
    return twin;
  }

  function carry(pair: Pair, way: 'up' | 'down', bytes: Buffer): void {
    if (pair.fault?.kind === 'half-open' && (way === 'down' || pair.fault.way === 'up')) return;
    const some = passing(pair, way, bytes);
    if (some.length === 0) return;
    if (way === 'up' && pair.fault?.kind === 'duplicate') {
      pair.twin ??= openTwin(pair);
      pair.twin.write(some);
    }
    pair.passed[way] += some.length;
    counted[way] += some.length;
    const to = way === 'up' ? pair.server : pair.client;
    const lane = way === 'up' ? upLane : downLane;
    lane(some, pair.openAt, (piece) => {
      if (!to.destroyed) to.write(piece);
    });
  }

  function answer(pair: Pair, fault: Extract<Fault, { kind: 'answer' }>): void {
    const body = Buffer.from(fault.body);
    const head = `HTTP/1.1 ${fault.status} Answer\r\ncontent-type: ${fault.type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`;
    downLane(Buffer.concat([Buffer.from(head), body]), pair.openAt, (piece) => pair.client.write(piece));
    setTimeout(() => pair.client.end(), half() + 50);
  }

  /** Ends the other side only when everything under way has arrived. */
  function endLater(from: Socket, to: Socket, lane: typeof upLane, pair: Pair): void {
    from.on('end', () => lane(Buffer.alloc(1), pair.openAt, () => to.end()));
    from.on('error', () => breakPair(pair));
    from.on('close', () => pairs.delete(pair));
  }

  const listener = createServer((client) => {
    if (isDown) return client.destroy();
    counted.connections++;
    const server = createConnection({ host: target.host ?? '127.0.0.1', port: target.port });
    const openAt = performance.now() + (shape?.rttMs ?? 0);
    const pair: Pair = { client, server, passed: { up: 0, down: 0 }, fault: null, twin: null, openAt };
    pairs.add(pair);
    client.setNoDelay(true);
    server.setNoDelay(true);
    client.on('data', (bytes) => {
      const fault = takeFault(bytes);
      if (fault !== undefined) {
        pair.fault = fault;
        pair.passed = { up: 0, down: 0 };
      }
      if (pair.fault?.kind === 'answer') {
        if (fault?.kind === 'answer') answer(pair, fault);
        return;
      }
      carry(pair, 'up', bytes);
    });
    server.on('data', (bytes) => carry(pair, 'down', bytes));
    endLater(client, server, upLane, pair);
    endLater(server, client, downLane, pair);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  return {
    port: (listener.address() as AddressInfo).port,
    counted,
    reset: () => Object.assign(counted, { up: 0, down: 0, connections: 0 }),
    shape(next) {
      shape = next;
    },
    down(next) {
      isDown = next;
      if (next) for (const pair of [...pairs]) breakPair(pair);
    },
    fault(next) {
      pending = next;
      left = next?.times ?? 1;
    },
    async close() {
      for (const pair of [...pairs]) breakPair(pair);
      listener.close();
      await once(listener, 'close');
    },
  };
}
