import * as z from 'zod/mini';
import { idSchema } from '../domain/entry/entry.ts';
import { CARRIERS } from '../domain/entry/verdict.ts';

/** Characters of one code that the door takes; a courier does not keep a longer one, for it would bar the way of all others. */
export const MAX_CODE = 8_000;

/**
 * The messages of POST /api/envelopes, protocol section 5.
 * History: 1 — first version.
 */
export const ENVELOPES = 1;

export const envelopesRequestSchema = z.object({
  /** Armoured codes (codec/armour), at most 50. */
  codes: z.array(z.string().check(z.maxLength(MAX_CODE))).check(z.minLength(1), z.maxLength(50)),
  carrier: z.enum(CARRIERS),
});
export type EnvelopesRequest = z.infer<typeof envelopesRequestSchema>;

/** Why a code was not taken in; none of them loses anything, the courier keeps the code. */
export const REFUSALS = [
  'not-a-code',
  'cut',
  'damaged',
  'newer-version',
  'other-programme',
  'not-authentic',
  'unknown-feed',
  'id-clash',
  'later',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export const envelopeResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('taken'),
    feed: idSchema,
    /** The down envelope to send back, armoured. */
    receipt: z.string(),
    /** Only for a signed-in courier whose role allows it. */
    seen: z.optional(
      z.object({
        worker: z.nullable(z.object({ id: idSchema, name: z.string(), number: z.string() })),
        accepted: z.int(),
        duplicate: z.int(),
        held: z.int(),
        forked: z.int(),
        /** Numbers of this feed the server knows to exist but has not got, as inclusive ranges. */
        missing: z.array(z.tuple([z.int(), z.int()])),
        part: z.tuple([z.int(), z.int()]),
      }),
    ),
  }),
  z.object({ kind: z.literal('refused'), reason: z.enum(REFUSALS) }),
]);
export type EnvelopeResult = z.infer<typeof envelopeResultSchema>;

export const envelopesReplySchema = z.object({ results: z.array(envelopeResultSchema) });
export type EnvelopesReply = z.infer<typeof envelopesReplySchema>;
