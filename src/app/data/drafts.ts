import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Ref } from '../../domain/entry/entry.ts';
import { type Draft, endDraft, namedDrafts, savedDraft } from '../../store/drafts.ts';
import { allMadeOf } from '../../store/ended.ts';
import type { StorageProblem } from '../../store/failure.ts';
import type { DraftRow } from '../../store/vault-db.ts';
import { type DraftWriter, makeDraftWriter, writersOf } from './draft-writer.ts';
import { type Reading, useReading, useSession } from './reading.ts';
import { currentSession } from './session.ts';
import { trulyAt } from './truly-at.ts';

/** `anc/FEED/NO` for a visit, `kit-count`, `person`, `household`: ids only, never a name. */
export type DraftKey = string;

type Answers = Record<string, unknown>;

export interface UsedDraft {
  state: 'loading' | 'ready';
  /** What was found when the screen opened; null when there was none. What is written does not come back here. */
  answers: Answers | null;
  /** When it was last written (ms). */
  at: number | null;
  /** The draft could not be written: say so, and keep the answers on the screen. */
  problem: StorageProblem | null;
  write(answers: Answers): void;
  discard(): Promise<void>;
}

interface Found {
  for: object;
  answers: Answers | null;
  at: number | null;
}

/** The draft under one key: read once, then written (encrypted) as the worker types. */
export function useDraft(key: DraftKey): UsedDraft {
  const session = useSession();
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<StorageProblem | null>(null);
  const writer = useRef<DraftWriter | null>(null);
  const opening = useMemo(() => ({ session, key }), [session, key]);
  useEffect(() => {
    const { session: open, key: wanted } = opening;
    if (!open) return;
    let live = true;
    const mine = makeDraftWriter(open.vault, wanted, (now) => live && setProblem(now));
    writer.current = mine;
    const show = (draft: Draft | null) => {
      if (live)
        setFound({ for: opening, answers: draft?.answers ?? null, at: draft ? trulyAt(draft.at) : null });
    };
    // A screen that was just left may still be writing it.
    const others = writersOf(wanted).filter((writer) => writer !== mine);
    const read = async () => {
      await Promise.all(others.map((writer) => writer.flush()));
      const draft = await savedDraft(open.vault, wanted);
      if (draft) mine.goesOn(draft.id);
      return draft;
    };
    read().then(show, () => show(null));
    return () => {
      live = false;
      mine.leave();
      writer.current = null;
    };
  }, [opening]);
  const write = useCallback((answers: Answers) => writer.current?.take(answers), []);
  const discard = useCallback(() => discardDraft(key), [key]);
  const mine = found?.for === opening ? found : null;
  return {
    state: mine ? 'ready' : 'loading',
    answers: mine?.answers ?? null,
    at: mine?.at ?? null,
    problem,
    write,
    discard,
  };
}

/** Throws a draft away; only the worker asks for it. */
export async function discardDraft(key: DraftKey): Promise<void> {
  const session = currentSession();
  if (!session) return;
  for (const writer of writersOf(key)) {
    await writer.flush();
    writer.end();
  }
  await endDraft(session.vault, key);
}

/** What another tab has made of this draft meanwhile: to save it here is to save the same once more, not another. */
export async function madeOfDraft(key: DraftKey): Promise<Ref[]> {
  const session = currentSession();
  const writer = writersOf(key)[0];
  return session && writer ? allMadeOf(session.vault, writer.id()) : [];
}

const DRAFTS: Reading<DraftRow[], { key: DraftKey; at: number }[]> = {
  rows: (vault) => vault.db.drafts.toArray(),
  async open(vault, rows) {
    const drafts = await namedDrafts(vault, rows);
    return drafts.map(({ key, at }) => ({ key, at: trulyAt(at) }));
  },
};

/** Unfinished forms on this phone, newest first; undefined while loading. */
export function useDrafts(): { key: DraftKey; at: number }[] | undefined {
  return useReading(DRAFTS);
}
