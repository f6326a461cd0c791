import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';
const PASSWORD = 'only on this machine';
const START_MS = 180_000;

/** What to do where there is none; printed, so that a test that did not run is never taken for one that passed. */
export const NO_POSTGRES =
  'SKIPPED: everything on PostgreSQL, since it is not installed here. Debian: apt-get install -y postgresql-15; elsewhere put its bin folder into PATH.';

function debianFolders(): string[] {
  if (!existsSync(DEBIAN)) return [];
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(DEBIAN, version, 'bin'));
}

function saidByPgConfig(): string[] {
  const { stdout, status } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return status === 0 ? [stdout.trim()] : [];
}

/** The folder of `initdb` and `postgres`, or null when PostgreSQL is not installed. */
export function postgresFolder(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...debianFolders(), ...saidByPgConfig()];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function otherUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (which: string) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Another one made it at the same moment. */
function passOver(error: unknown): void {
  if (!(error instanceof pg.DatabaseError) || !['23505', '42P04'].includes(error.code ?? '')) throw error;
}

/** Makes an empty database beside the one at the address, unless there is one of this name; its address. */
export async function makeDatabase(beside: string, name: string): Promise<string> {
  const client = new pg.Client(beside);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name}" template template0`).catch(passOver);
  } finally {
    await client.end();
  }
  const url = new URL(beside);
  url.pathname = `/${name}`;
  return url.href;
}

/** A PostgreSQL of its own in a throw-away folder. */
export interface PostgresServer {
  port: number;
  /** Address of a database of it. */
  url(database: string): string;
  /** Makes an empty database, unless there is one of this name. */
  create(database: string): Promise<string>;
  /** Power cut: every process of it ends at once, in the midst of whatever it does. */
  kill(): Promise<void>;
  /** Ends it in order, without waiting for its clients. */
  halt(): Promise<void>;
  /** Starts again on the same folder and port. */
  start(): Promise<void>;
  /** Ends it and removes the folder. */
  close(): Promise<void>;
}

export interface PostgresOptions {
  /** Whether commits reach the disk; without, tests are quicker. */
  fsync: boolean;
  /** Further settings, as `name=value`. */
  settings?: string[];
}

function parentOf(pid: string): number {
  try {
    // The name before it may hold blanks and brackets.
    return Number(/.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** Its backends, which lead sessions of their own and so belong to no group that could be ended as one. */
function childrenOf(pid: number): number[] {
  if (existsSync('/proc/self/stat')) {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return all.filter((one) => parentOf(one) === pid).map(Number);
  }
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** Ends every process at once; the first is stopped before, so that it starts no other meanwhile. */
function cutPower(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(child.pid, 'SIGSTOP');
  for (const pid of [child.pid, ...childrenOf(child.pid)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

async function answers(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await wait(50)) {
    if (child.exitCode !== null) break;
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    if (isUp) return client.end();
  }
  throw new Error(`PostgreSQL did not start:\n${printed()}`);
}

function initialise(bin: string, folder: string): void {
  const user = otherUser();
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  if (user.uid !== undefined) for (const path of [folder, password]) chownSync(path, user.uid, user.gid);
  const args = ['--no-sync', '--auth=scram-sha-256', `--pwfile=${password}`, '--username=pahunch'];
  const made = spawnSync(
    join(bin, 'initdb'),
    [...args, '--encoding=UTF8', '--locale=C.UTF-8', join(folder, 'data')],
    { ...user, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`);
}

/** Makes and starts a server; null when PostgreSQL is not installed. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer | null> {
  const bin = postgresFolder();
  if (!bin) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pahunch-postgres-'));
  chmodSync(folder, 0o700);
  initialise(bin, folder);
  return runIn(bin, folder, await freePort(), options);
}

async function runIn(
  bin: string,
  folder: string,
  port: number,
  { fsync, settings = [] }: PostgresOptions,
): Promise<PostgresServer> {
  const url = (database: string) =>
    `postgres://pahunch:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  const all = [
    `fsync=${fsync ? 'on' : 'off'}`,
    'listen_addresses=127.0.0.1',
    'max_connections=300',
    ...settings,
  ];
  const args = [
    '-D',
    join(folder, 'data'),
    '-p',
    String(port),
    '-k',
    folder,
    ...all.flatMap((one) => ['-c', one]),
  ];
  let child: ChildProcess;
  let printed = '';
  const lastResort = () => {
    cutPower(child);
    rmSync(folder, { recursive: true, force: true });
  };

  async function start(): Promise<void> {
    child = spawn(join(bin, 'postgres'), args, {
      ...otherUser(),
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    await answers(url('postgres'), child, () => printed);
  }

  async function end(how: (process: ChildProcess) => void): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    how(child);
    await gone;
  }
  const halt = () => end((process) => void process.kill('SIGINT'));

  process.once('exit', lastResort);
  await start();
  return {
    port,
    url,
    create: (database) => makeDatabase(url('postgres'), database),
    kill: () => end(cutPower),
    halt,
    start,
    async close() {
      await halt();
      process.off('exit', lastResort);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
