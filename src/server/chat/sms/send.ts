import type { ChatGround } from '../ground.ts';
import type { Address, Choice } from '../message.ts';
import { asText, type Sent } from '../whatsapp/send.ts';

const REPLY_MS = 20_000;

/** Of the gateway and not of the message: a token that ran out, too slow, too much. */
const TROUBLE = new Set([401, 408, 429]);

/** A receipt's link in the words around it; alone it is ASCII, so that a message holds 160 letters and not 70. */
const LINK = /https?:\/\/\S+/g;

/**
 * Hands an answer to the gateway, where the settings name one. India's law lets a number send registered templates
 * alone, so many a gateway has none: the answer then ends here, and her phone learns by its next receipt.
 */
export async function sendSms(
  { settings, http }: Pick<ChatGround, 'settings' | 'http'>,
  { address, text, choices }: { address: Address; text: string; choices: readonly Choice[] },
): Promise<Sent> {
  const { sms } = settings;
  if (!sms?.sendUrl) return { kind: 'failed', code: 'no-way-back' };
  const links = text.match(LINK) ?? [];
  const body = {
    to: address.to,
    text: links.length > 0 ? links.join(' ') : asText(text, choices),
    ...(sms.templateId !== null && { template: sms.templateId }),
  };
  try {
    const reply = await http(sms.sendUrl, {
      method: 'POST',
      headers: { authorization: `Bearer ${sms.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REPLY_MS),
    });
    if (reply.ok) return { kind: 'sent', message: reply.headers.get('x-message-id') ?? '' };
    if (reply.status >= 500 || TROUBLE.has(reply.status))
      return { kind: 'again', who: 'gateway', code: `http-${reply.status}` };
    return { kind: 'failed', code: `http-${reply.status}` };
  } catch {
    return { kind: 'again', who: 'gateway', code: 'no-answer' };
  }
}
