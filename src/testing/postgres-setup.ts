import type { TestProject } from 'vitest/node';
import { NO_POSTGRES, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database `postgres` on the server that runs for these tests; '' where none can. */
    postgres: string;
  }
}

/** One server for all files of a run. Nothing of it outlives the run, so its commits need not reach the disk. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ fsync: false });
  project.provide('postgres', server?.url('postgres') ?? '');
  if (!server) process.stderr.write(`\n${NO_POSTGRES}\n\n`);
  return async () => server?.close();
}
