/** How far a worker's phone is with joining, as the server knows it. */
export type JoinState = 'not-invited' | 'invited' | 'expired' | 'revoked' | 'joined';

export interface MeetingWorker {
  id: string;
  name: string;
  number: string;
  state: JoinState;
  /** The newest invitation, however it ended. */
  invite: { id: string } | null;
}

/** Where the facilitator stands: whose code is on the screen, and who joined since she opened it. */
export interface MeetingState {
  /** The worker whose code is shown; null when everybody has joined. */
  current: string | null;
  /** Joined while this screen was open: they keep their place and their tick. */
  joinedHere: readonly string[];
}

export const START: MeetingState = { current: null, joinedHere: [] };

/** Those of the list still to be shown: not joined yet, or joined during this meeting; by name, never by speed. */
export function listed(workers: readonly MeetingWorker[], state: MeetingState): MeetingWorker[] {
  return workers
    .filter((w) => w.state !== 'joined' || state.joinedHere.includes(w.id))
    .sort((a, b) => a.name.localeCompare(b.name, 'hi') || (a.number < b.number ? -1 : 1));
}

/** The server's list came in, for the first time or by polling. The code on the screen never changes by itself. */
export function listArrived(
  state: MeetingState,
  before: readonly MeetingWorker[] | null,
  now: readonly MeetingWorker[],
): MeetingState {
  const wereWaiting = new Set((before ?? []).filter((w) => w.state !== 'joined').map((w) => w.id));
  const newly = now.filter(
    (w) => w.state === 'joined' && wereWaiting.has(w.id) && !state.joinedHere.includes(w.id),
  );
  const next = { ...state, joinedHere: [...state.joinedHere, ...newly.map((w) => w.id)] };
  if (next.current !== null && now.some((w) => w.id === next.current)) return next;
  return { ...next, current: listed(now, next).find((w) => w.state !== 'joined')?.id ?? null };
}

/** The next one still waiting after the current, round the end of the list; stays when nobody else waits. */
export function stepped(state: MeetingState, workers: readonly MeetingWorker[], step: 1 | -1): MeetingState {
  const list = listed(workers, state);
  const at = list.findIndex((w) => w.id === state.current);
  for (let i = 1; i <= list.length; i++) {
    const candidate = list[(((at + i * step) % list.length) + list.length) % list.length];
    if (candidate && candidate.state !== 'joined') return { ...state, current: candidate.id };
  }
  return state;
}

/** The facilitator picked a name from the list. */
export function picked(state: MeetingState, id: string): MeetingState {
  return { ...state, current: id };
}

export function countJoined(workers: readonly MeetingWorker[]): { joined: number; left: number } {
  const joined = workers.filter((w) => w.state === 'joined').length;
  return { joined, left: workers.length - joined };
}

/** Whether a new invitation has to be made before a code can be shown; an open one is shown again. */
export function needsInvitation(worker: MeetingWorker): boolean {
  return worker.state !== 'invited' && worker.state !== 'joined';
}
