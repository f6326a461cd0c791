import { writeDraft } from '../../store/drafts.ts';
import { type StorageProblem, storageProblem } from '../../store/failure.ts';
import type { Vault } from '../../store/vault.ts';
import { beforeLock } from './session.ts';

/** How long after the last key a draft is written out; hiding and locking write at once. */
const PAUSE_MS = 400;

export interface DraftWriter {
  readonly key: string;
  /** The newest answers, written out soon. */
  take(answers: Record<string, unknown>): void;
  /** Resolves when what was taken is on the disk, or its problem is known. */
  flush(): Promise<void>;
  /** The draft became an entry or was thrown away: what comes later is not written. */
  end(): void;
  leave(): void;
}

const writers = new Set<DraftWriter>();

/** Those that write one draft, so that a save can wait for them and end them. */
export function writersOf(key: string): DraftWriter[] {
  return [...writers].filter((writer) => writer.key === key);
}

export function makeDraftWriter(
  vault: Vault,
  key: string,
  failed: (problem: StorageProblem | null) => void,
): DraftWriter {
  let waiting: Record<string, unknown> | null = null;
  let ended = false;
  let cancel: () => void = () => undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    cancel();
    const answers = waiting;
    waiting = null;
    if (ended || !answers) return writing;
    // Begun at once, so that a lock which follows waits for it; after the one before, so that the newest stands.
    writing = writeDraft(vault, { key, answers, after: writing }).then(
      () => failed(null),
      (error) => failed(storageProblem(error)),
    );
    return writing;
  };

  const silence = beforeLock(() => void write());
  const writer: DraftWriter = {
    key,
    take(answers) {
      if (ended) return;
      waiting = answers;
      cancel();
      cancel = vault.device.timers.after(PAUSE_MS, () => void write());
    },
    flush: write,
    end() {
      ended = true;
      waiting = null;
      cancel();
    },
    leave() {
      silence();
      // Whoever comes next to this draft waits for what is still being written.
      void write().finally(() => writers.delete(writer));
    },
  };
  writers.add(writer);
  return writer;
}
