import { useMemo } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import { BY_WORDS, byWorker } from '../../../domain/form/words.ts';
import { childrenOf, unnamedBabies } from '../../../domain/person/children.ts';
import { caseOf } from '../../../domain/visit/case.ts';
import { pastVisits } from '../../../programme/visits.ts';
import { useOpenVault } from '../../data/device.ts';
import { discardDraft, useDrafts } from '../../data/drafts.ts';
import { useDirectory, workerOf } from '../../data/log.ts';
import { usePeople, usePerson } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { draftsAbout, offeredVisits, registrationIn, visitsOf } from './model.ts';
import { vaccinesOf } from './vaccines.ts';

/**
 * One person with her visits and what is unfinished; null when she is not on this phone. `registration` is the draft of
 * the registration from which her card was opened.
 */
export function usePersonScreen(ref: Ref, registration: string | null) {
  const today = useToday();
  const known = usePerson(ref);
  const drafts = useDrafts();
  const people = usePeople();
  const person = known?.person;
  const children = useMemo(() => (people && person ? childrenOf(people, person.ref) : []), [people, person]);
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
    children,
    toName: unnamedBabies(caseOf(pastVisits(known.entries), today), children).length,
    visits,
    today,
    offered: offeredVisits(known, today),
    vaccines: vaccinesOf(known, today),
    drafts: [known.person.ref, ...(known.person.joined ?? [])].flatMap((one) => draftsAbout(one, drafts)),
    registration: registrationIn(drafts, registration),
    discard: discardDraft,
  };
}
