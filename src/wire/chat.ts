import * as z from 'zod/mini';
import { idSchema } from '../domain/entry/entry.ts';

/**
 * The messages of the chats' administration. What a newer server may add to (states, results) is plain text.
 * History: 1 — first version. 2 — when each account was last heard, who asks to be bound, and binding by a tap.
 */
export const CHAT = 2;

const standing = z.object({ state: z.string(), result: z.nullable(z.string()), count: z.int() });

/** GET /api/chat: what an administrator sees of the chats. No number, no text. */
export const chatStateSchema = z.object({
  whatsapp: z.nullable(z.string()),
  sms: z.nullable(z.string()),
  /** The ways that are open: a gateway may take in messages though no number of its own is told. */
  ways: z.array(z.string()),
  /** Why nothing is sent now, by the provider's code; null while all is well. */
  paused: z.nullable(z.string()),
  came: z.array(standing),
  sent: z.array(standing),
  /** What the provider said became of them: sent, delivered, read, failed with its code. */
  told: z.array(standing),
  /** Newest first; `cost` in hundredths of a paisa, without tax. */
  months: z.array(
    z.object({ month: z.string(), service: z.int(), utility: z.int(), free: z.int(), cost: z.int() }),
  ),
  /** Workers whose account is bound, and whether they asked that nothing be sent. */
  bound: z.array(
    z.object({
      worker: idSchema,
      way: z.string(),
      stopped: z.boolean(),
      /** Minute of her newest message; null while none came. */
      heard: z.nullable(z.int()),
    }),
  ),
  /** Who wrote and is bound to nobody, the newest first. */
  askers: z.array(
    z.object({
      account: z.string(),
      way: z.string(),
      /** What she was told to tell the administrator: five digits. Two may have the same. */
      askingNumber: z.string(),
      /** She wants to report; else she only wrote. */
      asked: z.boolean(),
      heard: z.int(),
      /** Workers whose number in the organisation this is. */
      maybe: z.array(idSchema),
    }),
  ),
});
export type ChatState = z.infer<typeof chatStateSchema>;

/** POST /api/workers/:id/chat: a one-time code that she sends from her account, good for a day. */
export const chatCodeSchema = z.object({ code: z.string(), number: z.nullable(z.string()), until: z.int() });
export type ChatCode = z.infer<typeof chatCodeSchema>;

/** GET /api/workers/:id/chat: her list, to be written on paper, so that no name is ever written into a chat. */
export const chatListSchema = z.object({
  rows: z.array(z.object({ number: z.int(), name: z.string(), line: z.string() })),
});
export type ChatList = z.infer<typeof chatListSchema>;

/** POST /api/workers/:id/chat/bind: gives an account to a worker, one that asked or one by its number. */
export const chatBindSchema = z.union([
  z.object({ account: z.string() }),
  z.object({ way: z.enum(['whatsapp', 'sms']), number: z.string() }),
]);
export type ChatBind = z.infer<typeof chatBindSchema>;

/** What came of it; anything but `bound` changed nothing. */
export const BINDINGS = ['bound', 'no-number', 'taken', 'no-reporter', 'gone'] as const;
export const chatBoundSchema = z.object({
  result: z.enum(BINDINGS),
  /** For `taken`: whose account it is. */
  worker: z.optional(idSchema),
});
export type ChatBound = z.infer<typeof chatBoundSchema>;
