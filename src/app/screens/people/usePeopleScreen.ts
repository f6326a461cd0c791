import { useDeferredValue, useMemo, useState } from 'react';
import { findPeople, indexPeople } from '../../../domain/person/find.ts';
import { usePeople } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { firstOf, recentFirst } from './model.ts';

/** People found by what was typed; undefined while they are loading. */
export function usePeopleScreen() {
  const people = usePeople();
  const today = useToday();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const index = useMemo(() => people && indexPeople(recentFirst(people)), [people]);
  const found = useMemo(() => index && firstOf(findPeople(index, wanted)), [index, wanted]);
  return { typed, setTyped, found, today, isEmpty: people?.length === 0 };
}
