import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Storage } from './db/port.ts';

/** The built app lies beside the built server: build/app and build/server. */
export const APP_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../app');

/** Requests under way are answered, then the database is closed. */
export function stopOnSignal(server: FastifyInstance, storage: Storage): void {
  const stop = async () => {
    await server.close();
    await storage.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
