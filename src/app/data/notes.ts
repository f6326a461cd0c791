import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Note, notesFor } from '../../domain/notice/note.ts';
import { openKeptNews } from '../../store/news.ts';
import { useOpenVault } from './device.ts';
import { useEntries } from './log.ts';
import { useSession } from './reading.ts';
import { currentDevice, currentSession } from './session.ts';

export type { Note } from '../../domain/notice/note.ts';

/** Which notes she has read stands beside the vault: numbers of entries, and nothing of what they say. */
function keyOf(feed: string): string {
  return `pahunch-read-${feed}`;
}

const listeners = new Set<() => void>();

function readKeys(): string {
  return currentDevice().small.get(keyOf(currentSession()?.vault.feed ?? '')) ?? '';
}

/** She has read it: it leaves her home screen. */
export function markRead(note: Note): void {
  const feed = currentSession()?.vault.feed ?? '';
  currentDevice().small.set(keyOf(feed), `${readKeys()} ${note.key}`.trim());
  for (const changed of listeners) changed();
}

/** What her supervisor wrote to her and she has not marked as read, the newest first. */
export function useUnreadNotes(): Note[] {
  const session = useSession();
  useEffect(() => {
    if (session) openKeptNews(session.vault).catch(() => undefined);
  }, [session]);
  const vault = useOpenVault();
  const kept = useEntries();
  const read = useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, readKeys);
  return useMemo(() => {
    if (!vault || !kept) return [];
    const to = { feed: vault.feed, worker: vault.me.id };
    const seen = new Set(read.split(' '));
    return notesFor(
      kept.map(({ entry }) => entry),
      to,
    ).filter(({ key }) => !seen.has(key));
  }, [vault, kept, read]);
}
