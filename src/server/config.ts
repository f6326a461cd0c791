import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { type ChatSettings, readChatSettings } from './chat/settings.ts';

const environmentSchema = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65535)), 8080),
  HOST: z._default(z.string(), '0.0.0.0'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  /** Origin under which phones reach this server; it stands in every invitation. */
  PUBLIC_URL: z.optional(z.url().check(z.regex(/^https?:\/\/[^/?#]+\/?$/))),
  PROGRAMME_NAME: z._default(z.string().check(z.minLength(1), z.maxLength(40)), 'पहुँच'),
  /** Two letters of the state, which choose the ambulance number. */
  STATE: z._default(z.string().check(z.regex(/^[A-Z]{2}$/)), 'BR'),
  TIME_ZONE: z._default(z.string(), 'Asia/Kolkata'),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  /** How many proxies in front may be believed about the caller's address. */
  TRUSTED_PROXIES: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
});

export interface Config {
  port: number;
  host: string;
  database: string;
  keyFile: string;
  publicUrl: string;
  programmeName: string;
  state: string;
  timeZone: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  trustedProxies: number;
  /** The built app, served as it lies there. */
  appFolder: string;
  /** The chats it takes part in. */
  chat: ChatSettings;
}

/** Throws, naming the variables, when the environment does not say something usable. */
export function readConfig(environment: Record<string, string | undefined>, appFolder: string): Config {
  const said = environmentSchema.safeParse(environment);
  if (!said.success) {
    throw new Error(`Wrong setting: ${said.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  }
  const { PORT, DATA_DIR, PUBLIC_URL } = said.data;
  const folder = resolve(DATA_DIR);
  return {
    port: PORT,
    host: said.data.HOST,
    database: join(folder, 'pahunch.sqlite'),
    keyFile: join(folder, 'pahunch.key'),
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ''),
    programmeName: said.data.PROGRAMME_NAME,
    state: said.data.STATE,
    timeZone: said.data.TIME_ZONE,
    logLevel: said.data.LOG_LEVEL,
    trustedProxies: said.data.TRUSTED_PROXIES,
    appFolder,
    chat: readChatSettings(environment),
  };
}
