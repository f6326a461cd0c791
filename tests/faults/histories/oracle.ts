import { UNITS } from './block.ts';
import type { Phone } from './phone.ts';
import { type LogRow, readPhone, readServer, type ServerDisk, type VaultDisk } from './reading.ts';
import type { World } from './world.ts';

/** What must never be, and which of the three counts it goes to. */
export interface Complaint {
  kind: 'lost' | 'duplicated' | 'gaps';
  what: string;
}

/** One content of one number, from the moment it was first seen on a phone's disk. */
interface Item {
  feed: string;
  no: number;
  hash: string;
  phones: Set<Phone>;
}

interface Scene {
  server: ServerDisk;
  phones: { phone: Phone; vaults: VaultDisk[] }[];
}

/** Remembers what was true, and complains of what may not follow from it. */
export interface Oracle {
  /** Looks at every disk. To be called when nothing goes on. */
  look(): Complaint[];
  /** The server begins another history. */
  forgetServer(): void;
  /** The phone's disk is no longer what it was. */
  forgetPhone(phone: Phone): void;
  scene(): Scene;
}

export function makeOracle(world: World): Oracle {
  const items = new Map<string, Item>();
  const cursors = new Map<string, number>();
  let log = new Map<string, string>();

  const scene = (): Scene => ({
    server: readServer(world.server.disk),
    phones: world.phones
      .filter(({ lost }) => !lost)
      .map((phone) => ({ phone, vaults: readPhone(phone.disk) })),
  });

  const learn = ({ phones }: Scene) => {
    for (const item of items.values()) item.phones.clear();
    for (const { phone, vaults } of phones) {
      for (const { feed, own } of vaults) {
        for (const { no, hex } of own) {
          const key = `${feed}/${no}/${hex}`;
          const item = items.get(key) ?? { feed, no, hash: hex, phones: new Set<Phone>() };
          item.phones.add(phone);
          items.set(key, item);
        }
      }
    }
  };

  return {
    scene,
    forgetServer() {
      log = new Map();
    },
    forgetPhone(phone) {
      for (const [key, item] of items) {
        item.phones.delete(phone);
        if (item.phones.size === 0) items.delete(key);
      }
      for (const key of cursors.keys()) if (key.startsWith(`${phone.name} `)) cursors.delete(key);
    },
    look() {
      const now = scene();
      learn(now);
      const said = [
        ...lostItems(items, now),
        ...now.phones.flatMap(({ phone, vaults }) =>
          vaults.flatMap((vault) => [
            ...ownRows(vault, now.server),
            ...holes(world, vault, now.server),
            ...backward(cursors, `${phone.name} ${vault.feed}`, vault),
          ]),
        ),
        ...logIsDense(now.server),
        ...logIsOnce(now.server),
        ...logStays(log, now.server),
        ...world.complaints.splice(0).map((what): Complaint => ({ kind: 'lost', what })),
      ];
      log = new Map(
        now.server.log.map((row) => [`${row.scope} ${row.seq}`, `${row.feed}/${row.no}/${row.hash}`]),
      );
      return said;
    },
  };
}

function isKept(server: ServerDisk, feed: string, no: number, hash: string): boolean {
  const kept = server.kept.get(`${feed}/${no}`);
  return kept !== undefined && (kept.has(hash) || kept.has(''));
}

/** Safe is never lost: it is on a phone, or with the server. */
function lostItems(items: Map<string, Item>, { server }: Scene): Complaint[] {
  return [...items.values()]
    .filter(({ phones, feed, no, hash }) => phones.size === 0 && !isKept(server, feed, no, hash))
    .map(({ feed, no }) => ({ kind: 'lost', what: `${feed}/${no} is on no phone and not with the server` }));
}

/** What a vault says of its own entries is so. */
function ownRows({ feed, own, outbox, entries, facts }: VaultDisk, server: ServerDisk): Complaint[] {
  const isToday = facts?.epoch === server.epoch;
  const said: Complaint[] = [];
  const lost = (no: number, what: string) => said.push({ kind: 'lost', what: `${feed}/${no} ${what}` });
  own.forEach((row, i) => {
    if (row.no !== i + 1) lost(row.no, 'does not follow the number before it');
  });
  for (const { no, hex, reach } of own) {
    if (!entries.has(`${feed}/${no}`)) lost(no, 'has no entry on its phone');
    const waits = reach === 'safe' || reach === 'way';
    if (waits && !outbox.has(no)) lost(no, `is ${reach} and not in the outbox`);
    if (!waits && outbox.has(no)) lost(no, `is ${reach} and still in the outbox`);
    if (!waits && isToday && !isKept(server, feed, no, hex))
      lost(no, `is ${reach} and not on the server’s disk`);
    const inLog = server.log.some((row) => row.feed === feed && row.no === no && row.hash === hex);
    if (reach === 'reached' && isToday && !inLog) lost(no, 'has reached and is not in the log');
  }
  return said;
}

/** Of scopes above her own a worker reads nothing yet. */
function isReadable(world: World, feed: string, scope: string): boolean {
  const isCatchment = scope === UNITS.first || scope === UNITS.second;
  return isCatchment || world.seats.some((seat) => seat.feed === feed && seat.role === 'supervisor');
}

/** A cursor never passes a number whose entry is not here. */
function holes(world: World, { feed, facts, entries, cursors }: VaultDisk, server: ServerDisk): Complaint[] {
  if (facts?.epoch !== server.epoch) return [];
  return cursors.flatMap(({ scope, seq }) => {
    if (!isReadable(world, feed, scope)) return [];
    const passed = server.log.filter((row) => row.scope === scope && row.seq <= seq && row.feed !== feed);
    const hole = passed.find((row) => !entries.has(`${row.feed}/${row.no}`));
    const said: Complaint[] = [];
    if (hole) said.push({ kind: 'gaps', what: `${feed} passed ${scope} ${hole.seq} without its entry` });
    if (seq > (server.heads.get(scope) ?? 0))
      said.push({ kind: 'gaps', what: `${feed} is past the head of ${scope}` });
    return said;
  });
}

/** Within one history of the server and one view of its reader a cursor never goes back. */
function backward(known: Map<string, number>, vault: string, { facts, cursors }: VaultDisk): Complaint[] {
  const rights = facts?.view?.slice(0, 8) ?? '';
  return cursors.flatMap(({ scope, seq }): Complaint[] => {
    const key = `${vault} ${facts?.epoch} ${rights} ${scope}`;
    const before = known.get(key) ?? 0;
    known.set(key, Math.max(before, seq));
    return seq < before
      ? [{ kind: 'gaps', what: `${vault}: ${scope} went back from ${before} to ${seq}` }]
      : [];
  });
}

function logIsDense({ log, heads }: ServerDisk): Complaint[] {
  const last = new Map<string, number>();
  const said: Complaint[] = [];
  for (const { scope, seq } of log) {
    const before = last.get(scope) ?? 0;
    if (seq !== before + 1) said.push({ kind: 'gaps', what: `${scope}: ${seq} comes after ${before}` });
    last.set(scope, seq);
  }
  for (const [scope, head] of heads) {
    if ((last.get(scope) ?? 0) !== head)
      said.push({ kind: 'gaps', what: `${scope}: the head is not the last number` });
  }
  return said;
}

function labelOf({ body }: LogRow): string | null {
  return /राम \d+|"ors":\d+/.exec(body)?.[0] ?? null;
}

function logIsOnce({ log }: ServerDisk): Complaint[] {
  const seen = new Set<string>();
  return log.flatMap((row): Complaint[] => {
    const marks = [`${row.feed}/${row.no}`, labelOf(row)].filter((mark) => mark !== null);
    const twice = marks.find((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return twice ? [{ kind: 'duplicated', what: `${twice} stands twice in the log` }] : [];
  });
}

/** What is in the log stays there, under its number. */
function logStays(before: Map<string, string>, { log }: ServerDisk): Complaint[] {
  const now = new Map(log.map((row) => [`${row.scope} ${row.seq}`, `${row.feed}/${row.no}/${row.hash}`]));
  return [...before]
    .filter(([key, what]) => now.get(key) !== what)
    .map(([key, what]) => ({ kind: 'gaps', what: `${key} is no longer ${what}` }));
}
