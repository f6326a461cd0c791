import * as z from 'zod/mini';
import { daySchema, idSchema } from '../domain/entry/entry.ts';
import { CARRIERS } from '../domain/entry/verdict.ts';
import { unitSchema, workerSchema } from '../domain/org/org.ts';

/**
 * The messages of POST /api/sync, protocol section 4. JSON up, NDJSON down, gzip both ways.
 * History: 1 — first version.
 */
export const PROTOCOL = 1;
/** The oldest client protocol still served. */
export const OLDEST_PROTOCOL = 1;

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/));
const wireRef = z.tuple([idSchema, z.int().check(z.positive())]);

/** An entry without its feed. `s` absent: the feed's home scope. Unknown properties travel along. */
export const wireEntrySchema = z.looseObject({
  n: z.int().check(z.positive()),
  k: z.string().check(z.minLength(1), z.maxLength(40)),
  v: z.int().check(z.positive()),
  s: z.optional(idSchema),
  on: daySchema,
  at: z.int(),
  o: z.nullable(z.int()),
  r: z.optional(wireRef),
  a: z.optional(wireRef),
  x: z.optional(wireRef),
  b: z.record(z.string(), z.unknown()),
});
export type WireEntry = z.infer<typeof wireEntrySchema>;

export const healthSchema = z.looseObject({
  /** App version. */
  app: z.optional(z.string()),
  /** Free space, whole megabytes. */
  free: z.optional(z.int()),
  /** Whether the browser promised to keep the data. */
  kept: z.optional(z.boolean()),
});

export const syncRequestSchema = z.looseObject({
  p: z.int(),
  feed: idSchema,
  /** The feed's head: the number of its newest entry, 0 when it has none. */
  head: z.int().check(z.nonnegative()),
  /** Entries no receipt has covered yet. */
  unsent: z.int().check(z.nonnegative()),
  /** The phone's minute, for the clock's error. */
  now: z.int(),
  push: z.optional(z.object({ entries: z.array(z.unknown()), check: base64url })),
  /** The sealed joining block, until the first receipt. */
  join: z.optional(base64url),
  epoch: z.optional(z.string()),
  view: z.optional(z.string()),
  /** By scope: [last sequence number applied, the server's running check there]. */
  cursors: z.optional(z.record(idSchema, z.tuple([z.int().check(z.nonnegative()), base64url]))),
  health: z.optional(healthSchema),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

export const directorySchema = z.object({
  units: z.array(unitSchema),
  workers: z.array(workerSchema),
  /** [feed, worker]: who writes which feed. */
  feeds: z.array(z.tuple([idSchema, idSchema])),
});
export type Directory = z.infer<typeof directorySchema>;

/** First line of the reply. `scopes` names what this reader may read; `view` is the digest of her rights and the directory. */
export const syncHeadSchema = z.looseObject({
  epoch: z.string(),
  /** Sealed to the feed: codec/receipt. Absent only when the feed's key is not known. */
  receipt: z.optional(base64url),
  /** The server's minute. */
  now: z.int(),
  view: z.string(),
  scopes: z.optional(z.array(idSchema)),
  directory: z.optional(directorySchema),
  /** True when the client must offer everything it holds again and start its scopes over. */
  changed: z.optional(z.boolean()),
});
export type SyncHead = z.infer<typeof syncHeadSchema>;

/** One stored entry as a reader gets it: an entry with its feed, minute of receipt and carrier. */
export const pagedEntrySchema = z.extend(wireEntrySchema, {
  f: idSchema,
  /** Minute it was received by the server. */
  rx: z.int(),
  c: z.enum(CARRIERS),
});
export type PagedEntry = z.infer<typeof pagedEntrySchema>;

/** Following lines: a run of one scope's dense numbers, `check` being the server's running check at `to`. */
export const pageSchema = z.looseObject({
  s: idSchema,
  from: z.int().check(z.positive()),
  to: z.int().check(z.positive()),
  check: base64url,
  items: z.array(
    z.union([
      /** Just pushed or already offered by this very feed: numbers only. */
      z.object({ own: z.tuple([z.int(), z.int()]) }),
      /** A run of numbers this reader may not see. */
      z.object({ stub: z.int().check(z.positive()) }),
      pagedEntrySchema,
    ]),
  ),
});
export type Page = z.infer<typeof pageSchema>;

export const syncEndSchema = z.object({ end: z.literal(true), more: z.boolean() });
