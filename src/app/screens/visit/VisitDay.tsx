import { useState } from 'react';
import { checkAncDay } from '../../../programme/anc/visit-day.ts';
import type { FormRun } from '../../form/useFormRun.ts';
import { dayWords, nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { DayField } from '../../ui/DayField.tsx';

interface Props {
  run: FormRun;
  /** The day of the last visit. */
  lastOn: string | undefined;
  lmp: string | undefined;
}

/** The day of the visit: today, unless she writes it later. A day that cannot be is said and not taken. */
export function VisitDay({ run, lastOn, lmp }: Props) {
  const { t, lang } = useWords('visit');
  const app = useWords();
  const { on } = run.state;
  const { today } = run.task;
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string | undefined>(on);
  const known = { today, ...(lmp !== undefined && { lmp }), ...(lastOn !== undefined && { lastOn }) };
  const [problem] = wanted === undefined ? [] : checkAncDay(wanted, known).problems;
  const { soon } = checkAncDay(on, known);
  const set = (day: string | undefined) => {
    setWanted(day);
    if (day !== undefined && checkAncDay(day, known).problems.length === 0) run.acts.setDay(day);
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
