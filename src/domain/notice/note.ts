import { type Entry, type Ref, refKey } from '../entry/entry.ts';
import { currentEntries } from '../entry/fold.ts';

/** What somebody above a worker wrote to her: on one of her reports, or a notice. */
export interface Note {
  ref: Ref;
  /** `FEED/NO` of the note itself. */
  key: string;
  text: string;
  on: string;
  /** The report it is about; undefined for a notice. */
  about?: Ref;
}

/** Kinds that bring a worker word from above, the same over sync and in a down envelope. */
export const NOTE_KINDS = ['feedback.given', 'notice.posted'] as const;

/** Whether an entry is word for this worker: on a report of this feed, or a notice to her. */
export function isForWorker(entry: Entry, { feed, worker }: { feed: string; worker: string }): boolean {
  if (entry.kind === 'feedback.given') return entry.about?.feed === feed && entry.feed !== feed;
  return entry.kind === 'notice.posted' && entry.body.to === worker;
}

/** The notes for one worker that stand, the newest first. */
export function notesFor(entries: Iterable<Entry>, to: { feed: string; worker: string }): Note[] {
  return currentEntries(entries)
    .map(({ entry }) => entry)
    .filter((entry) => isForWorker(entry, to) && typeof entry.body.text === 'string')
    .map(({ feed, no, on, about, body }) => {
      const ref = { feed, no };
      return { ref, key: refKey(ref), text: String(body.text), on, ...(about && { about }) };
    })
    .reverse();
}
