import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type OrgActions, type UsedOrg, useOrg, useOrgActions } from '../../data/admin.ts';
import type { Answer, ApiProblem } from '../../data/admin-api.ts';
import type { MadeInvitation } from '../../data/admin-org.ts';
import { useOpenVault } from '../../data/device.ts';
import { type Now, useNow } from '../../data/supervisor.ts';
import {
  countJoined,
  listArrived,
  listed,
  type MeetingWorker,
  needsInvitation,
  picked,
  START,
  stepped,
} from './model.ts';

/** How often the server is asked whose phone has joined. */
const POLL_SECONDS = 5;

interface Invitations {
  invitation: MadeInvitation | null;
  problem: ApiProblem | null;
  /** Fetches the code once more, after a failure. */
  retry: () => void;
  /** Makes another invitation. */
  remake: () => void;
}

/** Her open invitation, so that a link sent to her before goes on working; else a new one. */
async function invitationFor(
  actions: OrgActions,
  worker: string,
  open: string | null,
): Promise<Answer<MadeInvitation>> {
  const again = open === null ? null : await actions.inviteAgain(open);
  return again && again.kind !== 'not-found' ? again : actions.invite(worker);
}

/** The invitation of the worker on the screen, fetched or made when she comes on and kept for this meeting. */
function useInvitations(current: MeetingWorker | undefined): Invitations {
  const actions = useOrgActions();
  const [made, setMade] = useState<ReadonlyMap<string, MadeInvitation>>(new Map());
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const underWay = useRef(new Set<string>());
  const make = useCallback(
    async (id: string, open: string | null) => {
      if (!actions || underWay.current.has(id)) return;
      underWay.current.add(id);
      setProblem(null);
      const answer = await invitationFor(actions, id, open);
      underWay.current.delete(id);
      if (answer.kind === 'ok') setMade((before) => new Map(before).set(id, answer.value));
      else setProblem(answer);
    },
    [actions],
  );
  const id = current?.id;
  const wanted = id !== undefined && current?.state !== 'joined' && !made.has(id);
  const open = (current && !needsInvitation(current) && current.invite?.id) || null;
  useEffect(() => {
    if (wanted && id !== undefined) void make(id, open);
  }, [wanted, id, open, make]);
  return {
    invitation: (id !== undefined && made.get(id)) || null,
    problem,
    retry: () => {
      if (id !== undefined) void make(id, open);
    },
    remake: () => {
      if (id !== undefined) void make(id, null);
    },
  };
}

export interface UsedMeeting extends Invitations {
  org: UsedOrg;
  now: Now;
  list: MeetingWorker[];
  current: MeetingWorker | undefined;
  counts: { joined: number; left: number };
  step: (by: 1 | -1) => void;
  pick: (id: string) => void;
}

/** A facilitator's meeting: her workers, whose code is on the screen, and who has joined meanwhile. */
export function useMeeting(): UsedMeeting {
  const vault = useOpenVault();
  const org = useOrg(POLL_SECONDS);
  const now = useNow();
  const [state, setState] = useState(START);
  const before = useRef<MeetingWorker[] | null>(null);
  const everybody = vault?.me.role === 'administrator';
  const workers = useMemo(
    () => org.org?.workers.filter((one) => everybody || one.role === 'worker') ?? null,
    [org.org, everybody],
  );
  useEffect(() => {
    if (!workers) return;
    const previous = before.current;
    before.current = workers;
    setState((was) => listArrived(was, previous, workers));
  }, [workers]);
  const list = listed(workers ?? [], state);
  const current = list.find((one) => one.id === state.current);
  return {
    ...useInvitations(current),
    org,
    now,
    list,
    current,
    counts: countJoined(workers ?? []),
    step: (by) => setState((was) => stepped(was, workers ?? [], by)),
    pick: (id) => setState((was) => picked(was, id)),
  };
}
