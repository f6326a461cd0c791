/**
 * What the disk did to us, as far as a person can do something about it. `storage-newer`: a newer Pahunch has written
 * here, and this one must be updated before it may.
 */
export type StorageProblem = 'storage-full' | 'storage-failed' | 'storage-newer';

function names(error: unknown): string[] {
  const found: string[] = [];
  for (let at = error; at && typeof at === 'object' && found.length < 5; ) {
    if ('name' in at) found.push(String(at.name));
    at = 'inner' in at ? at.inner : undefined;
  }
  return found;
}

/** Names of IndexedDB's and Dexie's own errors; anything else is a bug and is not for here. */
const DISK_ERRORS = new Set([
  'AbortError',
  'ConstraintError',
  'DatabaseClosedError',
  'DataError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

/** The disk's problem, or null when the error is not the disk's. */
export function storageProblem(error: unknown): StorageProblem | null {
  const all = names(error);
  if (all.includes('QuotaExceededError')) return 'storage-full';
  if (all.includes('VersionError')) return 'storage-newer';
  return all.some((name) => DISK_ERRORS.has(name)) ? 'storage-failed' : null;
}

const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError']);

/**
 * Runs database work again once when the browser closed the database under it, as it does in the background. The work
 * must be one transaction, so that a first attempt left nothing behind.
 */
export async function reopening<T>(
  db: { close(): void; open(): PromiseLike<unknown> },
  work: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!names(error).some((name) => CLOSED.has(name))) throw error;
    db.close();
    await db.open();
    return await work();
  }
}
