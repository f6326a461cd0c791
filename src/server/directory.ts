import { unitAndAbove } from '../domain/org/org.ts';
import { toBase64url, utf8 } from '../platform/bytes.ts';
import type { Crypto } from '../platform/crypto.ts';
import type { Directory } from '../wire/sync.ts';
import { type OrgView, workerOf } from './org-view.ts';
import { type Person, type ReadableScopes, readableScopes, unitAndBelow } from './rights.ts';

/** What a reader may read and whom she may know, with its digest. */
export interface Reading {
  readable: ReadableScopes;
  /** Every readable scope, her own first. */
  scopes: string[];
  directory: Directory;
  /** Changes when the numbers she has passed could mean something else: her cursors start over. */
  rights: string;
  /** `rights` and a digest of scopes and directory: the wire's `view`. */
  view: string;
}

const DIGEST_CHARACTERS = 8;
const known = new WeakMap<OrgView, Map<string, Promise<Reading>>>();

/** Herself, whoever is above her, and for those who supervise everybody below. Administrators are nobody's business. */
function directoryOf(org: OrgView, person: Person, worker: string): Directory {
  const path = unitAndAbove(org.units, person.unit);
  const below =
    person.role === 'worker' || person.role === 'administrator' ? [] : unitAndBelow(org, person.unit);
  const ids = new Set([...path.map((unit) => unit.id), ...below]);
  const workers = [...org.workers.values()].filter(
    (one) =>
      one.id === worker ||
      (ids.has(one.unit) && one.role !== 'administrator' && seesAsWorker(person, one.role)),
  );
  const listed = new Set(workers.map((one) => one.id));
  return {
    units: [...ids].flatMap((id) => org.units.get(id) ?? []),
    workers: workers.map(workerOf),
    feeds: org.feeds.filter(([, writer]) => listed.has(writer)),
  };
}

/** A worker knows her supervisors and officers, and those she shares a catchment with write there too. */
function seesAsWorker(person: Person, role: string): boolean {
  return person.role !== 'administrator' || role === 'administrator';
}

async function digest(crypto: Crypto, value: unknown): Promise<string> {
  return toBase64url(await crypto.sha256(utf8(JSON.stringify(value)))).slice(0, DIGEST_CHARACTERS);
}

async function read(crypto: Crypto, org: OrgView, person: Person, worker: string): Promise<Reading> {
  const readable = readableScopes(org, person);
  const others = [...readable.full].filter((id) => id !== person.unit).sort();
  const own = readable.full.has(person.unit) ? [person.unit] : [];
  const scopes = [...own, ...readable.boards, ...others];
  const directory = directoryOf(org, person, worker);
  const rights = await digest(crypto, [person.role, person.unit, readable.boards]);
  return { readable, scopes, directory, rights, view: rights + (await digest(crypto, [scopes, directory])) };
}

/** Worked out once for each reader as long as the organisation stays as it is. */
export function readingOf(crypto: Crypto, org: OrgView, person: Person, worker: string): Promise<Reading> {
  const readers = known.get(org) ?? new Map<string, Promise<Reading>>();
  known.set(org, readers);
  const reading = readers.get(worker) ?? read(crypto, org, person, worker);
  readers.set(worker, reading);
  return reading;
}
