import { Link } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { localDay, type When } from '../../i18n/when.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { type Icon, NextIcon, PhoneIcon, QuestionIcon, TickIcon } from '../../ui/icons.tsx';
import { type WorkerSeen, type WorkerState, wordOfKind } from './model.ts';
import css from './today.module.css';

const LOOKS: Record<WorkerState, { tone: Tone; icon: Icon }> = {
  reporting: { tone: 'ok', icon: TickIcon },
  silent: { tone: 'unknown', icon: QuestionIcon },
  never: { tone: 'unknown', icon: QuestionIcon },
  'not-joined': { tone: 'warn', icon: PhoneIcon },
};

function useSaid({ state, heard, carrier, lately }: WorkerSeen, when: When): string[] {
  const { t } = useWords('desk');
  if (heard === null) return [];
  if (state === 'silent') return [t('state.silentSince', { day: when.day(localDay(heard)) })];
  const what = lately.map(({ kind, count }) => t(`lately.${wordOfKind(kind)}`, { count }));
  return [what.join(' · '), `${when.minute(heard)}${carrier ? ` · ${t(`carrier.${carrier}`)}` : ''}`];
}

function WorkerRow({ seen, when }: { seen: WorkerSeen; when: When }) {
  const { say } = useWords('desk');
  return (
    <li>
      <Link href={`/worker/${seen.worker.id}`} className={css.worker}>
        <span className={css.workerLines}>
          <span className={css.workerName}>
            <b>{seen.worker.name}</b>
            {seen.unit && <span className={css.quiet}>{say(seen.unit.name)}</span>}
          </span>
          {useSaid(seen, when).map((line) => (
            <span key={line} className={css.quiet}>
              {line}
            </span>
          ))}
        </span>
        <NextIcon size={18} />
      </Link>
    </li>
  );
}

interface Props {
  state: WorkerState;
  workers: WorkerSeen[];
  when: When;
  /** Whether the reader may join phones. */
  joins: boolean;
}

/** The workers of one state: how many, and each by name. */
export function WorkersCard({ state, workers, when, joins }: Props) {
  const { t } = useWords('desk');
  return (
    <Card>
      <div className={css.groupHead}>
        <b>{t('today.sectorWorkers', { count: workers.length })}</b>
        <Chip {...LOOKS[state]}>{t(`state.${state}`)}</Chip>
      </div>
      <ul className={css.workers}>
        {workers.map((seen) => (
          <WorkerRow key={seen.worker.id} seen={seen} when={when} />
        ))}
      </ul>
      {joins && state === 'not-joined' && (
        <ButtonLink kind="plain" small to="/meeting">
          {t('today.meeting')}
        </ButtonLink>
      )}
    </Card>
  );
}
