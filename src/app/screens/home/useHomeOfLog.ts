import { useMemo } from 'react';
import { useDrafts } from '../../data/drafts.ts';
import { useEntries } from '../../data/log.ts';
import { useMyEntries } from '../../data/my-entries.ts';
import { usePeople } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { countedThisMonth, type Unfinished, type Urgent, unfinished, urgentNow } from './model.ts';

const VISITS = { kind: 'visit.recorded' };

export interface UsedHomeOfLog {
  today: string;
  urgent: Urgent[];
  drafts: Unfinished[];
  /** False while it is not known: nothing is asked of her before. */
  boxToCount: boolean;
}

/** What her log says on the first screen, wholly from this phone. */
export function useHomeOfLog(): UsedHomeOfLog {
  const today = useToday();
  const visits = useEntries(VISITS);
  const people = usePeople();
  const own = useMyEntries();
  const found = useDrafts();
  const urgent = useMemo(
    () =>
      visits && people
        ? urgentNow(
            visits.map(({ entry }) => entry),
            people,
            today,
          )
        : [],
    [visits, people, today],
  );
  const drafts = useMemo(() => (found && people ? unfinished(found, people) : []), [found, people]);
  const boxToCount = own !== undefined && !countedThisMonth(own, today);
  return { today, urgent, drafts, boxToCount };
}
