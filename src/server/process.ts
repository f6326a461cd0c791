import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Storage } from './db/port.ts';

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

/** Requests under way are answered, then the database is closed. */
export function stopOnSignal(server: FastifyInstance, storage: Storage): void {
  const stop = async () => {
    await closeDoor(server);
    await storage.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
