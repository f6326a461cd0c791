import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { indexPeople } from '../../../domain/person/find.ts';
import { discardDraft, type useDraft } from '../../data/drafts.ts';
import type { LogBook } from '../../data/people.ts';
import { type Saved, useSave } from '../../data/save.ts';
import type { Setback } from '../../form/Setbacks.tsx';
import { useSaving } from '../../form/useSaving.ts';
import { rowsFound } from './find-rows.ts';
import { type Sheet, sheetFrom, sheetKey } from './model.ts';
import { countsOf, type Held, leftToSave, lineState, saveSession } from './plan.ts';
import { casesOf, type Row, rowsOf } from './rows.ts';

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
  const [failed, setFailed] = useState<{ key: string; kind: Setback } | null>(null);
  const live = useRef({ sheet, book, rows });
  Object.assign(live.current, { book, rows });
  const { write } = draft;

  /** Two taps between two drawings both count. */
  const change = useCallback(
    (make: (sheet: Sheet) => Sheet) => {
      const next = make(live.current.sheet);
      live.current.sheet = next;
      setSheet(next);
      write({ ...next });
    },
    [write],
  );
  /** One line at once: a child who leaves is safe before the next one comes. */
  const saveLine = useCallback(
    (row: Row) => {
      const one = leftToSave(held, live.current.sheet, row, live.current.book);
      if (!one) return;
      const told = (kind: Saved['kind']) => setFailed(kind === 'saved' ? null : { key: row.key, kind });
      save(one).then(
        ({ kind }) => told(kind),
        () => told('storage-failed'),
      );
    },
    [save, held],
  );
  const finish = () =>
    saving.run(async () => {
      const key = sheetKey(what, day);
      const { sheet: ticked, rows: all } = live.current;
      const result = await saveSession({
        ...{ held, sheet: ticked, rows: all, save, draft: key },
        book: () => live.current.book,
      });
      if (result.kind !== 'unchanged') return result;
      await discardDraft(key);
      return { kind: 'saved' };
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
    draftProblem: draft.problem,
    /** The line that could not be saved at once, and why. */
    failed,
  };
}

export type UsedSheet = ReturnType<typeof useSheet>;
