import { useState } from 'react';
import { refKey } from '../../../domain/entry/entry.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ClockIcon, CrossIcon, LockIcon, NextIcon } from '../../ui/icons.tsx';
import { type MonthView, type OpenLine, rupeesInWords } from './model.ts';
import css from './month.module.css';

/** So many of the waiting are shown before she asks for all. */
const FIRST = 5;

interface Props {
  view: MonthView;
  today: string;
  /** On a shared phone nothing is shown before she taps. */
  hidden: boolean;
}

/** What she earned, what lapses, what is missing: nobody is sent this. */
export function Money({ view, today, hidden }: Props) {
  const { t } = useWords('month');
  const [shown, setShown] = useState(!hidden);
  if (!shown) {
    return (
      <Button kind="plain" icon={LockIcon} onPress={() => setShown(true)}>
        {t('showMoney')}
      </Button>
    );
  }
  return (
    <>
      {view.lapsing.length > 0 && <Lines title={t('lapsing')} lines={view.lapsing} today={today} />}
      <Earned view={view} />
      {view.isNow && <Lines title={t('waiting')} lines={view.waiting} today={today} />}
      <Lines title={t('lost')} lines={view.lost} today={today} />
      <ByHandCard view={view} today={today} />
    </>
  );
}

function Earned({ view: { rupees, earned } }: { view: MonthView }) {
  const { t, say } = useWords('month');
  return (
    <Card>
      <Row>
        <Grow>
          <h2>{t('money')}</h2>
        </Grow>
        <Chip tone="unknown" icon={LockIcon}>
          {t('forYou')}
        </Chip>
      </Row>
      <div className={css.sum}>{rupeesInWords(rupees)}</div>
      <Sub>{t('moneyWhy')}</Sub>
      {earned.map((line) => (
        <div key={line.id} className={css.line}>
          <span>
            {say(line.label)} × {line.times}
          </span>
          <b>{rupeesInWords(line.rupees)}</b>
        </div>
      ))}
    </Card>
  );
}

/** Claims by name, the most urgent first; all of them after a tap. */
function Lines({ title, lines, today }: { title: string; lines: readonly OpenLine[]; today: string }) {
  const { t } = useWords('month');
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  return (
    <section className={css.more}>
      <h2>
        {title} ({lines.length})
      </h2>
      {(all ? lines : lines.slice(0, FIRST)).map((line) => (
        <Line key={line.key} line={line} today={today} />
      ))}
      {!all && lines.length > FIRST && (
        <Button kind="plain" onPress={() => setAll(true)}>
          {t('showAll', { count: lines.length - FIRST })}
        </Button>
      )}
    </section>
  );
}

function Line({ line, today }: { line: OpenLine; today: string }) {
  const { t, say, lang } = useWords('month');
  const { person, label, missing, until, state, rupees } = line;
  return (
    <CardLink to={`/person/${refKey(person.ref)}`}>
      <Row>
        <Grow>
          <b>{person.name}</b>
          <Sub>
            {say(label)} · {rupeesInWords(rupees)}
          </Sub>
          {missing.map((one) => (
            <div key={one.en}>{say(one)}</div>
          ))}
        </Grow>
        <NextIcon size={18} />
      </Row>
      {until !== undefined && (
        <Chip tone={state === 'lapses' ? 'danger' : 'unknown'} icon={ClockIcon}>
          {t('until', { day: dayWords(until, lang, today) })}
        </Chip>
      )}
      {state === 'lost' && (
        <Chip tone="unknown" icon={CrossIcon}>
          {t('lostOne')}
        </Chip>
      )}
    </CardLink>
  );
}

/** What no entry proves: not in the sum. */
function ByHandCard({ view: { byHand }, today }: { view: MonthView; today: string }) {
  const { t, say, lang } = useWords('month');
  return (
    <Card>
      <details>
        <summary className={css.summary}>{t('byHand')}</summary>
        <Sub>{t('byHandWhy')}</Sub>
        {byHand.map(({ activity, rupees, parts }) => (
          <div key={activity.id} className={css.line}>
            <span>
              {say(activity.label)}
              {parts.map((part) => (
                <Sub key={part.activity.id}>
                  {say(part.activity.label)}
                  {part.days.length > 0 &&
                    ` ✓ ${part.days.map((day) => dayWords(day, lang, today)).join(', ')}`}
                </Sub>
              ))}
            </span>
            <b>{rupees !== undefined && rupeesInWords(rupees)}</b>
          </div>
        ))}
      </details>
    </Card>
  );
}
