import * as z from 'zod/mini';
import type { ChatStatusTable } from '../../db/chat-tables.ts';
import type { Arrived, Said } from '../message.ts';

/**
 * What Meta hands in, loosely: a field that is not as expected makes one message unreadable, never the batch.
 * Source: Cloud API, messages webhook reference, June 2026; business-scoped user ids, May 2026.
 */
const digits = z.string().check(z.regex(/^\d{5,20}$/));
const userId = z.string().check(z.regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/));
const seconds = z.coerce.number().check(z.int(), z.nonnegative());
const messageId = z.string().check(z.minLength(1), z.maxLength(512));

const messageSchema = z.looseObject({
  id: messageId,
  timestamp: seconds,
  type: z.string(),
  from: z.optional(z.catch(z.optional(digits), undefined)),
  from_user_id: z.optional(z.catch(z.optional(userId), undefined)),
  group_id: z.optional(z.string()),
});
type Message = z.infer<typeof messageSchema>;

const contactSchema = z.looseObject({
  wa_id: z.optional(z.catch(z.optional(digits), undefined)),
  user_id: z.optional(z.catch(z.optional(userId), undefined)),
});
type Contact = z.infer<typeof contactSchema>;

const statusSchema = z.looseObject({
  id: messageId,
  status: z.string(),
  timestamp: seconds,
  errors: z.optional(z.catch(z.array(z.looseObject({ code: z.optional(z.number()) })), [])),
  pricing: z.optional(z.catch(z.looseObject({ billable: z.optional(z.boolean()) }), {})),
});

const list = z.catch(z.array(z.unknown()), []);
const valueSchema = z.looseObject({
  metadata: z.optional(z.looseObject({ phone_number_id: z.optional(z.string()) })),
  contacts: z._default(list, []),
  messages: z._default(list, []),
  statuses: z._default(list, []),
});
const changeSchema = z.looseObject({ field: z.string(), value: valueSchema });
const webhookSchema = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.looseObject({ changes: z._default(list, []) })),
});

const textSchema = z.looseObject({ text: z.looseObject({ body: z.string() }) });
const pressedSchema = z.looseObject({ id: z.string(), title: z._default(z.string(), '') });
const interactiveSchema = z.looseObject({
  interactive: z.looseObject({
    button_reply: z.optional(pressedSchema),
    list_reply: z.optional(pressedSchema),
  }),
});
const buttonSchema = z.looseObject({ button: z.looseObject({ text: z.string() }) });
const documentSchema = z.looseObject({
  document: z.looseObject({
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/)),
    filename: z._default(z.string(), ''),
    mime_type: z._default(z.string(), ''),
    caption: z._default(z.string(), ''),
  }),
});

function valid<T>(schema: z.ZodMiniType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const read = schema.safeParse(value);
    return read.success ? [read.data] : [];
  });
}

function pressed(message: Message): Said | null {
  const { interactive } = interactiveSchema.safeParse(message).data ?? {};
  const reply = interactive?.button_reply ?? interactive?.list_reply;
  return reply ? { kind: 'choice', id: reply.id, title: reply.title } : null;
}

function saidIn(message: Message): Said {
  const other: Said = { kind: 'other', type: message.type };
  switch (message.type) {
    case 'text': {
      const read = textSchema.safeParse(message);
      return read.success ? { kind: 'text', text: read.data.text.body } : other;
    }
    case 'interactive':
      return pressed(message) ?? other;
    case 'button': {
      const read = buttonSchema.safeParse(message);
      return read.success ? { kind: 'text', text: read.data.button.text } : other;
    }
    case 'document': {
      const read = documentSchema.safeParse(message);
      if (!read.success) return other;
      const { id, filename, mime_type, caption } = read.data.document;
      return { kind: 'document', mediaId: id, name: filename, mime: mime_type, caption };
    }
    default:
      return other;
  }
}

/** Whose message it is: the contact that names it, or the only one of the change. */
function contactOf(message: Message, contacts: readonly Contact[]): Contact | undefined {
  const named = contacts.find(
    ({ wa_id, user_id }) =>
      (wa_id !== undefined && wa_id === message.from) ||
      (user_id !== undefined && user_id === message.from_user_id),
  );
  const isAlone = message.from === undefined && message.from_user_id === undefined;
  return named ?? (isAlone && contacts.length === 1 ? contacts[0] : undefined);
}

function arrivedIn(message: Message, contacts: readonly Contact[]): Arrived | null {
  const contact = contactOf(message, contacts);
  const to = message.from ?? contact?.wa_id;
  const user = message.from_user_id ?? contact?.user_id;
  if (to === undefined && user === undefined) return null;
  return {
    id: message.id,
    names: [user, to].flatMap((name) => (name === undefined ? [] : [`whatsapp ${name}`])),
    sentAt: message.timestamp * 1000,
    said: saidIn(message),
    address: {
      way: 'whatsapp',
      ...(to !== undefined && { to }),
      ...(user !== undefined && { userId: user }),
    },
    group: message.group_id !== undefined,
  };
}

export interface Webhook {
  messages: Arrived[];
  statuses: ChatStatusTable[];
  /** Messages without a sender or an id, or for a number that is not ours. */
  unread: number;
}

/** All messages and statuses of all entries and changes of one call; null when it is no such call. */
export function readWebhook(body: unknown, phoneNumberId: string): Webhook | null {
  const read = webhookSchema.safeParse(body);
  if (!read.success) return null;
  const found: Webhook = { messages: [], statuses: [], unread: 0 };
  const changes = read.data.entry.flatMap((entry) => valid(changeSchema, entry.changes));
  for (const { field, value } of changes) {
    if (field !== 'messages') continue;
    const isOurs = value.metadata?.phone_number_id === phoneNumberId;
    const contacts = valid(contactSchema, value.contacts);
    const arrived = isOurs
      ? valid(messageSchema, value.messages).flatMap((message) => arrivedIn(message, contacts) ?? [])
      : [];
    found.messages.push(...arrived);
    found.unread += value.messages.length - arrived.length;
    if (!isOurs) continue;
    for (const { id, status, timestamp, errors, pricing } of valid(statusSchema, value.statuses)) {
      const billable = pricing?.billable === undefined ? null : Number(pricing.billable);
      const code = errors?.[0]?.code ?? null;
      found.statuses.push({ message: id, status, at: timestamp * 1000, code, billable });
    }
  }
  return found;
}
