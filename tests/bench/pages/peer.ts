import PouchDB from 'pouchdb-browser';
import type { Report } from '../week.ts';

/** The peer as its users run it: the same reports as documents, pushed to its own server by its own replication. */
const local = new PouchDB('reports');
const remote = `${location.origin}/db/reports`;

const bench = {
  async save(reports: Report[]): Promise<void> {
    await local.bulkDocs(reports.map((report) => ({ _id: crypto.randomUUID(), ...report })));
  },

  /** Milliseconds from the start of a replication until it says that it is complete. */
  async sync(): Promise<{ ms: number; written: number }> {
    const started = performance.now();
    const result = await local.replicate.to(remote).catch((error: unknown) => {
      throw new Error(`the peer stopped: ${JSON.stringify(error)}`);
    });
    if (!result.ok || result.doc_write_failures > 0) throw new Error('the peer did not replicate');
    return { ms: performance.now() - started, written: result.docs_written };
  },
};

export type PeerBench = typeof bench;
Object.assign(window, { bench });
