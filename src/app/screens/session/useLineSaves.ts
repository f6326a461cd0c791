import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogBook } from '../../data/people.ts';
import type { Saved, useSave } from '../../data/save.ts';
import type { Setback } from '../../form/Setbacks.tsx';
import type { Sheet } from './model.ts';
import { type Held, leftToSave } from './plan.ts';
import type { Row } from './rows.ts';

/** The sheet, the log and the lines as they are at this moment, between two drawings too. */
export interface Live {
  sheet: Sheet;
  book: LogBook;
  rows: readonly Row[];
}

interface Known {
  held: Held;
  book: LogBook;
  live: { readonly current: Live };
  save: ReturnType<typeof useSave>;
}

/** Saves of one line at once: a child who leaves is safe before the next one comes. */
export function useLineSaves({ held, book, live, save }: Known) {
  /** Lines handed over to be saved, until the log shows them: till then they are neither changed nor saved again. */
  const under = useRef(new Map<string, Promise<void>>());
  const [failed, setFailed] = useState<{ key: string; kind: Setback } | null>(null);
  useEffect(() => {
    for (const row of live.current.rows) {
      if (!leftToSave(held, live.current.sheet, row, book)) under.current.delete(row.key);
    }
  }, [book, held, live]);
  const saveLine = useCallback(
    (row: Row) => {
      const one = leftToSave(held, live.current.sheet, row, live.current.book);
      if (!one || under.current.has(row.key)) return;
      const told = (kind: Saved['kind']) => {
        if (kind !== 'saved') under.current.delete(row.key);
        setFailed(kind === 'saved' ? null : { key: row.key, kind });
      };
      const run = save(one).then(
        ({ kind }) => told(kind),
        () => told('storage-failed'),
      );
      under.current.set(row.key, run);
    },
    [save, held, live],
  );
  return { under, failed, saveLine };
}
