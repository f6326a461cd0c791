import { gunzipSync, gzipSync } from 'node:zlib';
import autocannon, { type Request } from 'autocannon';
import type { Entry } from '../../src/domain/entry/entry.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { joinPhone, type Phone, saveOn, sealCode } from '../../src/server/demo/phone.ts';
import { pushOver, pushRequest } from '../faults/http-phone.ts';
import type { Office } from '../support/office.ts';
import { type Report, visits } from './week.ts';

/** Entries of one push. */
export const BATCH = 20;
/** Entries of one code in a message. */
const CODE_ENTRIES = 5;

export interface Size {
  catchments: number;
  phones: number;
  /** Pushes of each phone. */
  pushes: number;
  /** Codes of each phone. */
  codes: number;
}

/** What a load took. Milliseconds are of one request. */
export interface Load {
  requests_s: number;
  p50_ms: number;
  p99_ms: number;
}

/** Sends each list on a connection of its own, one request after the other. Throws when one of them is refused. */
export async function load(url: string, lists: Request[][]): Promise<Load> {
  const waiting = [...lists];
  const amount = lists.reduce((sum, list) => sum + list.length, 0);
  const result = await autocannon({
    url,
    connections: lists.length,
    amount,
    timeout: 60,
    setupClient: (client) => client.setRequests(waiting.shift() ?? []),
  });
  const { non2xx, errors, timeouts, latency } = result;
  if (non2xx + errors + timeouts > 0)
    throw new Error(`${non2xx} of ${amount} requests were refused, ${errors + timeouts} had no answer`);
  const seconds = (result.finish.getTime() - result.start.getTime()) / 1000;
  return { requests_s: amount / seconds, p50_ms: latency.p50, p99_ms: latency.p99 };
}

function save(phone: Phone, reports: Report[], minute: number): Entry[] {
  return reports.map(({ about, ...report }) => {
    const ref = about && 'own' in about ? { feed: phone.feed, no: about.own } : about;
    return saveOn(phone, { ...report, ...(ref && { about: ref }) }, minute);
  });
}

/** How far a phone has read: it says so with every push, and each answer brings it on. */
interface Read {
  epoch?: string;
  view?: string;
  cursors: Record<string, [number, string]>;
}

interface Line {
  epoch?: string;
  view?: string;
  s?: string;
  to?: number;
  check?: string;
}

function readOn(read: Read, answer: string): void {
  for (const line of answer
    .trim()
    .split('\n')
    .map((text): Line => JSON.parse(text))) {
    if (line.epoch !== undefined) Object.assign(read, { epoch: line.epoch, view: line.view });
    if (line.s !== undefined && line.to !== undefined) read.cursors[line.s] = [line.to, line.check ?? ''];
  }
}

/** The push as the phone would send it once the one before is answered. */
async function pushAfter(phone: Phone, entries: Entry[], read: Read): Promise<Request> {
  const { body, ...request } = await pushRequest(phone, entries);
  const said = JSON.parse(gunzipSync(body).toString());
  return {
    path: '/api/sync',
    ...(request as Request),
    setupRequest: (one) => ({ ...one, body: gzipSync(JSON.stringify({ ...said, ...read })) }),
    onResponse: (status, answer) => {
      if (status === 200) readOn(read, answer);
    },
  };
}

/** Phones of several catchments that have joined, with the pushes and the codes that they will send. */
export async function prepare(url: string, office: Office, size: Size, series: string) {
  const units: string[] = [];
  for (let i = 0; i < size.catchments; i++) units.push(await office.makeUnit(`Catchment ${i}`, 'catchment'));
  const minute = Math.floor(Date.now() / 60_000);
  const reports = visits(size.pushes * BATCH + size.codes * CODE_ENTRIES);
  const pushes: Request[][] = [];
  const codes: Request[][] = [];
  for (let i = 0; i < size.phones; i++) {
    const said = { name: 'ASHA', number: `${series}-${i}`, unit: units[i % size.catchments] ?? '' };
    const phone = await joinPhone(nodeCrypto, (await office.invite(said)).link);
    await pushOver(url, phone, []);
    const read: Read = { cursors: {} };
    const left = [...reports];
    const [pushed, coded]: [Request[], Request[]] = [[], []];
    for (let n = 0; n < size.pushes; n++) {
      const entries = save(phone, left.splice(0, BATCH), minute);
      pushed.push(await pushAfter(phone, entries, read));
    }
    for (let n = 0; n < size.codes; n++) {
      const code = await sealCode(nodeCrypto, phone, save(phone, left.splice(0, CODE_ENTRIES), minute));
      const body = JSON.stringify({ codes: [code], carrier: 'whatsapp' });
      const headers = { 'content-type': 'application/json' };
      coded.push({ path: '/api/envelopes', method: 'POST', headers, body });
    }
    pushes.push(pushed);
    codes.push(coded);
  }
  return { units, pushes, codes };
}

/** The same reports to the peer, as its own replication pushes them. */
export function peerPushes({ phones, pushes }: Size): Request[][] {
  const reports = visits(pushes * BATCH);
  return Array.from({ length: phones }, (_, phone) =>
    Array.from({ length: pushes }, (__, n) => ({
      path: '/db/reports/_bulk_docs',
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        docs: reports
          .slice(n * BATCH, (n + 1) * BATCH)
          .map((report, i) => ({ _id: `${phone}-${n}-${i}`, ...report })),
      }),
    })),
  );
}
