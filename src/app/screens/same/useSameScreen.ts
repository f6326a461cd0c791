import { useDeferredValue, useMemo, useState } from 'react';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { JOINED } from '../../../programme/joined.ts';
import { useStandingByRef } from '../../data/people.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { useSaving } from '../../form/useSaving.ts';
import { candidates, joinedCards, joiningBody, type Pair } from './model.ts';

/** Finding the other card, joining the two, and parting what was joined. */
export function useSameScreen(person: Person, entries: readonly Entry[], people: readonly Person[]) {
  const today = useToday();
  const save = useSave();
  const saving = useSaving();
  const standing = useStandingByRef();
  const [typed, setTyped] = useState('');
  const [pair, setPair] = useState<Pair | null>(null);
  const [done, setDone] = useState<'saved' | 'parted' | null>(null);
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => candidates(person, people, wanted), [person, people, wanted]);
  const joined = useMemo(() => joinedCards(entries, standing), [entries, standing]);
  const join = (two: Pair) => {
    setDone('saved');
    saving.run(() =>
      save({
        kind: JOINED.kind,
        v: JOINED.v,
        about: two.stays.ref,
        on: today,
        body: joiningBody(two),
      }),
    );
  };
  const part = (joining: Entry) => {
    setDone('parted');
    const { feed, no, scope } = joining;
    saving.run(() =>
      save({ kind: JOINED.kind, v: JOINED.v, voids: { feed, no }, scope, on: today, body: {} }),
    );
  };
  return { today, typed, setTyped, found, joined, pair, setPair, saving, done, join, part };
}
