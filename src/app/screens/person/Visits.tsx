import { useState } from 'react';
import { refKey } from '../../../domain/entry/entry.ts';
import { filledByWords } from '../../../domain/form/kept.ts';
import { listTitle } from '../../../programme/visits.ts';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card, CardButton, Grow, Row, Sub } from '../../ui/Card.tsx';
import { AmbulanceIcon, NextIcon } from '../../ui/icons.tsx';
import type { VisitRead } from './model.ts';
import css from './person.module.css';

/** Earlier visits, each opened by a tap to read what was written. */
export function Visits({ visits, today }: { visits: readonly VisitRead[]; today: string }) {
  const { t } = useWords('people');
  const [open, setOpen] = useState<string | null>(null);
  if (visits.length === 0) return <Sub>{t('noVisits')}</Sub>;
  return (
    <>
      <h2 className={css.title}>{t('visits')}</h2>
      {visits.map((visit) => {
        const key = refKey(visit.entry);
        const isOpen = open === key;
        return (
          <div key={key} className={css.visit}>
            <CardButton onPress={() => setOpen(isOpen ? null : key)}>
              <Head visit={visit} today={today} open={isOpen} />
            </CardButton>
            {isOpen && <Lines visit={visit} />}
          </div>
        );
      })}
    </>
  );
}

function Head({ visit, today, open }: { visit: VisitRead; today: string; open: boolean }) {
  const { t, lang, say } = useWords('people');
  const danger = visit.lines.some((line) => line.danger);
  const filledBy = filledByWords(visit.entry.body);
  return (
    <Row>
      {danger && (
        <span className={css.danger}>
          <AmbulanceIcon />
        </span>
      )}
      <Grow>
        <b>{nearDay(visit.entry.on, lang, today)}</b>
        <Sub>{visit.form ? say(listTitle(visit.form)) : t('newerForm')}</Sub>
        {filledBy && <Sub>{say(filledBy)}</Sub>}
      </Grow>
      <span className={open ? css.open : undefined}>
        <NextIcon />
      </span>
    </Row>
  );
}

function Lines({ visit }: { visit: VisitRead }) {
  const { say } = useWords('people');
  return (
    <Card>
      <dl className={css.answers}>
        {visit.lines.map((line) => (
          <div key={line.id}>
            <dt>{say(line.label)}</dt>
            <dd className={line.danger ? css.danger : undefined}>
              {line.danger && '! '}
              {say(line.value)}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
