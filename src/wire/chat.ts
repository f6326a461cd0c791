import * as z from 'zod/mini';
import { idSchema } from '../domain/entry/entry.ts';

/**
 * The messages of the chats' administration. What a newer server may add to (states, results) is plain text.
 * History: 1 — first version.
 */
export const CHAT = 1;

const standing = z.object({ state: z.string(), result: z.nullable(z.string()), count: z.int() });

/** GET /api/chat: what an administrator sees of the chats. No number, no text. */
export const chatStateSchema = z.object({
  whatsapp: z.nullable(z.string()),
  sms: z.nullable(z.string()),
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
  bound: z.array(z.object({ worker: idSchema, way: z.string(), stopped: z.boolean() })),
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
