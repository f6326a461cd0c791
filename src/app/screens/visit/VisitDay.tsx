import { useState } from 'react';
import type { DayFinding } from '../../../programme/visit-form.ts';
import type { FormRun } from '../../form/useFormRun.ts';
import { dayWords, nearDay } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/lang.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { DayField } from '../../ui/DayField.tsx';
import type { VisitTask } from './model.ts';

interface Props {
  run: FormRun;
  task: VisitTask;
  /** The day of the last visit. */
  lastOn: string | undefined;
}

/** The day of the visit: today, unless she writes it later. A day that cannot be is said, and the visit waits for another. */
export function VisitDay({ run, task, lastOn }: Props) {
  const { t, lang } = useWords('visit');
  const app = useWords();
  const { on, badDay, tried } = run.state;
  const { today } = task;
  const [open, setOpen] = useState(false);
  const day = badDay ?? on;
  const found = task.dayFinding(day);
  const isWrong = badDay !== undefined || !task.canBeOn(on);
  const set = (wanted = '') => {
    // A form's own limits bind another day; they never keep today's visit from being written.
    const canBe = wanted === today ? task.canBeOn(today) : task.dayFinding(wanted).problems.length === 0;
    run.acts.setDay(wanted, canBe);
  };
  const near = nearDay(on, lang, today);
  const soonWords =
    found.soon !== undefined && lastOn !== undefined && t('soon', { day: nearDay(lastOn, lang, today) });
  if (!open && !isWrong) {
    return (
      <Row>
        <Grow>
          {t('day')}: <b>{near}</b>
          {soonWords && <Sub>{soonWords}</Sub>}
        </Grow>
        <Button kind="quiet" small narrow onPress={() => setOpen(true)}>
          {app.t('change')}
        </Button>
      </Row>
    );
  }
  return (
    <Card>
      <DayField
        label={t('day')}
        day={day === '' ? undefined : day}
        today={today}
        problem={isWrong && (tried || day !== '') && t(wordsOf(found), { day: limitIn(found, lang) })}
        onDay={set}
      />
    </Card>
  );
}

function wordsOf({ problems, because }: DayFinding) {
  if (because) return `dayProblem.${because}` as const;
  const kind = problems[0]?.kind;
  return `dayProblem.${kind === 'before' || kind === 'after' ? kind : 'bad-day'}` as const;
}

function limitIn({ problems }: DayFinding, lang: Lang): string {
  const limit = problems[0]?.limit;
  return limit === undefined ? '' : dayWords(String(limit), lang);
}
