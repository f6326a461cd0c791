import * as z from 'zod/mini';
import type { ProgrammeNumbers } from '../../wire/programme-numbers.ts';

const word = z.string().check(z.minLength(1));
const number = z.string().check(z.regex(/^\d{8,15}$/));

const environmentSchema = z.object({
  WHATSAPP_NUMBER: z.optional(number),
  WHATSAPP_PHONE_NUMBER_ID: z.optional(z.string().check(z.regex(/^\d{5,20}$/))),
  WHATSAPP_TOKEN: z.optional(word),
  WHATSAPP_APP_SECRET: z.optional(word),
  WHATSAPP_VERIFY_TOKEN: z.optional(word),
  WHATSAPP_TEMPLATE: z._default(z.string().check(z.regex(/^[a-z0-9_]{1,512}$/)), 'pahunch_receipt'),
  WHATSAPP_API: z._default(z.url(), 'https://graph.facebook.com/v25.0'),
  WHATSAPP_A_SECOND: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 20),
  SMS_NUMBER: z.optional(number),
  SMS_SECRET: z.optional(z.string().check(z.minLength(16))),
  SMS_SEND_URL: z.optional(z.url()),
  SMS_TEMPLATE_ID: z.optional(word),
});

/** The programme's number at the WhatsApp Cloud API. */
export interface WhatsAppSettings {
  /** Digits with country code, as workers write to it. */
  number: string;
  phoneNumberId: string;
  token: string;
  appSecret: string;
  verifyToken: string;
  /** Name of the approved template that is sent when the day after her last message is over. */
  template: string;
  api: string;
  /** Messages a second at most; 20 is what a number has that also runs the Business app. */
  perSecond: number;
}

export interface SmsSettings {
  number: string | null;
  /** Shared with the gateway: signs what it hands in. */
  secret: string;
  /** Where answers are handed out; null where the law's templates are not registered: then none goes. */
  sendUrl: string | null;
  templateId: string | null;
}

/** The chats this server takes part in. */
export interface ChatSettings {
  whatsapp: WhatsAppSettings | null;
  sms: SmsSettings | null;
}

type Said = z.infer<typeof environmentSchema>;

function whatsappOf(said: Said): WhatsAppSettings | null {
  const { WHATSAPP_NUMBER, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_TOKEN } = said;
  const needed = {
    ...{ WHATSAPP_NUMBER, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_TOKEN },
    WHATSAPP_APP_SECRET: said.WHATSAPP_APP_SECRET,
    WHATSAPP_VERIFY_TOKEN: said.WHATSAPP_VERIFY_TOKEN,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  if (missing.length === Object.keys(needed).length) return null;
  if (missing.length > 0) throw new Error(`Missing setting: ${missing.map(([name]) => name).join(', ')}`);
  return {
    number: WHATSAPP_NUMBER ?? '',
    phoneNumberId: WHATSAPP_PHONE_NUMBER_ID ?? '',
    token: WHATSAPP_TOKEN ?? '',
    appSecret: needed.WHATSAPP_APP_SECRET ?? '',
    verifyToken: needed.WHATSAPP_VERIFY_TOKEN ?? '',
    template: said.WHATSAPP_TEMPLATE,
    api: said.WHATSAPP_API.replace(/\/$/, ''),
    perSecond: said.WHATSAPP_A_SECOND,
  };
}

/** What the environment says of chats: none where it says nothing. Throws, naming the variables, when it says half. */
export function readChatSettings(environment: Record<string, string | undefined>): ChatSettings {
  const said = environmentSchema.safeParse(environment);
  if (!said.success)
    throw new Error(`Wrong setting: ${said.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  const { SMS_NUMBER, SMS_SECRET, SMS_SEND_URL, SMS_TEMPLATE_ID } = said.data;
  if (SMS_SECRET === undefined && (SMS_NUMBER ?? SMS_SEND_URL) !== undefined)
    throw new Error('Missing setting: SMS_SECRET');
  return {
    whatsapp: whatsappOf(said.data),
    sms:
      SMS_SECRET === undefined
        ? null
        : {
            number: SMS_NUMBER ?? null,
            secret: SMS_SECRET,
            sendUrl: SMS_SEND_URL ?? null,
            templateId: SMS_TEMPLATE_ID ?? null,
          },
  };
}

/** The numbers that phones are told of; undefined where there is none. */
export function numbersOf({ whatsapp, sms }: ChatSettings): ProgrammeNumbers | undefined {
  const numbers = { ...(whatsapp && { whatsapp: whatsapp.number }), ...(sms?.number && { sms: sms.number }) };
  return Object.keys(numbers).length > 0 ? numbers : undefined;
}
