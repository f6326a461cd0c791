import { chatListSchema } from '../../wire/chat.ts';
import { useAsked } from './asked.ts';

export type { ChatList } from '../../wire/chat.ts';

/** Whose number is whose on the list of a worker who reports by chat. The server notes who read it. */
export function useChatList(worker: string) {
  return useAsked(chatListSchema, `/api/workers/${worker}/chat/list`);
}
