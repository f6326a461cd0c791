import { useState } from 'react';
import { useOrg } from '../../data/admin.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import {
  type ChatBind,
  type ChatBound,
  type ChatCode,
  useChatActions,
  useChats,
} from '../../data/admin-chat.ts';
import type { OrgWorker } from '../../data/admin-org.ts';

/** What came of the last binding, and for whom it was. */
export interface Outcome extends ChatBound {
  for: OrgWorker;
}

/** The organisation and the chats together, and binding with what came of it. */
export function useChatsScreen() {
  const { org, problem: orgProblem, refresh: readOrg } = useOrg();
  const { chats, problem: chatProblem, refresh: readChats } = useChats();
  const actions = useChatActions();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [refused, setRefused] = useState<ApiProblem | null>(null);
  const [code, setCode] = useState<ChatCode | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = () => {
    setBusy(true);
    // Binding and letting go end the code that was shown; a new one ends it too.
    setCode(null);
    setOutcome(null);
    setRefused(null);
  };
  return {
    org,
    chats,
    problem: orgProblem ?? chatProblem,
    refused,
    outcome,
    busy,
    code,
    readAgain: () => Promise.all([readOrg(), readChats()]),
    /** Whether something went wrong is told by `refused`; what the server said of it by `outcome`. */
    async bind(worker: OrgWorker, asked: ChatBind): Promise<void> {
      if (!actions) return;
      begin();
      const answer = await actions.bind(worker.id, asked);
      setBusy(false);
      if (answer.kind !== 'ok') return setRefused(answer);
      setOutcome({ ...answer.value, for: worker });
      await readChats();
    },
    /** Resolves true when her account was let go. */
    async letGo(worker: OrgWorker): Promise<boolean> {
      if (!actions) return false;
      begin();
      const answer = await actions.letGo(worker.id);
      setBusy(false);
      if (answer.kind !== 'ok') setRefused(answer);
      await readChats();
      return answer.kind === 'ok';
    },
    /** A code to be told to her: it stands in `code`. */
    async makeCode(worker: OrgWorker): Promise<void> {
      if (!actions) return;
      begin();
      const answer = await actions.code(worker.id);
      setBusy(false);
      if (answer.kind === 'ok') setCode(answer.value);
      else setRefused(answer);
    },
  };
}

export type UsedChatsScreen = ReturnType<typeof useChatsScreen>;
