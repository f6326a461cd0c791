import { memo } from 'react';
import type { CountItem } from '../../../domain/form/form.ts';
import { zeroInWords } from '../../../domain/stock/count.ts';
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
  last: { count: number; on: string } | undefined;
  today: string;
  wrong: Wrong | undefined;
  onCount: (item: string, text: string) => void;
}

/** One item of the box: what was there last time beside what is there now. */
export const ItemCard = memo(function ItemCard({ item, count, text, last, today, wrong, onCount }: Props) {
  const { t, lang, say } = useWords('stock');
  const form = useWords('form');
  const label = say(item.label);
  const unit = say(item.unit);
  return (
    <Card {...(count === 0 && { tone: 'danger' })}>
      <Row>
        <Grow>
          <b>{label}</b>
          {last && <Sub>{t('before', { count: last.count, unit, day: nearDay(last.on, lang, today) })}</Sub>}
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
          {!wrong && <Difference count={count} last={last?.count} />}
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

function Difference({ count, last }: { count: number | undefined; last: number | undefined }) {
  const { t } = useWords('stock');
  if (count === undefined || last === undefined || count === last) return null;
  return (
    <small>{count < last ? t('fewer', { count: last - count }) : t('more', { count: count - last })}</small>
  );
}
