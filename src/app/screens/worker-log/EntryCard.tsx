import { refKey } from '../../../domain/entry/entry.ts';
import { formOf } from '../../../programme/forms.ts';
import { listTitle } from '../../../programme/visits.ts';
import type { Standing } from '../../data/supervisor-log.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { AmbulanceIcon, NextIcon } from '../../ui/icons.tsx';

interface Props {
  one: Standing;
  /** The person it is about or registers, when her name is on this device. */
  name: string | null;
  danger: boolean;
  when: When;
}

/** One report: what, about whom, of which day, and how and when it came. */
export function EntryCard({ one, name, danger, when }: Props) {
  const { t, say } = useWords('desk');
  const { entry, received, carrier, amendments } = one;
  const form = formOf(entry.kind, entry.v, entry.body);
  const what = form ? say(listTitle(form)) : t('kind.other');
  const came =
    received === null
      ? t('worker.notReceived')
      : `${t('worker.receivedAt', { when: when.minute(received) })}${carrier ? ` · ${t(`carrier.${carrier}`)}` : ''}`;
  return (
    <CardLink to={`/entry/${refKey(entry)}`} {...(danger ? { tone: 'danger' as const } : {})}>
      <Row>
        <Grow>
          <b>{name ?? what}</b>
          <Sub>
            {name ? `${what} · ` : ''}
            {when.day(entry.on)} · {t('worker.no', { no: entry.no })}
          </Sub>
          <Sub>
            {came}
            {amendments.length > 0 && ` · ${t('worker.corrected')}`}
          </Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
      {danger && (
        <Chip tone="danger" icon={AmbulanceIcon}>
          {t('worker.danger')}
        </Chip>
      )}
    </CardLink>
  );
}
