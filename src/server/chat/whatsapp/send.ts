import * as z from 'zod/mini';
import type { Fetch } from '../../../platform/node/fetch.ts';
import type { Address, Choice } from '../message.ts';
import type { WhatsAppSettings } from '../settings.ts';

/** What came of trying to send one message. */
export type Sent =
  | { kind: 'sent'; message: string }
  /**
   * Later: too fast for this person, or nobody's may go by Meta: too fast in all, it is ill or does not know us any more.
   * `gateway`: an SMS gateway that is ill, on which nothing else waits.
   */
  | { kind: 'again'; who: 'pair' | 'all' | 'gateway'; code: string }
  /** A day is over since she wrote: only a template may go. */
  | { kind: 'window' }
  | { kind: 'failed'; code: string };

/** Source: Cloud API, interactive reply buttons and lists; text messages. Characters. */
const BUTTONS = { most: 3, title: 20 };
const ROWS = { most: 10, title: 24 };
const INTERACTIVE_TEXT = 1024;
export const TEXT = 4096;
const REPLY_MS = 20_000;

/** Source: Cloud API, error codes. */
const PAIR = new Set([131056]);
const WINDOW = new Set([131047]);
/** Throughput, rate limits, an ill service, a token that has run out: nobody's message goes now. */
const ALL = new Set([0, 1, 2, 3, 4, 10, 190, 80007, 130429, 131000, 131016, 131031, 131048, 131057, 133004]);

const replySchema = z.object({ messages: z.array(z.object({ id: z.string() })).check(z.minLength(1)) });
const errorSchema = z.object({ error: z.object({ code: z.number() }) });

function fits(choices: readonly Choice[], limit: { most: number; title: number }): boolean {
  return choices.length <= limit.most && choices.every(({ title }) => title.length <= limit.title);
}

/** The choices under the text, each with the number by which it can be answered. */
export function asText(text: string, choices: readonly Choice[] = []): string {
  return [text, ...choices.map(({ title }, i) => `${i + 1}. ${title}`)].join('\n');
}

function contentOf(text: string, choices: readonly Choice[], listWord: string): Record<string, unknown> {
  const body = { text };
  const short = text.length <= INTERACTIVE_TEXT;
  if (choices.length > 0 && short && fits(choices, BUTTONS)) {
    const buttons = choices.map((reply) => ({ type: 'reply', reply }));
    return { type: 'interactive', interactive: { type: 'button', body, action: { buttons } } };
  }
  if (choices.length > 0 && short && fits(choices, ROWS)) {
    const action = { button: listWord, sections: [{ title: listWord, rows: choices }] };
    return { type: 'interactive', interactive: { type: 'list', body, action } };
  }
  const plain = asText(text, choices).slice(0, TEXT);
  return { type: 'text', text: { preview_url: false, body: plain } };
}

function refusalOf(status: number, body: unknown): Sent {
  const code = errorSchema.safeParse(body).data?.error.code;
  if (code === undefined)
    return status >= 500 || status === 429 ? again('all', `http-${status}`) : failed(status);
  if (PAIR.has(code)) return again('pair', String(code));
  if (WINDOW.has(code)) return { kind: 'window' };
  return ALL.has(code) || status >= 500 ? again('all', String(code)) : { kind: 'failed', code: String(code) };
}

function again(who: 'pair' | 'all', code: string): Sent {
  return { kind: 'again', who, code };
}

function failed(status: number): Sent {
  return { kind: 'failed', code: `http-${status}` };
}

/** A number is preferred, for it keeps numbers in later webhooks; where it is hidden, the platform's own id. */
function recipientOf({ to, userId }: Address): Record<string, string> {
  return to === undefined ? { recipient: userId ?? '' } : { to };
}

async function post(
  http: Fetch,
  settings: WhatsAppSettings,
  address: Address,
  content: Record<string, unknown>,
): Promise<Sent> {
  const payload = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipientOf(address),
    ...content,
  };
  let reply: Response;
  let body: unknown;
  try {
    reply = await http(`${settings.api}/${settings.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${settings.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(REPLY_MS),
    });
    body = await reply.json();
  } catch {
    return again('all', 'no-answer');
  }
  const read = replySchema.safeParse(body);
  const id = read.data?.messages[0]?.id;
  return reply.ok && id !== undefined ? { kind: 'sent', message: id } : refusalOf(reply.status, body);
}

/** Sends a text, with what may be chosen as buttons or a list where they fit. */
export function sendText(
  http: Fetch,
  settings: WhatsAppSettings,
  {
    address,
    text,
    choices,
    listWord,
  }: { address: Address; text: string; choices: readonly Choice[]; listWord: string },
): Promise<Sent> {
  return post(http, settings, address, contentOf(text, choices, listWord));
}

/** Sends the approved template, whose body has one blank. */
export function sendTemplate(
  http: Fetch,
  settings: WhatsAppSettings,
  { address, lang, blank }: { address: Address; lang: string; blank: string },
): Promise<Sent> {
  const components = [{ type: 'body', parameters: [{ type: 'text', text: blank }] }];
  const template = { name: settings.template, language: { code: lang }, components };
  return post(http, settings, address, { type: 'template', template });
}
