import { useMemo } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import { refKey } from '../../../domain/entry/entry.ts';
import { discardDraft, useDrafts } from '../../data/drafts.ts';
import { usePerson } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { mayBePregnant, visitsOf } from './model.ts';

/** One person with her visits and what is unfinished; null when she is not on this phone. */
export function usePersonScreen(ref: Ref) {
  const today = useToday();
  const known = usePerson(ref);
  const drafts = useDrafts();
  const draftKey = `anc/${refKey(ref)}`;
  const visits = useMemo(() => (known ? visitsOf(known.entries) : []), [known]);
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
