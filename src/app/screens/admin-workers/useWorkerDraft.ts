import { useState } from 'react';
import { type UsedOrg, useOrgActions } from '../../data/admin.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import type { OrgWorker } from '../../data/admin-org.ts';
import { checkWorker, type WorkerDraft, workerToSave } from './model.ts';

export interface UsedDraft {
  draft: WorkerDraft | null;
  tried: boolean;
  busy: boolean;
  failed: ApiProblem | null;
  begin: (draft: WorkerDraft) => void;
  onWrite: (draft: WorkerDraft) => void;
  onLeave: () => void;
  onSave: () => void;
}

/** One worker being written down; saved means the server has her. */
export function useWorkerDraft(org: UsedOrg, workers: readonly OrgWorker[]): UsedDraft {
  const actions = useOrgActions();
  const [draft, setDraft] = useState<WorkerDraft | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ApiProblem | null>(null);
  const begin = (next: WorkerDraft | null) => {
    setDraft(next);
    setTried(false);
    setFailed(null);
  };
  const save = async () => {
    setTried(true);
    if (!draft || !actions || checkWorker(draft, workers).length > 0) return;
    setBusy(true);
    const answer = await actions.saveWorker(draft.id, workerToSave(draft));
    if (answer.kind === 'ok') {
      await org.refresh();
      begin(null);
    } else setFailed(answer);
    setBusy(false);
  };
  const shared = { draft, tried, busy, failed };
  return { ...shared, begin, onWrite: setDraft, onLeave: () => begin(null), onSave: () => void save() };
}
