/**
 * The database cannot be reached, or cannot answer now. Whether a commit that was under way has happened is not known:
 * whoever asked may ask again, since everything that is taken in may be offered twice.
 */
export class StorageAway extends Error {
  constructor(cause: unknown) {
    super('the database is away', { cause });
    this.name = 'StorageAway';
  }
}

/** Serialization failure, deadlock, and SQLite's "somebody else is writing": the same work again may succeed. */
const WORTH_A_RETRY = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

export function isWorthARetry(error: unknown): boolean {
  return error instanceof Error && 'code' in error && WORTH_A_RETRY.has(String(error.code));
}
