import type { Cadre, Role, Unit, Worker } from '../domain/org/org.ts';
import type { Clock } from '../platform/clock.ts';
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
  /** After a change made here: the next view is read anew. */
  forget(): void;
}

/** Another process may have changed the organisation; its change shows here after so long. */
const FRESH_MS = 5000;

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

export function makeOrg(storage: Storage, clock: Clock): Org {
  let read: { at: number; view: Promise<OrgView> } | undefined;
  return {
    view() {
      if (read && Math.abs(clock.now() - read.at) < FRESH_MS) return read.view;
      const view = readView(storage);
      read = { at: clock.now(), view };
      view.catch(() => {
        read = undefined;
      });
      return view;
    },
    forget() {
      read = undefined;
    },
  };
}
