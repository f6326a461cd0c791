import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { indexPeople } from '../../../domain/person/find.ts';
import { discardDraft, type useDraft } from '../../data/drafts.ts';
import type { LogBook } from '../../data/people.ts';
import { useSave } from '../../data/save.ts';
import { useSaving } from '../../form/useSaving.ts';
import { rowsFound } from './find-rows.ts';
import { changedBut, isWrong, type Sheet, sheetFrom, sheetKey } from './model.ts';
import { countsOf, type Held, lineState, saveSession } from './plan.ts';
import { casesOf, type Row, rowsOf } from './rows.ts';
import { useLineSaves } from './useLineSaves.ts';

interface Known {
  held: Held;
  book: LogBook;
  draft: ReturnType<typeof useDraft>;
}

/** One sheet from its first tick, or from where it was left, to the entry that the session was held. */
export function useSheet({ held, book, draft }: Known) {
  const { what, day } = held;
  const save = useSave();
  const saving = useSaving();
  const [sheet, setSheet] = useState(() => sheetFrom(draft.answers, what));
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const { rows, index } = useMemo(() => {
    const cases = casesOf(book, day);
    return { rows: rowsOf(what, cases), index: indexPeople(cases.map(({ person }) => person)) };
  }, [book, what, day]);
  const live = useRef({ sheet, book, rows });
  Object.assign(live.current, { book, rows });
  const { write } = draft;
  const { under, failed, saveLine } = useLineSaves({ held, book, live, save });
  const finishing = useRef(false);

  /** Two taps between two drawings both count. */
  const change = useCallback(
    (make: (sheet: Sheet) => Sheet) => {
      if (finishing.current) return;
      const before = live.current.sheet;
      const next = changedBut(before, make(before), under.current.keys());
      live.current.sheet = next;
      setSheet(next);
      write({ ...next });
    },
    [write, under],
  );
  const saveAll = async () => {
    await Promise.all(under.current.values());
    const key = sheetKey(what, day);
    const { sheet: ticked, rows: all } = live.current;
    const isUnder = new Set(under.current.keys());
    const result = await saveSession({
      ...{ held, sheet: ticked, rows: all, isUnder, save, draft: key },
      book: () => live.current.book,
    });
    if (result.kind !== 'unchanged') return result;
    await discardDraft(key);
    return { kind: 'saved' as const };
  };
  const finish = () =>
    saving.run(async () => {
      finishing.current = true;
      return saveAll().finally(() => {
        finishing.current = false;
      });
    });
  const found = useMemo(() => {
    const isShown = (row: Row) => sheet.marks[row.key] !== undefined || lineState(held, book, row) !== 'open';
    return rowsFound(rows, { index, typed: wanted, isShown });
  }, [rows, index, wanted, sheet, held, book]);

  return {
    ...{ sheet, change, typed, setTyped, found, saveLine, finish, saving },
    counts: countsOf(held, sheet, rows, book),
    /** On the list, and neither ticked nor left out with a reason. */
    untold: rows.filter((row) => row.listed && !sheet.marks[row.key] && lineState(held, book, row) === 'open')
      .length,
    /** A number on the sheet cannot be saved as it stands. */
    isWrong: rows.some((row) => isWrong(sheet.marks[row.key])),
    draftProblem: draft.problem,
    /** The line that could not be saved at once, and why. */
    failed,
  };
}

export type UsedSheet = ReturnType<typeof useSheet>;
