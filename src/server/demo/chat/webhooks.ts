import { utf8 } from '../../../platform/bytes.ts';
import type { Crypto } from '../../../platform/crypto.ts';

/** Somebody who writes: the platform hides the number of who has a name of her own. */
export interface Writer {
  phone?: string;
  userId?: string;
  name?: string;
}

export interface Call {
  body: Uint8Array;
  signature: string;
}

/** How a call is signed and sent: Meta signs letters beyond ASCII as \uXXXX, and sends them either way. */
export type Form = 'escaped' | 'raw' | 'raw-signed-escaped';

export interface Numbers {
  number: string;
  phoneNumberId: string;
  appSecret: string;
}

function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function hex(crypto: Crypto, key: string, body: Uint8Array): Promise<string> {
  const signature = await crypto.hmacSha256(utf8(key), body);
  return [...signature].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A message of the webhook, of whatever type; `content` is what stands beside its id, time and sender. */
export function messageOf(writer: Writer, id: string, seconds: number, content: Record<string, unknown>) {
  return {
    ...(writer.phone !== undefined && { from: writer.phone }),
    ...(writer.userId !== undefined && { from_user_id: writer.userId }),
    id,
    timestamp: String(seconds),
    ...content,
  };
}

/** One change of the webhook with all its messages or statuses. */
export function changeOf(numbers: Numbers, writers: readonly Writer[], parts: Record<string, unknown>) {
  const contacts = writers.map(({ phone, userId, name = '' }) => ({
    profile: { name },
    ...(phone !== undefined && { wa_id: phone }),
    ...(userId !== undefined && { user_id: userId }),
  }));
  return {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: numbers.number, phone_number_id: numbers.phoneNumberId },
      ...(contacts.length > 0 && { contacts }),
      ...parts,
    },
  };
}

/** A signed call with these changes, each in an entry of its own. */
export async function callOf(
  crypto: Crypto,
  numbers: Numbers,
  changes: readonly unknown[],
  form: Form = 'escaped',
): Promise<Call> {
  const entry = changes.map((change) => ({ id: '102290129340398', changes: [change] }));
  const json = JSON.stringify({ object: 'whatsapp_business_account', entry });
  const body = utf8(form === 'escaped' ? inAscii(json) : json);
  const signed = form === 'raw' ? body : utf8(inAscii(json));
  return { body, signature: `sha256=${await hex(crypto, numbers.appSecret, signed)}` };
}
