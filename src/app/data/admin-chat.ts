import { useMemo } from 'react';
import {
  type ChatBind,
  type ChatState,
  chatBoundSchema,
  chatCodeSchema,
  chatStateSchema,
} from '../../wire/chat.ts';
import { doneSchema } from '../../wire/org.ts';
import { unlessLocked } from './admin.ts';
import { type ApiProblem, answerOf } from './admin-api.ts';
import type { Api } from './api.ts';
import { useAsked } from './asked.ts';
import { useOpenVault } from './device.ts';

export type { ChatBind, ChatBound, ChatCode, ChatState } from '../../wire/chat.ts';

export interface UsedChats {
  /** Null until it was read once. */
  chats: ChatState | null;
  problem: ApiProblem | null;
  refresh: () => Promise<void>;
}

/** Who reports by chat and who asks to, read when the screen opens. It is never written down. */
export function useChats(): UsedChats {
  const { value: chats, problem, refresh } = useAsked(chatStateSchema, '/api/chat');
  return { chats, problem, refresh };
}

function actionsOf(api: Api) {
  const post = (worker: string, path: string, body: unknown = {}) =>
    unlessLocked(api.post(`/api/workers/${worker}/chat${path}`, body));
  return {
    /** Gives an account to a worker; what she had before is let go. */
    bind: async (worker: string, asked: ChatBind) =>
      answerOf(chatBoundSchema, await post(worker, '/bind', asked)),
    /** A code that she sends from her account, good for a day; an earlier one ends. */
    code: async (worker: string) => answerOf(chatCodeSchema, await post(worker, '')),
    letGo: async (worker: string) => answerOf(doneSchema, await post(worker, '/end')),
  };
}

export type ChatActions = ReturnType<typeof actionsOf>;

/** What an administrator may change about chats; null while the vault is locked. */
export function useChatActions(): ChatActions | null {
  const vault = useOpenVault();
  return useMemo(() => vault && actionsOf(vault.api), [vault]);
}
