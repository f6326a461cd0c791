import { useCallback, useMemo, useRef, useState } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { HOUSEHOLD } from '../../../programme/household.ts';
import { PERSON } from '../../../programme/person.ts';
import type { useDraft } from '../../data/drafts.ts';
import { useEntries } from '../../data/log.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { hasPlace } from '../../form/place.ts';
import { type FormState, toDraft } from '../../form/state.ts';
import { useFormRun } from '../../form/useFormRun.ts';
import { useSaving } from '../../form/useSaving.ts';
import {
  bodyOf,
  emptyTwin,
  type Home,
  type Household,
  householdsOf,
  plainTask,
  type Registration,
  registrationFrom,
} from './model.ts';

/** Under this key an unfinished registration is kept. */
export const REGISTER_DRAFT = 'person';
const HOUSEHOLDS = { kind: 'household.registered' };

interface Step {
  home: Home;
  atPerson: boolean;
  /** She came here by going on, so that back leads to where she was. */
  onward: boolean;
}

/** Households on this phone; undefined while loading. */
export function useHouseholds(people: readonly Person[] | undefined): Household[] | undefined {
  const entries = useEntries(HOUSEHOLDS);
  return useMemo(
    () =>
      entries &&
      people &&
      householdsOf(
        entries.map(({ entry }) => entry),
        people,
      ),
    [entries, people],
  );
}

/** A registration from its first answer, or from where it was left, to the save: household first, then the person. */
export function useRegisterScreen(households: readonly Household[], draft: ReturnType<typeof useDraft>) {
  const today = useToday();
  const save = useSave();
  const saving = useSaving();
  const tasks = useMemo(
    () => ({ household: plainTask(HOUSEHOLD, today), person: plainTask(PERSON, today) }),
    [today],
  );
  const [initial] = useState(() => registrationFrom(tasks, draft.answers));
  const [step, setStep] = useState<Step>({ home: initial.home, atPerson: initial.atPerson, onward: false });
  const now = useRef<Record<string, unknown>>({
    ...initial,
    household: toDraft(initial.household),
    person: toDraft(initial.person),
  });
  const { write } = draft;
  const keep = useCallback(
    (change: Partial<Record<keyof Registration, unknown>>) => {
      now.current = { ...now.current, ...change };
      write(now.current);
    },
    [write],
  );
  const household = useFormRun(tasks.household, initial.household, (household) => keep({ household }));
  const person = useFormRun(tasks.person, initial.person, (person) => keep({ person }));
  const go = (home: Home, atPerson: boolean, onward = false) => {
    setStep({ home, atPerson, onward });
    keep({ home, atPerson });
  };
  /** Where the phone's back or forward key leads within the registration. */
  const goToPlace = (place: string | null) => {
    if (place === null) go({ kind: 'none' }, false);
    else if (hasPlace(HOUSEHOLD, place)) go({ kind: 'new' }, false);
    else if (hasPlace(PERSON, place) && step.home.kind !== 'none') go(step.home, true);
  };
  const [saved, setSaved] = useState<Ref | null>(null);
  const finish = (finished: FormState) =>
    saving.run(async () => {
      const home = await savedHome(step.home);
      if (home.kind !== 'saved') return home;
      const result = await save({
        kind: PERSON.kind,
        v: PERSON.v,
        about: home.ref,
        on: finished.on,
        body: bodyOf(tasks.person, finished),
        draft: REGISTER_DRAFT,
      });
      if (result.kind === 'saved') setSaved(result.ref);
      return result;
    });
  /** The household is in the log before the person who names it. */
  const savedHome = async (home: Home) => {
    if (home.kind === 'known') return { kind: 'saved' as const, ref: home.ref };
    const body = bodyOf(tasks.household, household.state);
    const twin = emptyTwin(households, body);
    if (twin) return { kind: 'saved' as const, ref: twin.ref };
    const result = await save({
      kind: HOUSEHOLD.kind,
      v: HOUSEHOLD.v,
      on: household.state.on,
      body,
      within: REGISTER_DRAFT,
    });
    if (result.kind === 'saved') keep({ home: { kind: 'known', ref: result.ref } });
    return result;
  };
  return { step, go, goToPlace, household, person, saving, saved, finish };
}
