import * as z from 'zod/mini';
import { daySchema, idSchema } from '../domain/entry/entry.ts';
import { CADRES, ROLES, UNIT_TYPES, unitSchema, workerSchema } from '../domain/org/org.ts';

/**
 * The messages of the organisation's API, for the server and the administrator's screens alike. What a newer server may
 * add to (states, problems) is plain text in its replies, so that an older app still reads them.
 * History: 1 — first version. 2 — when the server was restored from a backup.
 */
export const ORG = 2;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
/** Digits with country code, '' where there is none. */
const phone = z.string().check(z.regex(/^(\d{8,15})?$/));
const number = z.string().check(z.trim(), z.minLength(1), z.maxLength(30));
const lgd = z.nullable(z.int().check(z.positive()));
const bilingual = z.object({ hi: name, en: name });

export const newUnitSchema = z.object({ parent: idSchema, type: z.enum(UNIT_TYPES), name: bilingual, lgd });
export const unitChangeSchema = z.partial(newUnitSchema);

export const newWorkerSchema = z.object({
  number,
  name,
  role: z.enum(ROLES),
  cadre: z.enum(CADRES),
  unit: idSchema,
  phone,
});
export type NewWorker = z.infer<typeof newWorkerSchema>;
export const workerChangeSchema = z.partial(newWorkerSchema);

export const inviteSchema = z.object({
  worker: idSchema,
  /** For a phone that several share. */
  kiosk: z.optional(z.boolean()),
  /** How many days it can be used, today included. */
  days: z.optional(z.int().check(z.minimum(1), z.maximum(90))),
});

export const importSchema = z.object({
  csv: z.string().check(z.maxLength(500_000)),
  dryRun: z.optional(z.boolean()),
});

/** How far a worker's phone is with joining. */
export const WORKER_STATES = ['not-invited', 'invited', 'expired', 'revoked', 'joined'] as const;
export type WorkerState = (typeof WORKER_STATES)[number];
export const INVITATION_STATES = ['open', 'used', 'expired', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const orgWorkerSchema = z.extend(workerSchema, {
  /** Digits with country code, '' when none. */
  phone: z.string(),
  state: z.enum(WORKER_STATES),
  /** The newest one, however it ended; `kind` is one of INVITATION_STATES. */
  invite: z.nullable(z.object({ id: z.string(), expires: daySchema, kind: z.string() })),
});
export type OrgWorker = z.infer<typeof orgWorkerSchema>;

export const orgFeedSchema = z.object({
  id: idSchema,
  worker: idSchema,
  home: idSchema,
  /** `live`, `retired`; held apart: `taken` (its invitation was bound before), `late` (revoked or long over). */
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
export const orgSchema = z.object({
  units: z.array(unitSchema),
  workers: z.array(orgWorkerSchema),
  feeds: z.array(orgFeedSchema),
  heldApart: z.array(orgFeedSchema),
  /** Phones that came with the id of another worker's: what they send is kept, and taken in from none of them. */
  clashes: z.array(z.object({ feed: idSchema, worker: idSchema, firstAt: z.int(), lastAt: z.int() })),
  /** The server came out of a backup lately: when, and of which time. Minutes; for administrators. */
  restored: z.optional(z.object({ at: z.int(), takenAt: z.int() })),
});
export type Org = z.infer<typeof orgSchema>;

export const workerReplySchema = z.extend(workerSchema, { phone: z.string() });
export type WorkerReply = z.infer<typeof workerReplySchema>;
export const invitationStateSchema = z.object({ state: z.string() });
export const doneSchema = z.object({ done: z.literal(true) });
export const admittedSchema = z.object({ released: z.int() });

export const madeInvitationSchema = z.object({
  id: z.string(),
  link: z.string(),
  expires: daySchema,
  text: z.string(),
  waLink: z.string(),
});
export type MadeInvitation = z.infer<typeof madeInvitationSchema>;

export const IMPORT_PROBLEMS = [
  'columns-missing',
  'number-missing',
  'number-taken',
  'name-missing',
  'unit-missing',
  'unit-unknown',
  'unit-unclear',
  'type-unknown',
  'role-unknown',
  'cadre-unknown',
  'phone-wrong',
  'lgd-not-digits',
  'lgd-taken',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];
export const importReplySchema = z.object({
  rows: z.array(
    z.object({
      /** Line of the file, the header being 1. */
      line: z.int(),
      kind: z.enum(['made', 'same', 'problem']),
      /** One of IMPORT_PROBLEMS. */
      problem: z.optional(z.string()),
    }),
  ),
});
export type ImportRow = z.infer<typeof importReplySchema>['rows'][number];

export const auditReplySchema = z.object({
  rows: z.array(
    z.object({
      at: z.int(),
      scope: z.string(),
      action: z.string(),
      about: z.string(),
      who: z.object({ id: z.string(), name: z.string(), number: z.string(), role: z.string() }),
    }),
  ),
});
