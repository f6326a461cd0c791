import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The peer's server in a process of its own. */
export interface Peer {
  port: number;
  url: string;
  stop(): Promise<void>;
}

export async function startPeer(): Promise<Peer> {
  const child = spawn(process.execPath, ['build/bench/peer-server.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout) {
    const port = Number(/port (\d+)/.exec(String(chunk))?.[1]);
    if (!port) continue;
    const stop = async () => {
      child.kill();
      await once(child, 'exit');
    };
    return { port, url: `http://localhost:${port}`, stop };
  }
  throw new Error("the peer's server did not start");
}
