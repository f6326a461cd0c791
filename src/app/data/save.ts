import { useCallback, useRef } from 'react';
import { type Finished, type SaveResult, saveEntry } from '../../store/save.ts';
import { writersOf } from './draft-writer.ts';
import { currentSession, type Session } from './session.ts';

/** What a screen hands over to be saved, and what comes of it. */
export type ToSave = Finished;
export type Saved = SaveResult;

async function save({ vault, schedule }: Session, finished: Finished): Promise<SaveResult> {
  const { draft, within } = finished;
  const writers = writersOf(draft ?? within ?? '');
  const result = await saveEntry(vault, finished, async () => {
    // Written out first: if the save fails, the draft holds the last key pressed.
    await Promise.all(writers.map((writer) => writer.flush()));
    return writers[0]?.id();
  });
  if (result.kind !== 'saved') return result;
  if (draft !== undefined) for (const writer of writers) writer.end();
  schedule.saved();
  return result;
}

/**
 * Saves what a screen finished. "Saved" may show when it resolves to 'saved', never before. The same content given
 * twice by the same screen (a double tap) is one entry, unless it says by another `attempt` that it is meant anew.
 */
export function useSave(attempt = 0): (finished: ToSave) => Promise<Saved> {
  const begun = useRef(new Map<string, Promise<SaveResult>>());
  return useCallback(
    async (finished) => {
      const session = currentSession();
      if (!session) return { kind: 'locked' };
      const same = JSON.stringify([attempt, session.vault.feed, finished]);
      const earlier = begun.current.get(same);
      if (earlier) return earlier;
      const run = save(session, finished);
      begun.current.set(same, run);
      const forget = () => begun.current.delete(same);
      run.then((result) => result.kind !== 'saved' && forget(), forget);
      return run;
    },
    [attempt],
  );
}
