import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Storage } from './db/port.ts';
import { Later } from './problem.ts';

/** The built app lies beside the built server: build/app and build/server. */
export const APP_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../app');

/** A phone that holds its connection open without a word does not keep the server from stopping. */
const PATIENCE_MS = 3_000;

/** Closes the door: requests under way are answered; what is still connected after `patience` ms is cut off. */
export async function closeDoor(server: FastifyInstance, patience = PATIENCE_MS): Promise<void> {
  const late = setTimeout(() => server.server.closeAllConnections(), patience);
  await server.close();
  clearTimeout(late);
}

/** From the first step of closing on, what comes in over a connection that is still open is to come again later. */
export function refuseWhileClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onRequest', async () => {
    if (closing) throw new Later('closing');
  });
}

/**
 * Requests under way are answered, then the database is closed. A second signal changes nothing: a terminal sends its
 * own to every process, and the stop has its end anyway. What it gives stops in the same way, with this exit code.
 */
export function stopOnSignal(
  server: FastifyInstance,
  storage: Pick<Storage, 'close'>,
  own: Pick<NodeJS.Process, 'on' | 'exit'> = process,
): (code: number) => Promise<void> {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await closeDoor(server);
    await storage.close();
    own.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) own.on(signal, () => void stop(0));
  return stop;
}
