import { addDays } from '../../domain/form/day.ts';
import type { Fetch } from '../../platform/node/fetch.ts';
import { countFailedOpenings } from '../failed-openings.ts';
import type { Services } from '../services.ts';
import type { ChatGround } from './ground.ts';
import { later, processAccount, TRIES } from './process.ts';
import { freshPace, type Pace, sendDue } from './send-due.ts';
import type { ChatSettings } from './settings.ts';

const TICK_MS = 1000;
const ACCOUNTS = 20;
/** A report that nobody goes on telling for so long is forgotten. */
const TALK_MS = 3 * 24 * 3_600_000;
/** Meta sends a call again for a week; a message that comes later than this is taken for a new one. */
const DONE_MS = 60 * 24 * 3_600_000;
/** The cost of a month can be looked up for a year and a quarter. */
const COUNTED_DAYS = 460;
const TIDY_MS = 3_600_000;
/** What has been under way for so long ended with a power cut or an error. */
const STUCK_MS = 10 * 60_000;

/** The desk at which chats are dealt with, one after another: one process of a programme has it. */
export interface ChatDesk {
  ground: ChatGround;
  pace: Pace;
  /** Something came. */
  wake(): void;
  /** Deals with all that is due now. */
  settle(): Promise<void>;
  /** Takes up what was under way when the server ended, and goes on until `stop`. */
  start(log: (kind: string) => void): Promise<void>;
  stop(): Promise<void>;
}

/** Puts off what could not be dealt with; after a week it is given up, and kept wrapped until the dealt-with ones go. */
async function putOff({ services: { storage, clock } }: ChatGround, account: string): Promise<void> {
  const now = clock.now();
  await storage.transaction(async (db) => {
    for (const row of await db.chat.waitingIn(account)) {
      if (row.next_at > now) continue;
      const tries = row.tries + 1;
      const change = tries > TRIES ? { state: 'failed', result: 'error' } : { next_at: later(row, now) };
      await db.chat.changeIn(row.id, { tries, ...change });
    }
  });
}

/** What has waited too long to be gone on with; `stuck`: for how long a message may have been under way. */
async function tidy({ services: { storage, clock } }: ChatGround, stuck: number): Promise<void> {
  const now = clock.now();
  await storage.chat.resend(now - stuck);
  await storage.chat.forgetTalks(now - TALK_MS);
  await storage.chat.forgetDone(now - DONE_MS);
  await storage.chat.forgetGone({ sent: addDays(clock.today(), -COUNTED_DAYS), unsent: now - DONE_MS });
}

async function round(ground: ChatGround, pace: Pace, trouble: (error: unknown) => void): Promise<boolean> {
  const { storage, clock } = ground.services;
  const accounts = await storage.chat.dueAccounts(clock.now(), ACCOUNTS);
  for (const account of accounts) {
    try {
      await processAccount(ground, account);
    } catch (error) {
      trouble(error);
      await putOff(ground, account);
    }
  }
  return accounts.length + (await sendDue(ground, pace)) > 0;
}

export function makeChatDesk(
  services: Services,
  settings: ChatSettings,
  { http, timeZone }: { http: Fetch; timeZone: string },
): ChatDesk {
  const failed = countFailedOpenings(services.clock);
  const ground: ChatGround = { services, settings, timeZone, http, failed };
  const pace = freshPace();
  let running: Promise<void> | null = null;
  let again = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  let trouble: (error: unknown) => void = () => undefined;

  let tidied = Number.NEGATIVE_INFINITY;

  const runAll = async () => {
    if (services.clock.now() - tidied > TIDY_MS) {
      tidied = services.clock.now();
      await tidy(ground, STUCK_MS);
    }
    do {
      again = false;
      while (await round(ground, pace, trouble)) again = false;
    } while (again);
  };
  const settle = () => {
    again = true;
    running ??= runAll().finally(() => {
      running = null;
    });
    return running;
  };
  const wake = () => {
    if (timer !== undefined) settle().catch(trouble);
  };
  return {
    ground,
    pace,
    settle,
    wake,
    async start(log) {
      trouble = (error) => log(error instanceof Error ? error.name : 'error');
      await tidy(ground, -1);
      timer = setInterval(wake, TICK_MS);
      timer.unref();
      wake();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await running?.catch(() => undefined);
    },
  };
}
