import { useEffect } from 'react';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { AmbulanceIcon, EditIcon, NextIcon } from '../../ui/icons.tsx';
import type { SeenOfLog } from './HomeFrame.tsx';
import css from './home.module.css';
import type { Unfinished, Urgent } from './model.ts';
import { useHomeOfLog } from './useHomeOfLog.ts';

/** So many cards stand above the main button, so that it never slips below the fold. */
const CARDS_ABOVE = 1;

/**
 * What her log asks of her, told to the first screen, which stands already. A part of its own: a phone that has just joined
 * holds nothing that it could show.
 */
export default function HomeOfLog({ onSeen }: { onSeen: (seen: SeenOfLog) => void }) {
  const { urgent, drafts, today, boxToCount } = useHomeOfLog();
  useEffect(() => {
    const [first, ...others] = urgent;
    const above = first ? [] : drafts.slice(0, CARDS_ABOVE);
    const cardOf = (draft: Unfinished) => <DraftCard key={draft.key} draft={draft} />;
    onSeen({
      above: (
        <>
          {first && <UrgentCard urgent={first} others={others.length} today={today} />}
          {above.map(cardOf)}
        </>
      ),
      below: (
        <>
          {drafts.slice(above.length).map(cardOf)}
          {others.map((one) => (
            <UrgentCard key={`${one.person.feed}/${one.person.no}`} urgent={one} others={0} today={today} />
          ))}
        </>
      ),
      urgent: first !== undefined,
      boxToCount,
    });
  }, [urgent, drafts, today, boxToCount, onSeen]);
  return null;
}

function UrgentCard({ urgent, others, today }: { urgent: Urgent; others: number; today: string }) {
  const { t, lang } = useWords('home');
  const { person, name, on } = urgent;
  return (
    <CardLink tone="danger" to={`/person/${person.feed}/${person.no}`}>
      <div className={css.urgent}>
        <AmbulanceIcon size={32} />
        <Grow>
          <b>{t('urgent.title', { name })}</b>
          <span>{t('urgent.what', { day: nearDay(on, lang, today) })}</span>
          {others > 0 && <span>{t('urgent.more', { count: others })}</span>}
        </Grow>
      </div>
    </CardLink>
  );
}

function DraftCard({ draft }: { draft: Unfinished }) {
  const { t } = useWords('home');
  const what = draft.name ?? t(`draft.${draft.what}`);
  return (
    <CardLink to={draft.to}>
      <Row>
        <span className={css.edit}>
          <EditIcon />
        </span>
        <Grow>
          <b>{t('draft.title', { what })}</b>
          <Sub>{t('draft.go')}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}
