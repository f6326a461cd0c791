import { isSettled } from '../../data/supervisor-danger.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { AmbulanceIcon, HelpIcon, NextIcon, QuestionIcon } from '../../ui/icons.tsx';
import type { DangerSeen } from './model.ts';
import css from './today.module.css';

function OutcomeLine({ outcome }: Pick<DangerSeen, 'outcome'>) {
  const { t, say } = useWords('desk');
  const words = [t(`today.outcome.${outcome.kind}`), ...outcome.detail.map(say)].join(' · ');
  if (isSettled(outcome)) {
    return (
      <div className={css.sent}>
        <AmbulanceIcon size={20} />
        <span>{words}</span>
      </div>
    );
  }
  return (
    <Chip tone="danger" icon={outcome.kind === 'not-ready' ? HelpIcon : QuestionIcon}>
      {words}
    </Chip>
  );
}

/** One woman in danger: who, what was found, who saw it when, and what became of it. */
export function DangerCard({ danger, when }: { danger: DangerSeen; when: When }) {
  const { t, say } = useWords('desk');
  const { ref, person, worker, signs, on, outcome } = danger;
  return (
    <CardLink tone="danger" to={`/entry/${ref.feed}/${ref.no}`}>
      <Row>
        <span className={css.dangerIcon}>
          <AmbulanceIcon size={32} />
        </span>
        <Grow>
          <b>{person ?? t('today.unnamed')}</b>
          <Sub>
            {t('today.seenBy', { worker: worker?.name ?? t('today.unknownWorker'), day: when.day(on) })}
          </Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
      <ul className={css.signs}>
        {signs.map((one) => (
          <li key={one.en}>{say(one)}</li>
        ))}
      </ul>
      <OutcomeLine outcome={outcome} />
    </CardLink>
  );
}
