import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { unlessLocked } from './admin.ts';
import { type ApiProblem, answerOf } from './admin-api.ts';
import { useOpenVault } from './device.ts';

export interface Asked<T> {
  /** Null until it was read once; what was read stays while it is asked for again, and when that fails. */
  value: T | null;
  problem: ApiProblem | null;
  refresh: () => Promise<void>;
}

/** What the server says at an address, asked when the screen opens and on demand. It is never written down. */
export function useAsked<T>(schema: z.ZodMiniType<T>, path: string): Asked<T> {
  const vault = useOpenVault();
  const [state, setState] = useState<Omit<Asked<T>, 'refresh'>>({ value: null, problem: null });
  const refresh = useCallback(async () => {
    setState(({ value }) => ({ value, problem: vault ? null : { kind: 'locked' } }));
    if (!vault) return;
    const answer = answerOf(schema, await unlessLocked(vault.api.get(path)));
    setState(({ value }) =>
      answer.kind === 'ok' ? { value: answer.value, problem: null } : { value, problem: answer },
    );
  }, [vault, schema, path]);
  useEffect(() => void refresh(), [refresh]);
  return { ...state, refresh };
}
