import * as z from 'zod/mini';
import { idSchema } from '../domain/entry/entry.ts';
import { MAX_CODE } from './envelopes.ts';

/**
 * The messages of POST /api/new-pins, protocol section 7.
 * History: 1 — first version.
 */
export const NEW_PIN = 1;

export const newPinRequestSchema = z.object({
  /** The armoured request code. */
  code: z.string().check(z.maxLength(MAX_CODE)),
  /** False only tells whose it is; true hands the key back, and is written down. */
  approve: z.boolean(),
});

/** Why a request is not approved; nothing on the worker's phone is lost by it. Plain text in the reply: a newer server may add one. */
export const PIN_REFUSALS = [
  'not-a-request',
  'cut',
  'damaged',
  'newer-version',
  'other-programme',
  'not-authentic',
  'unknown-feed',
  'revoked',
  'held-apart',
  'not-allowed',
] as const;
export type PinRefusal = (typeof PIN_REFUSALS)[number];

const worker = z.object({ id: idSchema, name: z.string(), number: z.string() });

export const newPinReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asks'), worker }),
  z.object({
    kind: z.literal('approved'),
    worker,
    /** The approval code to send back, armoured. */
    approval: z.string(),
    /** To be told by voice; it stands nowhere else. */
    oneTimeCode: z.string(),
  }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
]);
export type NewPinReply = z.infer<typeof newPinReplySchema>;
