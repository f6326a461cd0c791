import { useCallback, useMemo, useRef, useState } from 'react';
import { KIT_COUNT } from '../../../programme/kit.ts';
import { useOpenVault } from '../../data/device.ts';
import type { useDraft } from '../../data/drafts.ts';
import { useEntries } from '../../data/log.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { useSaving } from '../../form/useSaving.ts';
import {
  type CountState,
  countBody,
  counted,
  type Expected,
  expectedIn,
  stateFrom,
  wrongItems,
} from './model.ts';

/** Under this key an unfinished count is kept. */
export const COUNT_DRAFT = 'kit-count';

/** What should be in this worker's box, by item; undefined while loading. */
export function useExpected(): Expected | undefined {
  const feed = useOpenVault()?.feed;
  const entries = useEntries();
  return useMemo(() => {
    if (!entries || feed === undefined) return undefined;
    const all = entries.map(({ entry }) => entry);
    return expectedIn(all, feed);
  }, [entries, feed]);
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
