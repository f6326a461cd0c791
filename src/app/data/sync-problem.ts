import type { SyncStatus } from '../../sync/engine.ts';

type Problem = SyncStatus['problem'];

/** Problems that time or another network mends by itself; the others need a person. */
const PASSING = new Set<Problem>(['offline', 'not-pahunch', 'server', 'too-many', 'too-large']);

export function isPassing(problem: Problem): boolean {
  return PASSING.has(problem);
}
