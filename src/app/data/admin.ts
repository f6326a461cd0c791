import { useCallback, useEffect, useMemo, useState } from 'react';
import { unitSchema } from '../../domain/org/org.ts';
import { VaultLocked } from '../../store/vault.ts';
import {
  admittedSchema,
  doneSchema,
  importReplySchema,
  invitationStateSchema,
  madeInvitationSchema,
  type Org,
  orgSchema,
  workerReplySchema,
} from '../../wire/org.ts';
import { type Answer, type ApiProblem, answerOf, type RawReply } from './admin-api.ts';
import type { Api } from './api.ts';
import { useOpenVault } from './device.ts';
import { everyInSight } from './in-sight.ts';
import { currentDevice, currentSession, type Session } from './session.ts';

/** The organisation as last read, for as long as the vault is open: it holds phone numbers and is never written down. */
const lastRead = new WeakMap<Session, Org>();

export interface UsedOrg {
  /** Null until it was read once. */
  org: Org | null;
  problem: ApiProblem | null;
  busy: boolean;
  refresh: () => Promise<void>;
}

function known(): Org | null {
  const session = currentSession();
  return session ? (lastRead.get(session) ?? null) : null;
}

type Reply = RawReply | null | 'locked';

/** The vault may be locked while a request waits for its token; that is no fault. */
export async function unlessLocked(reply: Promise<RawReply | null>): Promise<Reply> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof VaultLocked) return 'locked';
    throw error;
  }
}

async function readOrg(api: Api): Promise<Answer<Org>> {
  const session = currentSession();
  const answer = answerOf(orgSchema, await unlessLocked(api.get('/api/org')));
  if (answer.kind === 'ok' && session) lastRead.set(session, answer.value);
  return answer;
}

/**
 * The organisation within the caller's rights, read when the screen opens and, if asked, every so many seconds while it
 * is in sight.
 */
export function useOrg(everySeconds?: number): UsedOrg {
  const vault = useOpenVault();
  const [state, setState] = useState<Omit<UsedOrg, 'refresh'>>(() => ({
    org: known(),
    problem: null,
    busy: true,
  }));
  const refresh = useCallback(async () => {
    if (!vault) return setState((before) => ({ ...before, problem: { kind: 'locked' }, busy: false }));
    setState((before) => ({ ...before, busy: true }));
    const answer = await readOrg(vault.api);
    const failed = answer.kind === 'ok' ? null : answer;
    setState((before) => ({
      org: answer.kind === 'ok' ? answer.value : before.org,
      problem: failed,
      busy: false,
    }));
  }, [vault]);
  useEffect(() => {
    void refresh();
    return everySeconds === undefined ? undefined : everyInSight(currentDevice(), everySeconds, refresh);
  }, [refresh, everySeconds]);
  return { ...state, refresh };
}

function actionsOf(api: Api) {
  const post = (path: string, body: unknown = {}) => unlessLocked(api.post(path, body));
  const put = (path: string, id: string | null, body: unknown) =>
    id === null ? post(path, body) : unlessLocked(api.patch(`${path}/${id}`, body));
  return {
    /** `id` null makes a new one. */
    saveUnit: async (id: string | null, unit: unknown) =>
      answerOf(unitSchema, await put('/api/units', id, unit)),
    saveWorker: async (id: string | null, worker: unknown) =>
      answerOf(workerReplySchema, await put('/api/workers', id, worker)),
    importCsv: async (csv: string, dryRun: boolean) =>
      answerOf(importReplySchema, await post('/api/org/import', { csv, dryRun })),
    invite: async (worker: string) =>
      answerOf(madeInvitationSchema, await post('/api/invitations', { worker })),
    /** An open invitation once more: nothing is made, nothing ends. `not-found` when it is open no longer. */
    inviteAgain: async (id: string) =>
      answerOf(madeInvitationSchema, await unlessLocked(api.get(`/api/invitations/${id}/link`))),
    revoke: async (id: string) =>
      answerOf(invitationStateSchema, await post(`/api/invitations/${id}/revoke`)),
    /** A lost phone: it can read no more; what it still sends is kept and held. */
    retire: async (feed: string) => answerOf(doneSchema, await post(`/api/feeds/${feed}/retire`)),
    /** A phone held apart is hers after all: what it sent goes into the log. */
    admit: async (feed: string) => answerOf(admittedSchema, await post(`/api/feeds/${feed}/admit`)),
  };
}

export type OrgActions = ReturnType<typeof actionsOf>;

/** What an administrator or supervisor may change; null while the vault is locked. Rights are the server's to judge. */
export function useOrgActions(): OrgActions | null {
  const vault = useOpenVault();
  return useMemo(() => vault && actionsOf(vault.api), [vault]);
}
