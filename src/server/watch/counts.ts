import { Counter, Histogram, Registry } from 'prom-client';
import type { Verdict } from '../../domain/entry/verdict.ts';
import type { Refusal } from '../../wire/envelopes.ts';
import type { CameBy } from '../intake/offer.ts';

/** What the doors count as they work. No label names a worker, a feed or a place. */
export interface Counts {
  registry: Registry;
  entries(carrier: CameBy, verdicts: Iterable<Verdict>): void;
  unopened(reason: Refusal): void;
  page(): void;
  synced(seconds: number): void;
}

/** Seconds of the server's own work; the link's time comes on top. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function makeCounts(): Counts {
  const registry = new Registry();
  const registers = [registry];
  const entries = new Counter({
    name: 'pahunch_entries_total',
    help: 'Entries that came in, by carrier and verdict; one that comes again counts again.',
    labelNames: ['carrier', 'verdict'],
    registers,
  });
  const unopened = new Counter({
    name: 'pahunch_envelopes_unopened_total',
    help: 'Envelopes that were refused, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const pages = new Counter({ name: 'pahunch_pages_total', help: 'Pages sent to readers.', registers });
  const syncs = new Histogram({
    name: 'pahunch_sync_seconds',
    help: 'From the first byte of a sync to the last of its answer.',
    buckets: BUCKETS,
    registers,
  });
  return {
    registry,
    entries(carrier, verdicts) {
      for (const { kind } of verdicts) entries.inc({ carrier, verdict: kind });
    },
    unopened: (reason) => unopened.inc({ reason }),
    page: () => pages.inc(),
    synced: (seconds) => syncs.observe(seconds),
  };
}
