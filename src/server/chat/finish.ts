import { utf8 } from '../../platform/bytes.ts';
import { drawId } from '../../platform/ids.ts';
import type { ChatOut } from '../db/chat-port.ts';
import type { Db } from '../db/port.ts';
import type { Services } from '../services.ts';
import type { Tally } from './codes.ts';
import type { ChatGround } from './ground.ts';
import { type Address, type Answer, type ReceiptDue, receiptSchema } from './message.ts';

export function outLabel(id: string): string {
  return `chat out ${id}`;
}

/** A row of the queue; `not_before` is when it may go at the earliest. */
export async function outRow(
  { services }: Pick<ChatGround, 'services'>,
  row: Pick<ChatOut, 'account' | 'kind' | 'urgent' | 'not_before'> & { id?: string },
  content: Answer | ReceiptDue,
): Promise<ChatOut> {
  const id = row.id ?? drawId(services.crypto) + drawId(services.crypto);
  const wrapped = await services.keys.wrap(outLabel(id), utf8(JSON.stringify(content)));
  return {
    ...row,
    ...{ id, state: 'waiting', result: null, tries: 0, made_at: services.clock.now() },
    ...{ sent_at: null, sent_day: null, category: null, message: null, content: wrapped },
  };
}

export async function readOut<T>(
  { keys }: Pick<Services, 'keys'>,
  row: ChatOut,
  schema: { parse(value: unknown): T },
): Promise<T> {
  const plain = await keys.unwrap(outLabel(row.id), row.content ?? new Uint8Array());
  return schema.parse(JSON.parse(new TextDecoder().decode(plain)));
}

/** Puts an answer to what she asked into the queue: it goes at night too. `id` makes it one however often it is asked. */
export async function queueAnswer(
  ground: ChatGround,
  db: Db,
  { id, account, answer }: { id: string; account: string; answer: Answer },
): Promise<void> {
  const row = { id, account, kind: 'answer', urgent: 1, not_before: ground.services.clock.now() };
  await db.chat.addOut(await outRow(ground, row, answer));
}

function joined(before: ReceiptDue, due: ReceiptDue): ReceiptDue {
  const refused = { ...before.refused };
  for (const [reason, count] of Object.entries(due.refused)) refused[reason] = (refused[reason] ?? 0) + count;
  return {
    address: due.address,
    feeds: [...new Set([...before.feeds, ...due.feeds])],
    fresh: before.fresh + due.fresh,
    known: before.known + due.known,
    refused,
    danger: before.danger || due.danger,
  };
}

/**
 * Puts a receipt into the queue, or adds to the one that waits there: one message for whatever came until it goes.
 * It is urgent, and does not wait for the morning, when a danger sign was told or she asked for it.
 */
export async function queueReceipt(
  ground: ChatGround,
  db: Db,
  { account, due, asked }: { account: string; due: ReceiptDue; asked?: boolean },
): Promise<void> {
  const { services } = ground;
  const now = services.clock.now();
  const urgent = due.danger || asked === true;
  const waiting = await db.chat.waitingReceipt(account);
  if (!waiting) {
    const row = { account, kind: 'receipt', urgent: urgent ? 1 : 0, not_before: now };
    return db.chat.addOut(await outRow(ground, row, due));
  }
  const both = joined(await readOut(services, waiting, receiptSchema), due);
  const content = await services.keys.wrap(outLabel(waiting.id), utf8(JSON.stringify(both)));
  await db.chat.changeOut(waiting.id, {
    content,
    urgent: Math.max(waiting.urgent, urgent ? 1 : 0),
    not_before: now,
  });
}

export function receiptDue(address: Address, tally: Tally): ReceiptDue {
  const { feeds, fresh, known, refused, danger } = tally;
  return { address, feeds: [...feeds], fresh, known, refused, danger };
}
