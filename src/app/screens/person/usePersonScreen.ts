import { useMemo } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import { refKey } from '../../../domain/entry/entry.ts';
import { BY_WORDS, byWorker } from '../../../domain/form/words.ts';
import { useOpenVault } from '../../data/device.ts';
import { discardDraft, useDrafts } from '../../data/drafts.ts';
import { useDirectory, workerOf } from '../../data/log.ts';
import { usePerson } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { mayBePregnant, visitsOf } from './model.ts';

/** One person with her visits and what is unfinished; null when she is not on this phone. */
export function usePersonScreen(ref: Ref) {
  const today = useToday();
  const known = usePerson(ref);
  const drafts = useDrafts();
  const draftKey = `anc/${refKey(ref)}`;
  const feed = useOpenVault()?.feed;
  const directory = useDirectory();
  const visits = useMemo(() => {
    const authorOf = (one: string) =>
      one === feed ? BY_WORDS.self : byWorker(workerOf(directory, one)?.name);
    return known ? visitsOf(known.entries, authorOf) : [];
  }, [known, feed, directory]);
  if (!known || !drafts) return known === null ? null : undefined;
  return {
    person: known.person,
    visits,
    today,
    mayVisit: mayBePregnant(known.person, today),
    draft: drafts.find((draft) => draft.key === draftKey) ?? null,
    discard: () => discardDraft(draftKey),
  };
}
