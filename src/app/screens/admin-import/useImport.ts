import { useState } from 'react';
import { useOrg, useOrgActions } from '../../data/admin.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import type { Org } from '../../data/admin-org.ts';
import { asCsv, foldImport, type ImportSeen, isReadable } from './model.ts';

/** `checked`: a dry run, nothing is saved. `done`: the good lines are in. */
export type ImportStage = { kind: 'writing' } | { kind: 'checked' | 'done'; seen: ImportSeen; csv: string };

export interface UsedImport {
  org: Org | null;
  text: string;
  unreadable: boolean;
  stage: ImportStage;
  busy: boolean;
  problem: ApiProblem | null;
  write: (text: string) => void;
  read: (file: File) => Promise<void>;
  check: () => Promise<void>;
  commit: () => Promise<void>;
  change: () => void;
}

export function useImport(): UsedImport {
  const { org, refresh } = useOrg();
  const actions = useOrgActions();
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const [stage, setStage] = useState<ImportStage>({ kind: 'writing' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = async (dryRun: boolean) => {
    if (!actions) return;
    setBusy(true);
    setProblem(null);
    const csv = asCsv(text);
    const answer = await actions.importCsv(csv, dryRun);
    if (answer.kind === 'ok') {
      setStage({ kind: dryRun ? 'checked' : 'done', seen: foldImport(answer.value.rows), csv });
      if (!dryRun) await refresh();
    } else setProblem(answer);
    setBusy(false);
  };
  const write = (next: string) => {
    setUnreadable(!isReadable(next));
    setText(isReadable(next) ? next : '');
  };
  return {
    org,
    text,
    unreadable,
    stage,
    busy,
    problem,
    write,
    read: async (file) => write(await file.text()),
    check: () => run(true),
    commit: () => run(false),
    change: () => setStage({ kind: 'writing' }),
  };
}
