import { useMemo } from 'react';
import { useChatList } from '../../data/chat-list.ts';
import { useDirectory } from '../../data/log.ts';
import { useProgrammeNumbers } from '../../data/programme-numbers.ts';
import { useToday } from '../../data/today.ts';
import { spelled, type Whose, whoseList } from './model.ts';

/** Whose list is asked for, from this device; null when it does not know her, undefined while loading. */
export function useWhose(id: string): Whose | null | undefined {
  const directory = useDirectory();
  return useMemo(() => directory && whoseList(directory, id), [directory, id]);
}

/** Her list from the server, with what the paper says beside it. */
export function useChatListScreen(worker: string) {
  const { value, problem, refresh } = useChatList(worker);
  const { whatsapp, sms } = useProgrammeNumbers();
  return {
    rows: value?.rows ?? null,
    problem,
    refresh,
    today: useToday(),
    whatsapp: whatsapp === undefined ? null : spelled(whatsapp),
    sms: sms === undefined ? null : spelled(sms),
  };
}

export type UsedChatList = ReturnType<typeof useChatListScreen>;
