import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The real server as it is built. */
const BUILT = 'build/server/main.js';
/** A machine that does ten other things starts it too. */
const START_MS = 180_000;
const LINK = /https?:\/\/\S+\/j#\S+/;

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The real server on a data folder of its own. */
export interface TestServer {
  port: number;
  /** Origin as phones know it. */
  url: string;
  folder: string;
  /** Of its process. */
  pid: number;
  /** The one-time administrator link printed at the first start. */
  adminLink: string;
  /** Everything it has printed: no name, number or answer may stand there. */
  output(): string;
  /** Power cut. */
  kill(): Promise<void>;
  /** Starts again on the same folder and port. */
  start(): Promise<void>;
  /** Its machine's clock goes so many milliseconds ahead of this one's; it starts anew with it. */
  setClock(ahead: number): Promise<void>;
  /** Ends it and removes the folder. */
  close(): Promise<void>;
}

/** What a Node process runs before all else to live at another time. */
function livesAhead(ahead: number): string {
  const code = `const machine = Date.now; Date.now = () => machine() + ${ahead};`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const limit = Date.now() + START_MS;
  while (Date.now() < limit) {
    if (child.exitCode !== null) break;
    const reply = await fetch(`${url}/api/health`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not start:\n${output()}`);
}

export async function startServer(env: Record<string, string> = {}, entry = BUILT): Promise<TestServer> {
  if (!existsSync(entry)) throw new Error(`${entry} is missing: npm run build`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'pahunch-test-'));
  let printed = '';
  let child: ChildProcess;
  let ahead = 0;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--enable-source-maps', livesAhead(ahead), entry], {
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, PUBLIC_URL: url, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk;
      });
    }
    await answers(url, child, () => printed);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  await start();
  return {
    port,
    url,
    folder,
    get pid() {
      return child.pid ?? 0;
    },
    get adminLink() {
      const link = LINK.exec(printed)?.[0];
      if (!link) throw new Error('the server printed no administrator link');
      return link;
    },
    output: () => printed,
    kill: () => end('SIGKILL'),
    start,
    async setClock(next) {
      await end('SIGTERM');
      ahead = next;
      await start();
    },
    async close() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
