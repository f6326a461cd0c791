import { useMemo } from 'react';
import { useParams } from 'wouter';
import { useOrg, useOrgActions } from '../../data/admin.ts';
import type { Org, OrgWorker } from '../../data/admin-org.ts';
import { useNow } from '../../data/supervisor.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen } from '../../i18n/when.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EditIcon, MessageIcon, PersonIcon, ReachIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './admin-workers.module.css';
import { InvitationCard } from './InvitationCard.tsx';
import { placeOf, workerDraft } from './model.ts';
import { PhoneCard } from './PhonesCard.tsx';
import { StateChip } from './StateChip.tsx';
import { useWorkerDraft } from './useWorkerDraft.ts';
import { WorkerForm } from './WorkerForm.tsx';

interface Props {
  org: Org;
  worker: OrgWorker;
  refresh: () => void;
}

function Cards({ org, worker, refresh }: Props) {
  const { t } = useWords('admin');
  const actions = useOrgActions();
  const when = useWhen(useNow());
  const feeds = org.feeds.filter((feed) => feed.worker === worker.id);
  if (!actions) return null;
  return (
    <>
      <InvitationCard worker={worker} actions={actions} onChanged={refresh} />
      {worker.role === 'worker' && (
        <ButtonLink kind="plain" small icon={MessageIcon} to={`/admin/chat/${worker.id}`}>
          {t('worker.chat')}
        </ButtonLink>
      )}
      {feeds.length > 0 && <h2 className={css.cardTitle}>{t('worker.phones')}</h2>}
      {feeds.map((feed) => (
        <PhoneCard key={feed.id} feed={feed} actions={actions} onChanged={refresh} when={when} />
      ))}
    </>
  );
}

/** One worker: who she is, her invitation, her phones. */
export default function AdminWorkerScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const { t, lang } = useWords('admin');
  const used = useOrg();
  const { org, problem, refresh } = used;
  const { draft, begin, ...form } = useWorkerDraft(used, org?.workers ?? []);
  const units = useMemo(() => new Map(org?.units.map((unit) => [unit.id, unit])), [org]);
  const worker = org?.workers.find((one) => one.id === id);
  if (draft) return <WorkerForm {...form} draft={draft} units={units} workers={org?.workers ?? []} />;
  return (
    <Screen title={worker?.name ?? t('workers.title')} under={worker?.number} back="/admin/workers">
      {problem && <ProblemBanner kind={problem.kind} onRetry={() => void refresh()} />}
      {!org && !problem && <EmptyState icon={ReachIcon} title={t('common.loading')} />}
      {org && !worker && <EmptyState icon={PersonIcon} title={t('worker.notFound')} />}
      {org && worker && (
        <>
          <Card>
            <div className={css.stack}>
              <StateChip state={worker.state} />
              <Sub>
                {t(`workers.cadres.${worker.cadre}`)} · {placeOf(units, worker.unit, lang)}
                {worker.phone && ` · +${worker.phone}`}
              </Sub>
              <Button kind="plain" small icon={EditIcon} onPress={() => begin(workerDraft(worker))}>
                {t('workers.edit')}
              </Button>
            </div>
          </Card>
          <Cards key={worker.id} org={org} worker={worker} refresh={() => void refresh()} />
        </>
      )}
    </Screen>
  );
}
