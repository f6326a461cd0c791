import * as z from 'zod/mini';

/** The ways by which somebody may write to the programme's number. */
export const WAYS = ['whatsapp', 'sms'] as const;
export type Way = (typeof WAYS)[number];

/** Where an answer goes: a number, or the platform's own id where the number is hidden. Exists wrapped alone. */
const addressSchema = z.object({
  way: z.enum(WAYS),
  to: z.optional(z.string()),
  userId: z.optional(z.string()),
});
export type Address = z.infer<typeof addressSchema>;

/** What was written, without the way it came. */
const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** A button or a row of a list that we had sent: `id` is ours. */
  z.object({ kind: z.literal('choice'), id: z.string(), title: z.string() }),
  z.object({
    kind: z.literal('document'),
    mediaId: z.string(),
    name: z.string(),
    mime: z.string(),
    caption: z.string(),
  }),
  /** One part of a long message, where the gateway does not join them. */
  z.object({
    kind: z.literal('part'),
    text: z.string(),
    ref: z.string(),
    part: z.tuple([z.int(), z.int()]),
  }),
  /** A voice note, a picture, a sticker, whatever this version does not know. */
  z.object({ kind: z.literal('other'), type: z.string() }),
]);
export type Said = z.infer<typeof saidSchema>;

export const incomingSchema = z.object({
  said: saidSchema,
  address: addressSchema,
  /** Written in a group: nobody is answered there. */
  group: z.boolean(),
});
/** One message as it waits, wrapped, to be dealt with. */
export type Incoming = z.infer<typeof incomingSchema>;

/** A message with what the queue knows of it in the clear. */
export interface Arrived extends Incoming {
  /** The provider's own id, unique. */
  id: string;
  /** Everything under which its sender may be met, the surest first. */
  names: string[];
  /** By the sender's clock, milliseconds. */
  sentAt: number;
}

/** A question's answers to choose from: at most 3 as buttons, 10 as a list, else as text. */
const optionSchema = z.object({ id: z.string(), title: z.string() });
export type Choice = z.infer<typeof optionSchema>;

export const answerSchema = z.object({
  address: addressSchema,
  text: z.string(),
  choices: z.optional(z.array(optionSchema)),
});
/** One message to be sent, as it waits. */
export type Answer = z.infer<typeof answerSchema>;

/** What a receipt is about: it is written when it is sent, so that it says what stands then. */
export const receiptSchema = z.object({
  address: addressSchema,
  feeds: z.array(z.string()),
  /** New and known reports, and codes that were not taken in, by the reason. */
  fresh: z.int(),
  known: z.int(),
  refused: z.record(z.string(), z.int()),
  danger: z.boolean(),
});
export type ReceiptDue = z.infer<typeof receiptSchema>;
