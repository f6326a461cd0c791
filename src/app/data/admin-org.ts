import * as z from 'zod/mini';
import { daySchema, idSchema } from '../../domain/entry/entry.ts';
import { unitSchema, workerSchema } from '../../domain/org/org.ts';

/** How far a worker's phone is with joining. */
export const WORKER_STATES = ['not-invited', 'invited', 'expired', 'revoked', 'joined'] as const;
export type WorkerState = (typeof WORKER_STATES)[number];

const orgInviteSchema = z.looseObject({ id: z.string(), expires: daySchema, kind: z.string() });

const orgWorkerSchema = z.extend(workerSchema, {
  /** Digits with country code, '' when none. */
  phone: z.string(),
  state: z.enum(WORKER_STATES),
  /** The newest one, however it ended. */
  invite: z.nullable(orgInviteSchema),
});
export type OrgWorker = z.infer<typeof orgWorkerSchema>;

const orgFeedSchema = z.looseObject({
  id: idSchema,
  worker: idSchema,
  /** `live`, `retired`; held apart: `taken` (its invitation was used before), `late` (revoked or long over). */
  state: z.string(),
  /** Minutes since 1970. */
  joinedAt: z.int(),
  lastContact: z.int(),
  unsent: z.nullable(z.int()),
  /** Entries that are kept but wait for a person or an upgrade. */
  waiting: z.int(),
});
export type OrgFeed = z.infer<typeof orgFeedSchema>;

/** GET /api/org: the organisation as far as the caller may see it. */
export const orgSchema = z.looseObject({
  units: z.array(unitSchema),
  workers: z.array(orgWorkerSchema),
  feeds: z.array(orgFeedSchema),
  heldApart: z.array(orgFeedSchema),
});
export type Org = z.infer<typeof orgSchema>;

export const invitationSchema = z.looseObject({
  id: z.string(),
  link: z.string(),
  expires: z.string(),
  text: z.string(),
  waLink: z.string(),
});
export type MadeInvitation = z.infer<typeof invitationSchema>;

export const importSchema = z.looseObject({
  rows: z.array(
    z.looseObject({
      line: z.int(),
      kind: z.enum(['made', 'same', 'problem']),
      problem: z.optional(z.string()),
    }),
  ),
});
export type ImportRow = z.infer<typeof importSchema>['rows'][number];
