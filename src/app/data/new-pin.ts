import { armour, scanCodes } from '../../codec/armour.ts';
import type { Approval } from '../../codec/new-pin.ts';
import type { StorageProblem } from '../../store/failure.ts';
import {
  askForNewPin,
  forgetNewPinNote,
  keepApproval,
  newPinNote,
  setNewPin,
  type TriedCode,
  tryOneTimeCode,
} from '../../store/new-pin.ts';
import { listFeeds } from '../../store/outbox.ts';
import type { MetaRow } from '../../store/vault-db.ts';
import { type Reading, useReading } from './reading.ts';
import { currentDevice, currentSession, openSession } from './session.ts';

/** What a one-time code opened: it lives in the memory of the screen until the new PIN is chosen. */
export type OpenedApproval = Approval;
export type { TriedCode };

export type Asked =
  /** `code`: the request, armoured. `approved`: its approval is on this phone already. */
  { kind: 'asked'; code: string; approved: boolean } | { kind: StorageProblem };

export type TakenApproval =
  | { kind: 'kept'; feed: string }
  | {
      kind: 'no-approval' | 'not-asked' | 'cut' | 'damaged' | 'newer-version' | StorageProblem;
    };

/** Makes the request of a worker who forgot her PIN, or shows the one that waits. Needs no network and no key. */
export async function askNewPin(feed: string): Promise<Asked> {
  // Opening another would make it.
  if (!(await listFeeds()).includes(feed)) return { kind: 'storage-failed' };
  const asked = await askForNewPin(currentDevice(), feed);
  if (asked.kind !== 'asked') return asked;
  return { kind: 'asked', code: armour(asked.request), approved: asked.approved };
}

/** Takes the approval in any text and keeps it; the first that answers a request of this phone counts. */
export async function takeApproval(text: string): Promise<TakenApproval> {
  let outcome: TakenApproval = { kind: 'no-approval' };
  for (const found of scanCodes(text)) {
    if (!('code' in found)) outcome = { kind: found.kind };
    else if (found.kind === 'pin-approval') outcome = await keepApproval(await listFeeds(), found.bytes);
    if (outcome.kind === 'kept') return outcome;
  }
  return outcome;
}

/** Tries what she heard by phone, as she typed it. */
export function enterOneTimeCode(feed: string, typed: string): Promise<TriedCode> {
  return tryOneTimeCode(currentDevice(), feed, typed);
}

/** Sets the new PIN and opens the vault; `opening` runs when it is on the disk, before any screen of the vault shows. */
export async function choosePin(
  feed: string,
  chosen: { approval: OpenedApproval; pin: string },
  opening: () => void,
): Promise<{ kind: 'open' | StorageProblem }> {
  const set = await setNewPin(currentDevice(), feed, chosen);
  if (set.kind !== 'open') return set;
  opening();
  await openSession(set.vault);
  return { kind: 'open' };
}

/** Who let her set a new PIN, and the server's minute. */
export type NewPinNote = NonNullable<Awaited<ReturnType<typeof newPinNote>>>;

const NOTE: Reading<MetaRow | undefined, NewPinNote | null> = {
  rows: ({ db }) => db.meta.get('newPinNote'),
  open: (vault, row) => (row ? newPinNote(vault) : null),
};

/** The approval that she has not read yet; null when there is none, undefined while it is looked up. */
export function useNewPinNote(): NewPinNote | null | undefined {
  return useReading(NOTE);
}

export async function readNewPinNote(): Promise<void> {
  const session = currentSession();
  if (session) await forgetNewPinNote(session.vault);
}
