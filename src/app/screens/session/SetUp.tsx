import { useState } from 'react';
import { useLocation } from 'wouter';
import { useToday } from '../../data/today.ts';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { canBeHeldOn, GIVERS, PLACES, type Sheet } from './model.ts';
import type { Held } from './plan.ts';
import css from './session.module.css';

interface Props {
  held: Held;
  sheet: Sheet;
  change: (make: (sheet: Sheet) => Sheet) => void;
  /** The day she typed is none it can be held on: it is not finished before that is mended. */
  wrongDay: boolean;
  onWrongDay: (wrong: boolean) => void;
}

/** What holds for everybody on the sheet, asked once: the day, and where and by whom, or how many packets a child. */
export function SetUp({ held: { what, day }, sheet, change, wrongDay, onWrongDay }: Props) {
  const { t, lang, say } = useWords('session');
  const app = useWords();
  const today = useToday();
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <Card>
        <Day what={what} day={day} onWrong={onWrongDay} />
        {what === 'immunisation' && <WhereAndWho sheet={sheet} change={change} />}
        {what === 'ors' && <Packets sheet={sheet} change={change} />}
        <Button kind="plain" small disabled={wrongDay} onPress={() => setOpen(false)}>
          {t('ready')}
        </Button>
      </Card>
    );
  }
  const wordsOf = (options: typeof PLACES, id: string) =>
    options.flatMap(({ id: one, label }) => (one === id ? [say(label)] : []));
  const facts = [
    nearDay(day, lang, today),
    ...(what === 'immunisation' ? [...wordsOf(PLACES, sheet.place), ...wordsOf(GIVERS, sheet.by)] : []),
    ...(what === 'ors' ? [t('packets', { count: sheet.packets })] : []),
  ];
  return (
    <Row>
      <Grow>
        <span className={css.facts}>{facts.join(' · ')}</span>
      </Grow>
      <Button kind="quiet" small narrow onPress={() => setOpen(true)}>
        {app.t('change')}
      </Button>
    </Row>
  );
}

function Day({ what, day, onWrong }: Pick<Held, 'what' | 'day'> & { onWrong: (wrong: boolean) => void }) {
  const { t } = useWords('session');
  const today = useToday();
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<string | undefined>(day);
  return (
    <DayField
      label={t('day')}
      day={wanted}
      today={today}
      problem={!canBeHeldOn(wanted, today) && t('noSuchDay')}
      onDay={(next) => {
        setWanted(next);
        onWrong(!canBeHeldOn(next, today));
        if (next !== day && canBeHeldOn(next, today)) navigate(`/session/${what}/${next}`, { replace: true });
      }}
    />
  );
}

type Change = Pick<Props, 'sheet' | 'change'>;

function WhereAndWho({ sheet, change }: Change) {
  const { t, say } = useWords('session');
  const said = (options: typeof PLACES) => options.map(({ id, label }) => ({ id, label: say(label) }));
  return (
    <>
      <Choice
        label={t('place')}
        options={said(PLACES)}
        chosen={sheet.place}
        onChoose={(place) => place !== undefined && change((now) => ({ ...now, place }))}
      />
      <Choice
        label={t('by')}
        options={said(GIVERS)}
        chosen={sheet.by}
        onChoose={(by) => by !== undefined && change((now) => ({ ...now, by }))}
      />
    </>
  );
}

/** More than the campaigns ever gave a child. */
const MOST_A_CHILD = 4;

function Packets({ sheet, change }: Change) {
  const { t } = useWords('session');
  const numbers = Array.from({ length: MOST_A_CHILD }, (_, at) => String(at + 1));
  return (
    <Choice
      label={t('packetsAChild')}
      options={numbers.map((id) => ({ id, label: id }))}
      chosen={String(sheet.packets)}
      onChoose={(id) => id !== undefined && change((now) => ({ ...now, packets: Number(id) }))}
    />
  );
}
