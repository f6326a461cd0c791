import { memo } from 'react';
import type { CountItem } from '../../../domain/form/form.ts';
import { zeroInWords } from '../../../domain/stock/count.ts';
import type { Balance } from '../../../domain/stock/handed-out.ts';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Problem } from '../../ui/Field.tsx';
import { QuestionIcon, TickIcon, ZeroIcon } from '../../ui/icons.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import type { Wrong } from './model.ts';
import css from './stock.module.css';

interface Props {
  item: CountItem;
  /** Undefined: not counted, which is not zero. */
  count: number | undefined;
  /** As it stands in the box. */
  text: string;
  /** What was counted last and given since; undefined: never counted. */
  before: Balance | undefined;
  today: string;
  wrong: Wrong | undefined;
  onCount: (item: string, text: string) => void;
}

/** One item of the box: what was there last time beside what is there now. */
export const ItemCard = memo(function ItemCard({ item, count, text, before, today, wrong, onCount }: Props) {
  const { t, say } = useWords('stock');
  const form = useWords('form');
  const label = say(item.label);
  const unit = say(item.unit);
  return (
    <Card {...(count === 0 && { tone: 'danger' })}>
      <Row>
        <Grow>
          <b>{label}</b>
          {before && <Before balance={before} unit={unit} today={today} />}
        </Grow>
        <State item={item} count={count} />
      </Row>
      <div className={css.count}>
        <Stepper
          label={label}
          text={text}
          max={item.max}
          invalid={wrong !== undefined}
          onText={(typed) => onCount(item.id, typed)}
        />
        <span className={css.unit}>
          {unit}
          {!wrong && <Difference count={count} expected={before && Math.max(0, before.expected)} />}
        </span>
      </div>
      <Problem>
        {wrong && (wrong === 'too-many' ? t('tooMany', { max: item.max, unit }) : form.t('wholeOnly'))}
      </Problem>
    </Card>
  );
});

function State({ item, count }: { item: CountItem; count: number | undefined }) {
  const { t, say } = useWords('stock');
  if (count === undefined) {
    return (
      <Chip tone="unknown" icon={QuestionIcon}>
        {t('notCounted')}
      </Chip>
    );
  }
  if (count === 0) {
    return (
      <Chip tone="danger" icon={ZeroIcon}>
        {say(zeroInWords(item))}
      </Chip>
    );
  }
  return (
    <Chip tone="ok" icon={TickIcon}>
      {t('counted')}
    </Chip>
  );
}

/** What was there last time, and about how many should be left of it. Only a hint: nothing is counted by it. */
function Before({ balance, unit, today }: { balance: Balance; unit: string; today: string }) {
  const { t, lang } = useWords('stock');
  const { count, given, expected, on } = balance;
  const day = nearDay(on, lang, today);
  if (given === 0) return <Sub>{t('before', { count, unit, day })}</Sub>;
  if (expected < 0) return <Sub>{t('givenMore', { count, unit, day, given })}</Sub>;
  return <Sub>{t('expected', { count, unit, day, given, left: expected })}</Sub>;
}

function Difference({ count, expected }: { count: number | undefined; expected: number | undefined }) {
  const { t } = useWords('stock');
  if (count === undefined || expected === undefined || count === expected) return null;
  const less = count < expected;
  return <small>{t(less ? 'fewer' : 'more', { count: Math.abs(count - expected) })}</small>;
}
