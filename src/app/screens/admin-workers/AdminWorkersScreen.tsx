import { useMemo, useState } from 'react';
import { useOrg } from '../../data/admin.ts';
import { type Org, type OrgWorker, WORKER_STATES, type WorkerState } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonIcon, PlusIcon, ReachIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './admin-workers.module.css';
import { EMPTY_WORKER, type Filter, found, placeOf } from './model.ts';
import { StateChip } from './StateChip.tsx';
import { useWorkerDraft } from './useWorkerDraft.ts';
import { WorkerForm } from './WorkerForm.tsx';

const PAGE = 40;

function States({ org, filter, onFilter }: { org: Org; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { t } = useWords('admin');
  const count = (state: WorkerState) => org.workers.filter((one) => one.state === state).length;
  const states = WORKER_STATES.filter((state) => count(state) > 0);
  return (
    <div className={css.states}>
      {(['all', ...states] as const).map((state) => (
        <button
          key={state}
          type="button"
          className={css.state}
          aria-pressed={filter.state === state}
          onClick={() => onFilter({ ...filter, state })}
        >
          {state === 'all' ? t('workers.all') : t(`workers.states.${state}`)}{' '}
          {state === 'all' ? org.workers.length : count(state)}
        </button>
      ))}
    </div>
  );
}

function WorkerCard({ worker, place }: { worker: OrgWorker; place: string }) {
  return (
    <CardLink to={`/admin/worker/${worker.id}`}>
      <Row>
        <Grow>
          <b>{worker.name}</b>
          <Sub>
            {worker.number} · {place}
          </Sub>
          <StateChip state={worker.state} />
        </Grow>
      </Row>
    </CardLink>
  );
}

function Listed({ org }: { org: Org }) {
  const { t, lang } = useWords('admin');
  const [filter, setFilter] = useState<Filter>({ text: '', state: 'all' });
  const [shown, setShown] = useState(PAGE);
  const units = useMemo(() => new Map(org.units.map((unit) => [unit.id, unit])), [org.units]);
  const workers = useMemo(() => found(org.workers, units, filter), [org.workers, units, filter]);
  if (org.workers.length === 0) return <EmptyState icon={PersonIcon} title={t('workers.empty')} />;
  return (
    <>
      <TextField
        label={t('workers.search')}
        type="search"
        text={filter.text}
        onText={(text) => setFilter({ ...filter, text })}
      />
      <States org={org} filter={filter} onFilter={setFilter} />
      {workers.length === 0 && <EmptyState icon={PersonIcon} title={t('workers.none')} />}
      <div className={css.grid}>
        {workers.slice(0, shown).map((worker) => (
          <WorkerCard key={worker.id} worker={worker} place={placeOf(units, worker.unit, lang)} />
        ))}
      </div>
      {workers.length > shown && (
        <Button kind="plain" small onPress={() => setShown(shown + PAGE)}>
          {t('workers.more', { count: Math.min(PAGE, workers.length - shown) })}
        </Button>
      )}
    </>
  );
}

const NOBODY: OrgWorker[] = [];

/** Everybody who reports or supervises, how far her phone is, and a way to add one more. */
export default function AdminWorkersScreen() {
  const { t } = useWords('admin');
  const used = useOrg();
  const { org, problem, refresh } = used;
  const workers = org?.workers ?? NOBODY;
  const { draft, begin, ...form } = useWorkerDraft(used, workers);
  const units = useMemo(() => new Map(org?.units.map((unit) => [unit.id, unit])), [org]);
  if (draft) return <WorkerForm {...form} draft={draft} units={units} workers={workers} />;
  const add = (
    <Button icon={PlusIcon} onPress={() => begin(EMPTY_WORKER)}>
      {t('workers.add')}
    </Button>
  );
  return (
    <Screen
      title={t('workers.title')}
      under={org ? t('workers.count', { count: org.workers.length }) : undefined}
      back="/admin"
      wide
      {...(org ? { foot: add } : {})}
    >
      {problem && <ProblemBanner kind={problem.kind} onRetry={() => void refresh()} />}
      {!org && !problem && <EmptyState icon={ReachIcon} title={t('common.loading')} />}
      {org && <Listed org={org} />}
    </Screen>
  );
}
