import {
  IDBDatabase,
  IDBFactory,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';
import { type Runner, stage } from './stage.ts';

/** What befalls a runner at one of its steps. */
export type Blow = 'kill' | 'abort' | 'quota';

/** A runner whose steps on the disk are counted. */
export interface DiskUser extends Runner {
  /** Called before a transaction, before each write in it, and after it is on the disk. What is to happen there. */
  step(): Blow | null;
  die(): void;
  connections: Connection[];
}

interface RawStore {
  name: string;
  keyPath: unknown;
  autoIncrement: boolean;
  keyGenerator: { num: number } | null;
  records: { values(): Iterable<{ key: unknown; value: unknown }>; put(record: unknown): void };
  rawIndexes: Map<string, RawIndex>;
}
interface RawIndex {
  name: string;
  keyPath: unknown;
  multiEntry: boolean;
  unique: boolean;
  initialized: boolean;
  records: RawStore['records'];
}
interface RawDatabase {
  name: string;
  version: number;
  rawObjectStores: Map<string, RawStore>;
  transactions: RawTransaction[];
  processTransactions(): void;
}
interface RawTransaction {
  db: Connection;
  mode: string;
  _state: string;
  _abort(name: string | null): void;
  _execRequestAsync(request: object): unknown;
}
interface Connection {
  _rawDatabase: RawDatabase;
  close(): void;
}

/** The disk of one phone: its databases, which outlive every page. */
export type Disk = InstanceType<typeof IDBFactory>;

const owners = new WeakMap<object, DiskUser>();

function databases(disk: Disk): Map<string, RawDatabase> {
  return (disk as unknown as { _databases: Map<string, RawDatabase> })._databases;
}

/** Every row of a store as it lies there, without asking the phone. */
export function rowsOf<T>(disk: Disk, database: string, store: string): T[] {
  const records = databases(disk).get(database)?.rawObjectStores.get(store)?.records;
  return records ? [...records.values()].map(({ value }) => value as T) : [];
}

export function databaseNames(disk: Disk): string[] {
  return [...databases(disk).keys()];
}

function make<T extends object>(like: T, ...args: unknown[]): T {
  return new (like.constructor as new (...args: unknown[]) => T)(...args);
}

function copyStore(from: RawStore, database: RawDatabase): RawStore {
  const store = make(from, database, from.name, from.keyPath, from.autoIncrement);
  if (from.keyGenerator && store.keyGenerator) store.keyGenerator.num = from.keyGenerator.num;
  for (const record of from.records.values()) store.records.put(record);
  for (const [name, index] of from.rawIndexes) {
    const copy = make(index, store, name, index.keyPath, index.multiEntry, index.unique);
    copy.initialized = index.initialized;
    for (const record of index.records.values()) copy.records.put(record);
    store.rawIndexes.set(name, copy);
  }
  return store;
}

/** The disk as it is now, for a cloned profile or for the day it is rolled back. */
export function copyDisk(disk: Disk): Disk {
  const copy = new IDBFactory();
  for (const [name, from] of databases(disk)) {
    const database = make(from, name, from.version);
    for (const [store, rows] of from.rawObjectStores) {
      database.rawObjectStores.set(store, copyStore(rows, database));
    }
    databases(copy).set(name, database);
  }
  return copy;
}

/** What a page sees as `indexedDB`. */
export function factoryFor(disk: Disk, user: DiskUser): Disk {
  const owned = (request: IDBOpenDBRequest) => {
    owners.set(request, user);
    return request;
  };
  return {
    open: (name: string, version?: number) =>
      user.dead ? new IDBOpenDBRequest() : owned(disk.open(name, version)),
    deleteDatabase: (name: string) => (user.dead ? new IDBOpenDBRequest() : owned(disk.deleteDatabase(name))),
    databases: () => disk.databases(),
    cmp: disk.cmp.bind(disk),
  } as unknown as Disk;
}

function ownerOf(target: object): DiskUser | undefined {
  if (target instanceof IDBTransaction) return owners.get((target as unknown as RawTransaction).db);
  if (target instanceof IDBRequest)
    return (
      owners.get(target) ?? owners.get((target.transaction as unknown as RawTransaction | null)?.db ?? target)
    );
  return owners.get(target);
}

function isUpgrade(transaction: unknown): boolean {
  return (transaction as RawTransaction | null)?.mode === 'versionchange';
}

/** What the database itself must still learn of an event that no page hears any more. */
function hearUnheard(target: object): void {
  if (target instanceof IDBTransaction)
    (target as unknown as RawTransaction).db._rawDatabase.processTransactions();
  if (target instanceof IDBOpenDBRequest && target.readyState === 'done') {
    (target.result as unknown as Connection | undefined)?.close?.();
  }
}

function tell(target: object, event: { type: string }): boolean {
  const user = ownerOf(target);
  if (!user) return true;
  if (target instanceof IDBOpenDBRequest && event.type !== 'blocked') {
    const connection = target.result as unknown as Connection | undefined;
    if (connection && !owners.has(connection)) {
      owners.set(connection, user);
      user.connections.push(connection);
    }
  }
  const upgrades = isUpgrade(target) || isUpgrade((target as { transaction?: unknown }).transaction);
  if (!user.dead && event.type === 'complete' && !upgrades) strike(user, user.step());
  if (!user.dead) stage.present = user;
  return !user.dead || upgrades;
}

function strike(user: DiskUser, blow: Blow | null): void {
  if (blow === 'kill') user.die();
}

/** A browser that is killed aborts what was not committed and closes its connections. */
export function closeDisk(user: DiskUser): void {
  for (const connection of user.connections) {
    for (const transaction of [...connection._rawDatabase.transactions]) {
      const open = transaction.db === connection && transaction._state !== 'finished';
      if (open && !isUpgrade(transaction)) transaction._abort(null);
    }
    connection.close();
  }
}

function hearing(prototype: { dispatchEvent(event: Event): boolean }): void {
  const dispatch = prototype.dispatchEvent;
  prototype.dispatchEvent = function (event) {
    if (tell(this, event)) return dispatch.call(this, event);
    hearUnheard(this);
    return true;
  };
}

function begins(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args: Parameters<typeof transaction>) {
    const user = owners.get(this);
    if (user && !user.dead && args[1] === 'readwrite') strike(user, user.step());
    if (user?.dead) throw new DOMException('the page is gone', 'AbortError');
    return transaction.apply(this, args);
  };
}

function writes(name: 'add' | 'put' | 'delete' | 'clear'): void {
  const write = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
  const counted = function (this: InstanceType<typeof IDBObjectStore>, ...args: unknown[]) {
    const transaction = this.transaction as unknown as RawTransaction;
    const user = owners.get(transaction.db);
    const blow = user && !user.dead && !isUpgrade(transaction) ? user.step() : null;
    if (user) strike(user, blow);
    if (user?.dead && !isUpgrade(transaction)) return new IDBRequest();
    if (blow === 'abort') transaction._abort('AbortError');
    if (blow === 'quota' && (name === 'add' || name === 'put')) {
      const full = () => {
        throw new DOMException('the disk is full', 'QuotaExceededError');
      };
      return transaction._execRequestAsync({ source: this, operation: full });
    }
    return write.apply(this, args);
  };
  Object.assign(IDBObjectStore.prototype, { [name]: counted });
}

/** Makes the browser's database one whose every step can fail. Once a process, before Dexie is used. */
export function watchDisks(): void {
  for (const kind of [IDBRequest, IDBTransaction, IDBDatabase]) hearing(kind.prototype as never);
  begins();
  for (const name of ['add', 'put', 'delete', 'clear'] as const) writes(name);
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: () => stage.present?.factory });
  Object.assign(globalThis, { IDBKeyRange });
}

export function emptyDisk(): Disk {
  return new IDBFactory();
}
