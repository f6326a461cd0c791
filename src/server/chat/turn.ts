import type { ChatAccount, ChatIn } from '../db/chat-port.ts';
import type { ChatGround } from './ground.ts';
import type { Said } from './message.ts';
import { joining, menu, menuWish, type Turn, wished } from './wish.ts';

/** What is said back to one message that is no code: the menu where nothing better is understood. */
export async function turnOf(
  ground: ChatGround,
  account: ChatAccount,
  said: Said,
  _row: ChatIn,
): Promise<Turn> {
  const wish = menuWish(account, said);
  const answer = await wished(ground, account, wish);
  if (answer) return answer;
  if (said.kind === 'text') {
    const joined = await joining(ground, account, said.text);
    if (joined) return joined;
  }
  return menu(account, said.kind === 'other' ? 'not-text' : 'menu');
}
