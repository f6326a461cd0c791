import { useCallback, useMemo, useRef, useState } from 'react';
import { KIT_COUNT } from '../../../programme/kit.ts';
import { useOpenVault } from '../../data/device.ts';
import type { useDraft } from '../../data/drafts.ts';
import { useEntries } from '../../data/log.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { useSaving } from '../../form/useSaving.ts';
import { type CountState, countBody, counted, lastCounts, stateFrom, wrongItems } from './model.ts';

/** Under this key an unfinished count is kept. */
export const COUNT_DRAFT = 'kit-count';

/** What this worker counted before, by item; undefined while loading. */
export function useLastCounts() {
  const feed = useOpenVault()?.feed;
  const filter = useMemo(() => ({ kind: KIT_COUNT.kind, ...(feed !== undefined && { feed }) }), [feed]);
  const entries = useEntries(filter);
  return useMemo(() => entries && lastCounts(entries.map(({ entry }) => entry)), [entries]);
}

/** One count of the medicine box, from the draft to the save. */
export function useStockScreen(draft: ReturnType<typeof useDraft>) {
  const today = useToday();
  const save = useSave();
  const saving = useSaving();
  const [state, setState] = useState(() => stateFrom(draft.answers, today));
  const now = useRef(state);
  const { write } = draft;
  const count = useCallback(
    (item: string, text: string) => {
      now.current = counted(now.current, item, text);
      setState(now.current);
      write({ ...now.current });
    },
    [write],
  );
  const finish = (finished: CountState) =>
    saving.run(() =>
      save({
        kind: KIT_COUNT.kind,
        v: KIT_COUNT.v,
        on: finished.on,
        body: countBody(finished),
        draft: COUNT_DRAFT,
      }),
    );
  return {
    state,
    count,
    saving,
    finish,
    today,
    wrong: wrongItems(state, today),
    draftProblem: draft.problem,
  };
}
