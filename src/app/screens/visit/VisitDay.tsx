import { useState } from 'react';
import type { DayFinding } from '../../../programme/visit-form.ts';
import type { FormRun } from '../../form/useFormRun.ts';
import { dayWords, nearDay } from '../../i18n/format.ts';
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

function checkDay({ visit, contextOn, today }: VisitTask, day: string): DayFinding {
  if (visit.checkDay) return visit.checkDay({ ...contextOn(today), on: day, today });
  return day > today ? { problems: [{ kind: 'after', field: 'on', limit: today }] } : { problems: [] };
}

/** The day of the visit: today, unless she writes it later. A day that cannot be is said and not taken. */
export function VisitDay({ run, task, lastOn }: Props) {
  const { t, lang } = useWords('visit');
  const app = useWords();
  const { on } = run.state;
  const { today } = task;
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string | undefined>(on);
  const check = (day: string) => checkDay(task, day);
  const [problem] = wanted === undefined ? [] : check(wanted).problems;
  const { soon } = check(on);
  const set = (day: string | undefined) => {
    setWanted(day);
    if (day !== undefined && check(day).problems.length === 0) run.acts.setDay(day);
  };
  const limit = problem?.limit === undefined ? '' : dayWords(String(problem.limit), lang);
  const near = nearDay(on, lang, today);
  const soonWords =
    soon !== undefined && lastOn !== undefined && t('soon', { day: nearDay(lastOn, lang, today) });
  if (!open) {
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
        day={wanted}
        today={today}
        problem={
          problem &&
          t(
            `dayProblem.${problem.kind === 'before' || problem.kind === 'after' ? problem.kind : 'bad-day'}`,
            { day: limit },
          )
        }
        onDay={set}
      />
    </Card>
  );
}
