import type { ChatAccount, ChatIn } from '../db/chat-port.ts';
import { askingNumberOf } from './binding.ts';
import { talkTurn } from './bot/turn.ts';
import { type ChatGround, langOf } from './ground.ts';
import { type Heard, joining, menuOrSilence, menuWish, type Turn, wished, wordOf } from './wish.ts';
import { say, WORDS } from './words.ts';

/** The id in the queue of the reply to a message: dealt with again after a power cut, it is answered once. */
export function answerId(row: Pick<ChatIn, 'id' | 'tries'>): string {
  return `answer ${row.id} ${row.tries}`;
}

/**
 * What is said back to one message that is no code: what its word asks for, the next question of the report that is being
 * told, and the menu where nothing better is understood. A number is an answer while a report is being told.
 */
export async function turnOf(ground: ChatGround, account: ChatAccount, heard: Heard): Promise<Turn> {
  const { said } = heard;
  const named = await wished(ground, account, wordOf(account, said));
  if (named) return named;
  const wish = menuWish(account, said);
  const told = await talkTurn(ground, account, { ...heard, wish });
  if (told) return told;
  const chosen = await wished(ground, account, wish);
  if (chosen) return chosen;
  if (wish === 'count' || wish === 'visit')
    return {
      result: 'not-bound',
      reply: { text: say(WORDS.notBound, langOf(account), { askingNumber: askingNumberOf(account) }) },
    };
  if (said.kind === 'text') {
    const joined = await joining(ground, account, said.text);
    if (joined) return joined;
  }
  return menuOrSilence(ground, account, said.kind === 'other' ? 'not-text' : 'menu');
}
