import type { ChatAccount } from '../db/chat-port.ts';
import type { Db } from '../db/port.ts';
import { joinByCode, joiningCodeIn } from './binding.ts';
import { type ChatGround, type Lang, langOf } from './ground.ts';
import type { Choice, Said } from './message.ts';
import { standingInWords } from './standing.ts';
import { type Wish, wishOf } from './understand.ts';
import { say, WORDS } from './words.ts';

/** One message that is no code, and what is known of it. */
export interface Heard {
  said: Said;
  /** Id in the queue of the reply to it. */
  answer: string;
  /** When it was written, by its sender's clock, in milliseconds. */
  written: number;
  /** She asked that nothing be sent to her. */
  stopped: boolean;
}

/** What became of a message that was written before the question it would answer. */
export const TOO_EARLY = 'talk-too-early';

/** What is said back to one message that is no code. */
export interface Turn {
  /** What became of the message, by name. */
  result: string;
  reply: { text: string; choices?: Choice[] } | null;
  /** What else is written in the transaction that ends it. */
  write?: (db: Db) => Promise<void>;
  /** The receipts of what she has carried are asked for. */
  receipts?: true;
}

/** The menu's rows; a number typed instead stands for its row. */
const MENU: readonly { wish: Wish; words: keyof typeof WORDS }[] = [
  { wish: 'help', words: 'helpChoice' },
  { wish: 'status', words: 'statusChoice' },
  { wish: 'stop', words: 'stopChoice' },
  { wish: 'count', words: 'countChoice' },
  { wish: 'visit', words: 'visitChoice' },
];
const FOR_EVERYBODY = 3;

export const MENU_CHOICE = 'menu ';

function rowsFor(account: ChatAccount): readonly (typeof MENU)[number][] {
  return account.worker === null ? MENU.slice(0, FOR_EVERYBODY) : MENU;
}

function menu(account: ChatAccount, result: string): Turn {
  const lang = langOf(account);
  const choices = rowsFor(account).map(({ wish, words }) => ({
    id: `${MENU_CHOICE}${wish}`,
    title: say(WORDS[words], lang),
  }));
  return { result, reply: { text: say(WORDS.menu, lang), choices } };
}

/** A machine that answers the menu with a greeting of its own, and is answered again, ends here; a person knows it by then. */
const MENUS_AN_HOUR = 6;
const HOUR_MS = 3_600_000;

/** The menu, where nothing better was understood: so many times an hour. */
export async function menuOrSilence(
  { services: { storage, clock } }: ChatGround,
  account: ChatAccount,
  result: 'menu' | 'not-text',
): Promise<Turn> {
  const since = clock.now() - HOUR_MS;
  const shown = await storage.chat.endedSince(account.id, ['menu', 'not-text'], since);
  return shown < MENUS_AN_HOUR ? menu(account, result) : { result: 'menu-enough', reply: null };
}

/** The wish a message names itself, by its word or a row of the menu that was pressed, whatever else is under way. */
export function wordOf(account: ChatAccount, said: Said): Wish | null {
  if (said.kind === 'text') return wishOf(said.text);
  return said.kind === 'choice' && said.id.startsWith(MENU_CHOICE) ? menuWish(account, said) : null;
}

/** The wish a message stands for outside of a report that is being told: its word, its number, or the row pressed. */
export function menuWish(account: ChatAccount, said: Said): Wish | null {
  if (said.kind === 'choice' && said.id.startsWith(MENU_CHOICE))
    return MENU.find(({ wish }) => said.id === `${MENU_CHOICE}${wish}`)?.wish ?? null;
  if (said.kind !== 'text' && said.kind !== 'choice') return null;
  const text = said.kind === 'text' ? said.text : said.title;
  const row = /^\s*([1-9१-९])[\s.।)]*$/.exec(text)?.[1];
  if (row === undefined) return wishOf(text);
  const number = '१२३४५६७८९'.indexOf(row) + 1 || Number(row);
  return rowsFor(account)[number - 1]?.wish ?? null;
}

async function status(ground: ChatGround, account: ChatAccount, lang: Lang): Promise<Turn> {
  const { services } = ground;
  const own = account.worker === null ? null : await standingInWords(services, account.worker, lang);
  // Beside the words: an app of hers knows by its receipt alone what has reached.
  if (own !== null) return { result: 'status', reply: { text: own }, receipts: true };
  const carried = await services.storage.chat.carried(account.id);
  if (carried.length === 0) return { result: 'status', reply: { text: say(WORDS.nothingYet, lang) } };
  return { result: 'status', reply: null, receipts: true };
}

/** The answer to a wish that needs no report to be begun; null for the others. */
export async function wished(
  ground: ChatGround,
  account: ChatAccount,
  wish: Wish | null,
): Promise<Turn | null> {
  const lang = langOf(account);
  const now = ground.services.clock.now();
  switch (wish) {
    case 'help':
      return { result: 'help', reply: { text: say(WORDS.help, lang) } };
    case 'status':
      return status(ground, account, lang);
    case 'stop':
      return {
        result: 'stop',
        reply: { text: say(WORDS.stopped, lang) },
        write: (db) => db.chat.changeAccount(account.id, { stopped_at: now }),
      };
    case 'start':
      return {
        result: 'start',
        reply: { text: say(WORDS.started, lang) },
        write: (db) => db.chat.changeAccount(account.id, { stopped_at: null }),
      };
    default:
      return null;
  }
}

/** Whether a wish, or the turn of that name, is always the number's own, whatever report is being told: see `wished`. */
export function isOfNumber(wish: string | null): boolean {
  return wish === 'help' || wish === 'status' || wish === 'stop' || wish === 'start';
}

/** The answer to a joining code; null when the message is none. */
export async function joining(ground: ChatGround, account: ChatAccount, text: string): Promise<Turn | null> {
  const code = joiningCodeIn(text);
  if (code === null) return null;
  const joined = await joinByCode(ground, account, code);
  const lang = langOf(account);
  if (joined.kind === 'joined')
    return { result: 'joined', reply: { text: say(WORDS.joined, lang, { number: joined.number }) } };
  return { result: `join-${joined.kind}`, reply: { text: say(WORDS.wrongCode, lang) } };
}
