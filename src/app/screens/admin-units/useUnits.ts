import { useMemo, useState } from 'react';
import type { Unit } from '../../../domain/org/org.ts';
import { type UsedOrg, useOrg, useOrgActions } from '../../data/admin.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import {
  checkUnit,
  newUnit,
  type UnitDraft,
  type UnitNode,
  unitDraft,
  unitToSave,
  unitTree,
} from './model.ts';

export interface UsedUnits {
  org: UsedOrg;
  nodes: UnitNode[];
  units: readonly Unit[];
  draft: UnitDraft | null;
  /** Shown only after she has tried to save. */
  tried: boolean;
  busy: boolean;
  problem: ApiProblem | null;
  add: (parent: Unit) => void;
  edit: (unit: Unit) => void;
  write: (draft: UnitDraft) => void;
  leave: () => void;
  save: () => Promise<void>;
}

const NO_UNITS: readonly Unit[] = [];

export function useUnits(): UsedUnits {
  const org = useOrg();
  const actions = useOrgActions();
  const [draft, setDraft] = useState<UnitDraft | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const units = org.org?.units ?? NO_UNITS;
  const workers = org.org?.workers;
  const nodes = useMemo(() => unitTree(units, workers?.map((one) => one.unit) ?? []), [units, workers]);
  const begin = (next: UnitDraft | null) => {
    setDraft(next);
    setTried(false);
    setProblem(null);
  };
  const save = async () => {
    setTried(true);
    if (!draft || !actions || checkUnit(draft, units).length > 0) return;
    setBusy(true);
    const said = unitToSave(draft);
    const body = draft.id === null ? { ...said, parent: draft.parent, type: draft.type } : said;
    const answer = await actions.saveUnit(draft.id, body);
    if (answer.kind === 'ok') {
      await org.refresh();
      begin(null);
    } else setProblem(answer);
    setBusy(false);
  };
  const add = (parent: Unit) => begin(newUnit(parent));
  const edit = (unit: Unit) => begin(unitDraft(unit));
  return {
    org,
    nodes,
    units,
    draft,
    tried,
    busy,
    problem,
    add,
    edit,
    write: setDraft,
    leave: () => begin(null),
    save,
  };
}
