import { useMemo } from 'react';
import { countsOf, useDue } from '../../data/due.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Sub } from '../../ui/Card.tsx';
import { DueLink } from './DueLink.tsx';

/** Who waits for her in danger is not in the list: then it is not said that nobody is left. */
function wordsFor(today: number, urgent: boolean) {
  if (today > 0) return 'card';
  return urgent ? 'title' : 'cardNobody';
}

/** How many are to be visited. A part of its own: it brings the programme, which the first screen does not wait for. */
export default function DueCard({ urgent }: { urgent: boolean }) {
  const { t } = useWords('due');
  const due = useDue();
  const counts = useMemo(() => due && countsOf(due.items, due.today), [due]);
  return (
    <DueLink>
      <b>{counts ? t(wordsFor(counts.today, urgent), { count: counts.today }) : t('title')}</b>
      {counts && <Sub>{t('cardWeek', { count: counts.week })}</Sub>}
    </DueLink>
  );
}
