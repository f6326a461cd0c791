import { HttpFailure } from '../platform/device.ts';
import { type StorageProblem, storageProblem } from '../store/failure.ts';
import { VaultLocked } from '../store/vault.ts';

/** Why entries do not leave at the moment; each has its words in both languages. */
export type SyncProblem =
  | 'offline'
  /** Something else answered in the server's place, such as a Wi-Fi login page. */
  | 'not-pahunch'
  | 'server'
  | 'too-many'
  /** Even one report alone is more than the way to the server takes. */
  | 'too-large'
  | 'upgrade'
  /** The server knows neither this feed nor its invitation. */
  | 'refused'
  | 'revoked'
  | 'invite-taken'
  /** The server holds other entries under this feed's numbers: a copied phone. */
  | 'forked'
  | 'bug'
  | StorageProblem;

export class SyncFailure extends Error {
  readonly problem: SyncProblem;
  /** The server asked for so long a pause. */
  readonly retrySeconds: number;

  constructor(problem: SyncProblem, retrySeconds = 0) {
    super(`sync: ${problem}`);
    this.problem = problem;
    this.retrySeconds = retrySeconds;
  }
}

function ofStatus(status: number, problem: string | null): SyncProblem {
  if (problem === 'upgrade-needed') return 'upgrade';
  if (status === 429) return 'too-many';
  if (status === 413) return 'too-large';
  return 'refused';
}

/** Sorts whatever ended a run; null when the vault was locked meanwhile, which is no problem. */
export function sortProblem(error: unknown): SyncFailure | null {
  if (error instanceof VaultLocked) return null;
  if (error instanceof SyncFailure) return error;
  if (error instanceof HttpFailure) {
    const { failure } = error;
    if (failure.kind !== 'refused') return new SyncFailure(failure.kind);
    return new SyncFailure(ofStatus(failure.status, failure.problem), failure.retrySeconds ?? 0);
  }
  return new SyncFailure(storageProblem(error) ?? 'bug');
}
