import { useRef, useState } from 'react';
import { refKey, sameRef } from '../../../domain/entry/entry.ts';
import { likelySame } from '../../../domain/person/likely-same.ts';
import type { Person } from '../../../domain/person/person.ts';
import { type DraftKey, madeOfDraft } from '../../data/drafts.ts';
import type { FormState } from '../../form/state.ts';
import { type LivesWith, newcomerOf } from './model.ts';

/** So many fit on a small screen; who is called like more people than that is found by the search. */
const MOST_SHOWN = 3;

/** Stands between the last answer and the save: the same person is not written twice without a question. */
export function useLikelySame(
  people: readonly Person[],
  draft: DraftKey,
  save: (finished: FormState) => void,
) {
  const [asked, setAsked] = useState<{ finished: FormState; found: Person[] } | null>(null);
  const known = useRef(new Set<string>());
  return {
    /** Whom she is asked about; empty when there is nothing to ask. */
    found: asked?.found ?? [],
    async finish(finished: FormState, home: LivesWith) {
      const newcomer = newcomerOf(finished, home);
      const likely = likelySame(newcomer, people);
      const made = likely.length > 0 ? (await madeOfDraft(draft).catch(() => [])).map(refKey) : [];
      // Whom another tab has registered with this very draft, the same in the same family: the save finds her.
      const isHerself = ({ ref, name, sex, household, headName }: Person) =>
        made.includes(refKey(ref)) &&
        name === newcomer.name &&
        sex === newcomer.sex &&
        (home.household ? !!household && sameRef(household, home.household) : headName === newcomer.headName);
      const isAsked = (person: Person) => !known.current.has(refKey(person.ref)) && !isHerself(person);
      const found = likely.filter(isAsked).slice(0, MOST_SHOWN);
      if (found.length > 0) setAsked({ finished, found });
      else save(finished);
    },
    /** None of them: saved, and not asked about them again when the save has to be repeated. */
    isAnother() {
      if (!asked) return;
      for (const { ref } of asked.found) known.current.add(refKey(ref));
      setAsked(null);
      save(asked.finished);
    },
    back: () => setAsked(null),
  };
}
