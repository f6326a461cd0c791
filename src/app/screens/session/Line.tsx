import { memo, useState } from 'react';
import { Link } from 'wouter';
import { ageInWords } from '../../../domain/person/age.ts';
import type { Setback } from '../../form/Setbacks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Grow, Row as Side, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { cx } from '../../ui/cx.ts';
import { Problem } from '../../ui/Field.tsx';
import { HelpIcon, TickIcon } from '../../ui/icons.tsx';
import { leftOut, type Mark, REASONS, type Sheet } from './model.ts';
import type { LineState } from './plan.ts';
import type { Row } from './rows.ts';
import css from './session.module.css';
import { Ticks } from './Ticks.tsx';
import { WhyNot } from './WhyNot.tsx';

interface Props {
  row: Row;
  day: string;
  mark: Mark | undefined;
  packets: number;
  state: LineState;
  /** Something ticked is not in the log yet. */
  toSave: boolean;
  failed: Setback | undefined;
  change: (make: (sheet: Sheet) => Sheet) => void;
  onSave: (row: Row) => void;
}

/** One child, house or couple: who it is, what is ticked, and either done or left out. */
export const Line = memo(function Line(props: Props) {
  const { row, day, mark, state, toSave, failed, change, onSave } = props;
  const { t, say } = useWords('session');
  const form = useWords('form');
  const [more, setMore] = useState(false);
  const [asking, setAsking] = useState(false);
  const isDone = state === 'seen' && !toSave && !more;
  const hasMore =
    row.what === 'immunisation' && row.child.offered.some((dose) => !row.child.today.includes(dose));
  const action = (
    <Action
      {...{ mark, toSave }}
      what={row.what}
      onSave={() => {
        setMore(false);
        onSave(row);
      }}
      onLeft={() => setAsking(true)}
      onCame={() => change((sheet) => leftOut(sheet, row.key, undefined))}
    />
  );
  return (
    <section className={cx(css.line, isDone && css.done)} aria-label={row.person.name}>
      <Side>
        <Grow>
          <Who row={row} day={day} />
        </Grow>
        <State mark={mark} state={state} toSave={toSave} />
      </Side>
      {row.what === 'immunisation' && row.child.today.length > 0 && (
        <Sub>{t('given', { doses: row.child.today.map(({ label }) => say(label)).join(', ') })}</Sub>
      )}
      {isDone && hasMore && (
        <Button kind="quiet" small onPress={() => setMore(true)}>
          {t('more')}
        </Button>
      )}
      {isDone ? null : mark?.is === 'left' ? action : <Ticks {...props} action={action} />}
      <Problem>{failed && form.t(`failed.${failed}`)}</Problem>
      {asking && (
        <WhyNot
          name={row.person.name}
          onClose={() => setAsking(false)}
          onWhy={(why) => {
            setAsking(false);
            change((sheet) => leftOut(sheet, row.key, why));
          }}
        />
      )}
    </section>
  );
});

function Who({ row, day }: Pick<Props, 'row' | 'day'>) {
  const { t, say } = useWords('session');
  const { person } = row;
  const age = ageInWords(person, day);
  const { relative, headName } = person;
  const is = relative?.is === 'father' || relative?.is === 'mother' ? relative.is : 'husband';
  const kin = relative
    ? t(`kin.${is}`, { name: relative.name })
    : headName && t('kin.head', { name: headName });
  if (row.what === 'ors') {
    const children = row.children.map((child) => {
      const old = ageInWords(child, day);
      return old ? `${child.name} (${say(old)})` : child.name;
    });
    return (
      <>
        <b>{headName ? t('house', { name: headName }) : person.name}</b>
        <Sub>{children.join(', ')}</Sub>
      </>
    );
  }
  return (
    <>
      <Link href={`/person/${row.key}`} className={css.name}>
        {person.name}
      </Link>
      <Sub>{[kin, age && say(age)].filter(Boolean).join(' · ')}</Sub>
    </>
  );
}

function State({ mark, state, toSave }: Pick<Props, 'mark' | 'state' | 'toSave'>) {
  const { t, say } = useWords('session');
  if (state === 'seen' && !toSave) {
    return (
      <Chip tone="ok" icon={TickIcon}>
        {t('written')}
      </Chip>
    );
  }
  const why = mark?.is === 'left' ? REASONS.find(({ id }) => id === mark.why) : undefined;
  if (!why && (state !== 'left' || mark !== undefined)) return null;
  return (
    <Chip tone="warn" icon={HelpIcon}>
      {why ? say(why.label) : t('left')}
    </Chip>
  );
}

interface ActionProps {
  what: Row['what'];
  mark: Mark | undefined;
  toSave: boolean;
  onSave: () => void;
  onLeft: () => void;
  onCame: () => void;
}

/** Done, when something is ticked; else: did not come, or was not met at home. */
function Action({ what, mark, toSave, onSave, onLeft, onCame }: ActionProps) {
  const { t } = useWords('session');
  if (mark?.is === 'left') {
    return (
      <Button kind="quiet" small onPress={onCame}>
        {t(`cameAfterAll.${what}`)}
      </Button>
    );
  }
  if (mark && toSave) {
    return (
      <Button small narrow onPress={onSave}>
        {t('done')}
      </Button>
    );
  }
  return (
    <Button kind="plain" small narrow onPress={onLeft}>
      {t(`notCome.${what}`)}
    </Button>
  );
}
