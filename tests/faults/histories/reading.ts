import type Database from 'better-sqlite3';
import type { OwnRow } from '../../../src/store/vault-db.ts';
import type { ServerFacts } from '../../../src/store/vault-meta.ts';
import { type Disk, databaseNames, rowsOf } from './disk.ts';

/** What is on the server's disk, as far as the oracle asks. */
export interface ServerDisk {
  epoch: string;
  /** Rows of the log, by scope and number. */
  log: LogRow[];
  heads: Map<string, number>;
  /** `FEED/NO` → the hashes held or claimed there; '' for content that the server cannot read yet. */
  kept: Map<string, Set<string>>;
  feeds: { id: string; home: string; worker: string; state: string }[];
  claims: { feed: string; no: number }[];
}

export interface LogRow {
  scope: string;
  seq: number;
  feed: string;
  no: number;
  hash: string;
  body: string;
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

type Raw = Record<string, string | number | Buffer | null>;

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

function statement(db: Database.Database, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const made = known.get(sql) ?? db.prepare(sql);
  known.set(sql, made);
  return made;
}

/** Reads by SQL of its own: the server's code is what is being judged. */
export function readServer(db: Database.Database): ServerDisk {
  const all = (sql: string) => statement(db, sql).all() as Raw[];
  const log = all('select scope, seq, feed, no, hash, body from entry order by scope, seq').map((row) => ({
    ...(row as unknown as LogRow),
    hash: hexOf(row.hash as Buffer),
  }));
  const kept = new Map<string, Set<string>>();
  const keep = (feed: unknown, no: unknown, hash: unknown) => {
    const key = `${feed}/${no}`;
    kept.set(key, (kept.get(key) ?? new Set()).add(hash ? hexOf(hash as Buffer) : ''));
  };
  for (const row of log) kept.set(`${row.feed}/${row.no}`, new Set([row.hash]));
  for (const { feed, no, hash } of all('select feed, no, hash from held')) keep(feed, no, hash);
  return {
    epoch: String(all('select epoch from programme')[0]?.epoch),
    log,
    heads: new Map(
      all('select scope, head from scope_head').map((row) => [String(row.scope), Number(row.head)]),
    ),
    kept,
    feeds: all('select id, home, worker, state from feed') as unknown as ServerDisk['feeds'],
    claims: all('select feed, no from feed_no') as unknown as ServerDisk['claims'],
  };
}

/** What is on a phone's disk of one feed. */
export interface VaultDisk {
  feed: string;
  facts: ServerFacts | null;
  own: (OwnRow & { hex: string })[];
  outbox: Set<number>;
  /** Ids of the entries that lie there, own and others'. */
  entries: Set<string>;
  cursors: { scope: string; seq: number }[];
}

const VAULT = /^pahunch-([0-9A-Z]{8})$/;

export function readPhone(disk: Disk): VaultDisk[] {
  return databaseNames(disk).flatMap((name) => {
    const feed = VAULT.exec(name)?.[1];
    if (!feed) return [];
    const rows = <T>(store: string) => rowsOf<T>(disk, name, store);
    const meta = rows<{ key: string; value: unknown }>('meta');
    return {
      feed,
      facts: (meta.find(({ key }) => key === 'server')?.value ?? null) as ServerFacts | null,
      own: rows<OwnRow>('own').map((row) => ({ ...row, hex: hexOf(row.hash) })),
      outbox: new Set(rows<{ no: number }>('outbox').map(({ no }) => no)),
      entries: new Set(rows<{ id: string }>('entries').map(({ id }) => id)),
      cursors: rows<{ scope: string; seq: number }>('cursors'),
    };
  });
}
