import * as z from 'zod/mini';
import { idSchema } from '../../domain/entry/entry.ts';
import { unitSchema, workerSchema } from '../../domain/org/org.ts';

/** How far a worker's phone is with joining. */
export const WORKER_STATES = ['not-invited', 'invited', 'expired', 'revoked', 'joined'] as const;
export type WorkerState = (typeof WORKER_STATES)[number];

const orgInviteSchema = z.looseObject({ id: z.string(), expires: z.string(), kind: z.optional(z.string()) });

const orgWorkerSchema = z.extend(workerSchema, {
  /** Digits with country code, '' when none. */
  phone: z.string(),
  state: z.enum(WORKER_STATES),
  invite: z.nullish(orgInviteSchema),
});
export type OrgWorker = z.infer<typeof orgWorkerSchema>;

const orgFeedSchema = z.looseObject({
  id: idSchema,
  worker: idSchema,
  state: z.string(),
  joinedAt: z.optional(z.int()),
  /** Minute of the last contact. */
  lastContact: z.nullish(z.int()),
  unsent: z.nullish(z.int()),
});
export type OrgFeed = z.infer<typeof orgFeedSchema>;

/** GET /api/org: the organisation as far as the caller may see it. Held apart are feeds that came with a used invitation. */
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
    z.looseObject({ line: z.int(), kind: z.enum(['made', 'same', 'problem']), problem: z.optional(z.string()) }),
  ),
});
export type ImportRow = z.infer<typeof importSchema>['rows'][number];
