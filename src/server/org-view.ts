import type { Cadre, Role, Unit, Worker } from '../domain/org/org.ts';
import type { Directory } from '../wire/sync.ts';
import type { Storage, WorkerRow } from './db/port.ts';

/** The organisation as rights are judged by it: small, read often, changed seldom. */
export interface OrgView {
  units: ReadonlyMap<string, Unit>;
  children: ReadonlyMap<string, readonly string[]>;
  workers: ReadonlyMap<string, WorkerRow>;
  /** [feed, worker] */
  feeds: Directory['feeds'];
}

export interface Org {
  view(): Promise<OrgView>;
}

export function workerOf(row: WorkerRow): Worker {
  const { id, number, name, unit } = row;
  return { id, number, name, role: row.role as Role, cadre: row.cadre as Cadre, unit };
}

async function readView(storage: Storage): Promise<OrgView> {
  const [units, workers, feeds] = [
    await storage.org.units(),
    await storage.org.workers(),
    await storage.feeds.feeds(),
  ];
  const children = new Map<string, string[]>();
  for (const unit of units) {
    if (unit.parent) children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit.id]);
  }
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    children,
    workers: new Map(workers.map((worker) => [worker.id, worker])),
    feeds: feeds.map((feed) => [feed.id, feed.worker]),
  };
}

/**
 * The view is kept as long as the database says that it is today's, whichever process changes it. The version is read
 * before the view, so what changes between the two makes the next one read anew.
 */
export function makeOrg(storage: Storage): Org {
  let read: { version: number; view: Promise<OrgView> } | undefined;
  return {
    async view() {
      const version = await storage.org.version();
      if (read?.version === version) return read.view;
      const view = readView(storage);
      const mine = { version, view };
      read = mine;
      view.catch(() => {
        if (read === mine) read = undefined;
      });
      return view;
    },
  };
}
