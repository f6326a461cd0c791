import * as z from 'zod/mini';
import { envelopeResultSchema, type Refusal } from '../../wire/envelopes.ts';

/** What became of one code that was carried in: the server's answer to it, or that the door takes it in no company. */
export const carryAnswerSchema = z.union([
  envelopeResultSchema,
  z.object({ kind: z.literal('refused'), reason: z.literal('not-taken') }),
]);
export type CarryAnswer = z.infer<typeof carryAnswerSchema>;
/** Why a code was not taken in. */
export type CarryRefusal = Refusal | 'not-taken';
