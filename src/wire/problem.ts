import * as z from 'zod/mini';

/** History: 1 — first version. */
export const PROBLEM = 1;

/** The body of every refusal of a whole request. The app maps `kind` to words in both languages. */
export const PROBLEMS = [
  'bad-request',
  'too-large',
  'too-many',
  'not-signed-in',
  'use-envelopes',
  'not-allowed',
  'not-found',
  'upgrade-needed',
  'server',
] as const;
export const problemSchema = z.object({
  problem: z.enum(PROBLEMS),
  /** For bad-request: where and what, without the value. */
  detail: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;
