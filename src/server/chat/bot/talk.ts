import * as z from 'zod/mini';
import { daySchema, entrySchema } from '../../../domain/entry/entry.ts';
import { utf8 } from '../../../platform/bytes.ts';
import type { Db } from '../../db/port.ts';
import type { Services } from '../../services.ts';

/** A report that is being told: where it stands between two messages. */
const talkSchema = z.object({
  /** Told apart from one before it: a button of that one is not taken for an answer. */
  id: z.string(),
  /** Which of the things that must be known before the first question is asked for; then the form's own. */
  stage: z.enum(['person', 'form', 'questions', 'saving']),
  /** Key of the person's record. */
  person: z.optional(z.string()),
  listed: z.optional(z.int()),
  form: z.optional(z.string()),
  on: daySchema,
  answers: z.record(z.string(), z.unknown()),
  /** Steps that were answered or left out, in order. */
  done: z.array(z.string()),
  /** How often something of it changed: a yes to all of it is one to what was shown then. */
  changes: z._default(z.int(), 0),
  /** When it was begun, by the clock of her messages, in milliseconds. */
  begun: z._default(z.number(), 0),
  /** Fields that were known from earlier and that she said are otherwise. */
  reopened: z.array(z.string()),
  /** She was shown the review, with the day that the report is about. */
  shown: z._default(z.boolean(), false),
  /** An improbable answer that waits for her yes. */
  doubt: z.optional(z.object({ step: z.string(), answer: z.unknown() })),
  /** Dangers she was told of. */
  told: z.array(z.string()),
  /** The entry under its number, once she said that all is right: it is saved however often this is done again. */
  entry: z.optional(entrySchema),
  /** The message in which the question stands, in the queue. */
  asked: z.string(),
});
export type Talk = z.infer<typeof talkSchema>;

/** The key of a question about the talk as it stands: a button under what was shown before a change is known as old. */
export function keyNow(question: 'review' | 'doubt', { changes }: Talk): string {
  return `${question}/${changes}`;
}

function label(account: string): string {
  return `chat talk ${account}`;
}

/** The report that is being told in an account; null when there is none, or one of a version this one cannot read. */
export async function readTalk({ storage, keys }: Services, account: string): Promise<Talk | null> {
  const row = await storage.chat.talk(account);
  if (!row) return null;
  const plain = await keys.unwrap(label(account), row.content);
  return talkSchema.safeParse(JSON.parse(new TextDecoder().decode(plain))).data ?? null;
}

export async function putTalk({ keys, clock }: Services, db: Db, account: string, talk: Talk): Promise<void> {
  const content = await keys.wrap(label(account), utf8(JSON.stringify(talk)));
  await db.chat.putTalk({ account, content, touched_at: clock.now() });
}
