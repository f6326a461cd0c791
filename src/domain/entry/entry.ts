import * as z from 'zod/mini';

/** 40 random bits as 8 Crockford base32 characters: a feed, a unit, a worker. */
export const idSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const refSchema = z.object({ feed: idSchema, no: z.int().check(z.positive()) });
/** The identity of an entry everywhere: on the phone, on the wire, in a code, on the server. */
export type Ref = z.infer<typeof refSchema>;

/**
 * One saved fact. Never updated and never deleted: see `amends`, `voids` and the erasing entry.
 * Numbers inside `body` are scaled integers by the form definition (10.5 g/dl is 105), text is NFC,
 * what was not answered is absent. Source: protocol section 2.
 */
export const entrySchema = z.object({
  feed: idSchema,
  /** 1, 2, 3 … without gaps within the feed. */
  no: z.int().check(z.positive()),
  /** The org unit the entry belongs to, fixed when it is made. */
  scope: idSchema,
  kind: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Version of the kind's body: for a form, the form's version. */
  v: z.int().check(z.positive()),
  about: z.optional(refSchema),
  amends: z.optional(refSchema),
  voids: z.optional(refSchema),
  /** The calendar day it is about. */
  on: daySchema,
  /** Whole minutes since 1970 by the phone's own clock, when it was saved. */
  at: z.int(),
  /** Minutes to add to `at` for true time, as far as was known when it was saved. */
  offset: z.nullable(z.int()),
  body: z.record(z.string(), z.unknown()),
});
export type Entry = z.infer<typeof entrySchema>;
export type Body = Entry['body'];

/** No form nests like this, and no request. */
const DEEPEST = 60;

/** Whether a value nests so deeply that what recurses over it could run out of stack. */
export function isTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

export function refKey(ref: Ref): string {
  return `${ref.feed}/${ref.no}`;
}

export function sameRef(a: Ref | undefined, b: Ref | undefined): boolean {
  return a?.feed === b?.feed && a?.no === b?.no;
}
