import { drawId } from '../../platform/ids.ts';
import { writeDraft } from '../../store/drafts.ts';
import { type StorageProblem, storageProblem } from '../../store/failure.ts';
import type { Vault } from '../../store/vault.ts';
import { beforeLock } from './session.ts';

/**
 * A draft is written at once, and again at most so often while she goes on: waiting for her to pause would leave all of
 * a quickly answered screen to the next power cut. Hiding and locking write what is left.
 */
const PAUSE_MS = 400;

export interface DraftWriter {
  readonly key: string;
  /** The draft's own name, the same in every tab that has it open. */
  id(): string;
  /** It was begun before, under this name. */
  goesOn(id: string): void;
  /** The newest answers, written out at once or within {@link PAUSE_MS}. */
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
  /** The answers of the write that was begun last: one before it that fails late has nothing to say any more. */
  let newest: Record<string, unknown> | null = null;
  let ended = false;
  let id = drawId(vault.device.crypto);
  /** While set, the last write is too young for another. */
  let cancel: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();

  const rest = () => {
    cancel = vault.device.timers.after(PAUSE_MS, () => {
      cancel = null;
      if (waiting) void write();
    });
  };

  const write = (): Promise<void> => {
    cancel?.();
    cancel = null;
    const answers = waiting;
    waiting = null;
    if (ended || !answers) return writing;
    newest = answers;
    rest();
    // Begun at once, so that a lock which follows waits for it; after the one before, so that the newest stands.
    writing = writeDraft(vault, { key, id, answers, after: writing }).then(
      (stands) => {
        id = stands;
        failed(null);
      },
      (error) => {
        failed(storageProblem(error));
        if (newest !== answers) return;
        // Kept for the next occasion: a key, the screen that is looked at again, hiding, locking, saving.
        waiting ??= answers;
        cancel?.();
        cancel = null;
      },
    );
    return writing;
  };

  const stopFlush = beforeLock(() => void write());
  const stopWake = vault.device.wake.listen((cause) => void (cause === 'visible' && write()));
  const writer: DraftWriter = {
    key,
    id: () => id,
    goesOn(earlier) {
      id = earlier;
    },
    take(answers) {
      if (ended) return;
      waiting = answers;
      if (!cancel) void write();
    },
    flush: write,
    end() {
      ended = true;
      writers.delete(writer);
      waiting = null;
      cancel?.();
      cancel = null;
    },
    leave() {
      stopFlush();
      stopWake();
      // Whoever comes next to this draft waits for what is still being written.
      void write().finally(() => writers.delete(writer));
    },
  };
  writers.add(writer);
  return writer;
}
