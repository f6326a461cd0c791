import { useMemo } from 'react';
import { type Ref, sameRef } from '../../../domain/entry/entry.ts';
import { BY_WORDS, byWorker } from '../../../domain/form/words.ts';
import { useOpenVault } from '../../data/device.ts';
import { useDue } from '../../data/due.ts';
import { useDirectory, workerOf } from '../../data/log.ts';
import { useOriginal, usePerson, useStandingByRef } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { historyOf } from './history.ts';
import { formsDue } from './model.ts';

/** What can be done about one person besides a visit, and what was; null when she is not on this phone. */
export function useMoreScreen(ref: Ref) {
  const today = useToday();
  const known = usePerson(ref);
  const due = useDue();
  const standing = useStandingByRef();
  const original = useOriginal();
  const feed = useOpenVault()?.feed;
  const directory = useDirectory();
  const history = useMemo(() => {
    if (!known) return [];
    const { person, household, entries } = known;
    const records = [person.ref, household].flatMap((one) => (one && standing(one)) ?? []);
    const nameOf = (one: Ref) => {
      const name = standing(one)?.entry.body.name;
      return typeof name === 'string' ? name : undefined;
    };
    const authorOf = (one: string) =>
      one === feed ? BY_WORDS.self : byWorker(workerOf(directory, one)?.name);
    return historyOf({ records, entries, original, nameOf, authorOf });
  }, [known, standing, original, feed, directory]);
  if (!known || !due) return known === null ? null : undefined;
  const mine = due.items.filter((item) => sameRef(item.person, known.person.ref));
  return { ...known, today, history, due: formsDue(mine) };
}
