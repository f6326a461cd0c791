import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { type ChatSettings, readChatSettings } from './chat/settings.ts';

const environmentSchema = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65535)), 8080),
  HOST: z._default(z.string(), '0.0.0.0'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), './data'),
  /** A PostgreSQL database; without it, a file in DATA_DIR. */
  DATABASE_URL: z._default(z.string().check(z.regex(/^(postgres(ql)?:\/\/\S+)?$/)), ''),
  /** Most connections to it of this process. */
  DATABASE_POOL: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 10),
  /** Seconds that one statement may take. */
  DATABASE_TIMEOUT: z._default(z.coerce.number().check(z.minimum(1), z.maximum(600)), 15),
  /** Seconds that the start waits for a database that is not up yet. */
  DATABASE_WAIT: z._default(z.coerce.number().check(z.minimum(0), z.maximum(3600)), 60),
  /** The key file, where it shall not lie in DATA_DIR. */
  KEY_FILE: z._default(z.string(), ''),
  /** Origin under which phones reach this server; it stands in every invitation. */
  PUBLIC_URL: z.optional(z.url().check(z.regex(/^https?:\/\/[^/?#]+\/?$/))),
  PROGRAMME_NAME: z._default(z.string().check(z.minLength(1), z.maxLength(40)), 'पहुँच'),
  /** Two letters of the state, which choose the ambulance number. */
  STATE: z._default(z.string().check(z.regex(/^[A-Z]{2}$/)), 'BR'),
  TIME_ZONE: z._default(z.string(), 'Asia/Kolkata'),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  /** How many proxies in front may be believed about the caller's address. */
  TRUSTED_PROXIES: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
  /** Whoever asks for /metrics must show it; without one only this machine may ask. */
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{16,}$/))),
});

export type Database = { kind: 'sqlite'; file: string } | ({ kind: 'postgres' } & PostgresPlace);

export interface PostgresPlace {
  url: string;
  pool: number;
  statementMs: number;
  waitMs: number;
}

export interface Config {
  port: number;
  host: string;
  /** DATA_DIR: what the server itself keeps on this machine. */
  folder: string;
  database: Database;
  keyFile: string;
  publicUrl: string;
  programmeName: string;
  state: string;
  timeZone: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  trustedProxies: number;
  metricsToken: string | null;
  /** The built app, served as it lies there. */
  appFolder: string;
  /** The chats it takes part in. */
  chat: ChatSettings;
}

function databaseOf(said: z.infer<typeof environmentSchema>): Database {
  const { DATABASE_URL: url, DATABASE_POOL: pool } = said;
  if (url === '') return { kind: 'sqlite', file: join(resolve(said.DATA_DIR), 'pahunch.sqlite') };
  return {
    kind: 'postgres',
    ...{ url, pool },
    statementMs: said.DATABASE_TIMEOUT * 1000,
    waitMs: said.DATABASE_WAIT * 1000,
  };
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
    folder,
    database: databaseOf(said.data),
    keyFile: resolve(said.data.KEY_FILE || join(folder, 'pahunch.key')),
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ''),
    programmeName: said.data.PROGRAMME_NAME,
    state: said.data.STATE,
    timeZone: said.data.TIME_ZONE,
    logLevel: said.data.LOG_LEVEL,
    trustedProxies: said.data.TRUSTED_PROXIES,
    metricsToken: said.data.METRICS_TOKEN ?? null,
    appFolder,
    chat: readChatSettings(environment),
  };
}
