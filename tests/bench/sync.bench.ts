import { setTimeout } from 'node:timers/promises';
import { openPhone, type Phone } from '../journeys/support/phone.ts';
import { startServer } from '../journeys/support/server.ts';
import { type Link, openLink, TWO_G } from '../support/link.ts';
import { openOffice } from '../support/office.ts';
import type { PahunchBench } from './pages/pahunch.ts';
import type { PeerBench } from './pages/peer.ts';
import { startPeer } from './peer-process.ts';
import { printTable } from './table.ts';
import { type Report, visits } from './week.ts';

/**
 * One report, 1,000 reports' backlog and a sync with nothing new over the 2G link, against the peer over the same
 * link. Both have joined and synced before; every measurement begins on a new connection.
 */
const BACKLOG = 1_000;
const SETTLED_MS = 500;
const [first, one, ...backlog] = visits(BACKLOG + 2) as [Report, Report, ...Report[]];

interface Measured {
  s: number;
  bytes: number;
}

/** Runs one sync on a fresh connection and counts what passes the link until it has ended. */
async function measure(link: Link, sync: () => Promise<number>): Promise<Measured> {
  link.down(true);
  // The browser must have seen its connections end before it asks for a new one.
  await setTimeout(SETTLED_MS);
  link.down(false);
  link.reset();
  const ms = await sync();
  return { s: ms / 1000, bytes: link.counted.up + link.counted.down };
}

interface Side {
  save(reports: Report[]): Promise<void>;
  sync(): Promise<number>;
}

async function runSide(name: string, link: Link, side: Side) {
  link.shape(null);
  await side.save([first]);
  await side.sync();
  link.shape(TWO_G);
  await side.save([one]);
  const single = await measure(link, side.sync);
  console.log(`${name}: one report, ${single.s.toFixed(2)} s, ${single.bytes} B`);
  await side.save(backlog);
  const many = await measure(link, side.sync);
  console.log(`${name}: ${BACKLOG} reports, ${many.s.toFixed(1)} s, ${many.bytes} B`);
  const idle = await measure(link, side.sync);
  return { one: single, many, idle };
}

async function withPhone<T>(
  name: string,
  port: number,
  url: string,
  run: (phone: Phone, link: Link) => Promise<T>,
) {
  const link = await openLink({ port });
  const phone = await openPhone({ name, url, link });
  try {
    await phone.open('/');
    return await run(phone, link);
  } finally {
    await phone.close();
    await link.close();
  }
}

async function pahunchSide() {
  const server = await startServer({}, 'build/bench/pahunch/server/main.js');
  try {
    const office = await openOffice(server);
    const unit = await office.makeUnit('Sub-centre', 'subcentre');
    const { link: invitation } = await office.invite({ name: 'ASHA', number: 'B-1', unit });
    const fragment = invitation.slice(invitation.indexOf('#'));
    return await withPhone('bench', server.port, server.url, async ({ page }, link) => {
      type Page = { bench: PahunchBench };
      const inPage = page as unknown as { evaluate<A, R>(f: (a: A) => R | Promise<R>, a: A): Promise<R> };
      await inPage.evaluate((it) => (globalThis as unknown as Page).bench.join(it), fragment);
      return runSide('Pahunch', link, {
        save: (reports) => inPage.evaluate((it) => (globalThis as unknown as Page).bench.save(it), reports),
        sync: () => inPage.evaluate(() => (globalThis as unknown as Page).bench.sync(), undefined),
      });
    });
  } finally {
    await server.close();
  }
}

async function peerSide() {
  const { port, url, stop } = await startPeer();
  try {
    await fetch(`${url}/db/reports`, { method: 'PUT' });
    return await withPhone('peer', port, url, async ({ page }, link) => {
      type Page = { bench: PeerBench };
      const inPage = page as unknown as { evaluate<A, R>(f: (a: A) => R | Promise<R>, a: A): Promise<R> };
      return runSide('peer', link, {
        save: (reports) => inPage.evaluate((it) => (globalThis as unknown as Page).bench.save(it), reports),
        sync: () =>
          inPage.evaluate(async () => (await (globalThis as unknown as Page).bench.sync()).ms, undefined),
      });
    });
  } finally {
    await stop();
  }
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const ours = await pahunchSide();
const peer = await peerSide();
const perReport = (side: typeof ours) => round(side.many.bytes / BACKLOG, 1);
printTable(`2G: ${TWO_G.downKbits}/${TWO_G.upKbits} kbit/s, ${TWO_G.rttMs} ms round trip; bytes both ways`, [
  { what: 'one report', ours: round(ours.one.s), peer: round(peer.one.s), bar: 2, unit: 's' },
  { what: 'one report', ours: ours.one.bytes, peer: peer.one.bytes, bar: 1600, unit: 'B' },
  { what: `backlog of ${BACKLOG}`, ours: round(ours.many.s), peer: round(peer.many.s), bar: 9, unit: 's' },
  { what: 'a report of it', ours: perReport(ours), peer: perReport(peer), bar: 120, unit: 'B' },
  { what: 'nothing new', ours: ours.idle.bytes, peer: peer.idle.bytes, bar: 1200, unit: 'B' },
]);
console.log(
  JSON.stringify({
    one: {
      s: round(ours.one.s),
      bytes: ours.one.bytes,
      peer_s: round(peer.one.s),
      peer_bytes: peer.one.bytes,
    },
    backlog1000: {
      s: round(ours.many.s),
      bytes_per_report: perReport(ours),
      peer_s: round(peer.many.s),
      peer_bytes_per_report: perReport(peer),
    },
    idle: { bytes: ours.idle.bytes },
  }),
);
