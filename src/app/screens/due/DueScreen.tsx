import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import type { DueWhen } from '../../../domain/due/due.ts';
import { refKey } from '../../../domain/entry/entry.ts';
import { countsOf, type UsedDue, useDue } from '../../data/due.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import {
  ClockIcon,
  CrossIcon,
  HouseIcon,
  MessageIcon,
  NextIcon,
  ReachIcon,
  WayIcon,
} from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './due.module.css';
import { type DueVisit, dueBy } from './model.ts';

const WHENS = ['today', 'week', 'month'] as const;

/** Whom to visit and why, by hamlet: today, this week, this month. */
export default function DueScreen() {
  const { t } = useWords('due');
  const due = useDue();
  if (!due) return <div aria-busy="true" />;
  return (
    <Screen title={t('title')} back="/">
      <DueList due={due} />
    </Screen>
  );
}

function DueList({ due }: { due: UsedDue }) {
  const { t } = useWords('due');
  const [when, setWhen] = useState<Exclude<DueWhen, 'over'>>('today');
  const counts = countsOf(due.items, due.today);
  const hamlets = dueBy(when, due);
  return (
    <>
      <div className={css.whens}>
        {WHENS.map((one) => (
          <button key={one} type="button" aria-pressed={one === when} onClick={() => setWhen(one)}>
            {t(`when.${one}`)} <b>{counts[one]}</b>
          </button>
        ))}
      </div>
      {hamlets.length === 0 && (
        <EmptyState icon={ReachIcon} title={t(`nobody.${when}`)}>
          {t('late')}
        </EmptyState>
      )}
      {hamlets.map(({ name, visits }) => (
        <section key={name ?? ''} className={css.hamlet}>
          <h2>
            <HouseIcon size={20} /> {name ?? t('noHamlet')}
          </h2>
          {visits.map((visit) => (
            <DueCard key={visit.key} visit={visit} />
          ))}
        </section>
      ))}
    </>
  );
}

function DueCard({ visit }: { visit: DueVisit }) {
  const { t, say } = useWords('due');
  const { person, form, due, state } = visit;
  const { relative, houseNo } = person;
  return (
    <div className={css.visit}>
      <CardLink to={`/visit/${form}/${refKey(person.ref)}`}>
        <Row>
          <Grow>
            <b>{person.name}</b>
            <Sub>{[relative?.name, houseNo && t('house', { no: houseNo })].filter(Boolean).join(' · ')}</Sub>
            {due.map(({ what, why }) => (
              <Fragment key={why.hi}>
                {what.length > 0 && <span>{what.map(say).join(', ')}</span>}
                <Sub>{say(why)}</Sub>
              </Fragment>
            ))}
          </Grow>
          <NextIcon size={18} />
        </Row>
        {state === 'overdue' && (
          <Chip tone="warn" icon={ClockIcon}>
            {t('overdue')}
          </Chip>
        )}
        {person.away?.where === 'parents' && (
          <Chip tone="way" icon={WayIcon}>
            {t('atParents')}
          </Chip>
        )}
      </CardLink>
      <Acts visit={visit} />
    </div>
  );
}

/** One tap from what is due to a message about it, and to why it could not be done. */
function Acts({ visit: { person, form, state, hasPhone } }: { visit: DueVisit }) {
  const { t } = useWords('due');
  const open = state === 'due' || state === 'overdue';
  if (!open && !hasPhone) return null;
  return (
    <div className={css.acts}>
      {hasPhone && (
        <Link
          className={css.act}
          href={`/tell/${refKey(person.ref)}?form=${form}`}
          aria-label={t('remindOf', { name: person.name })}
        >
          <MessageIcon />
          <span>{t('remind')}</span>
        </Link>
      )}
      {open && (
        <Link className={css.act} href={`/missed/${form}/${refKey(person.ref)}`}>
          <CrossIcon size={20} />
          <span>{t('notMet')}</span>
        </Link>
      )}
    </div>
  );
}
