import { HttpFailure } from './device.ts';

const TOO_LARGE = 413;

/** Whether a request was refused for what is in it: smaller, or without the piece at fault, it would have gone. */
export function isContentRefused(error: unknown): boolean {
  if (!(error instanceof HttpFailure) || error.failure.kind !== 'refused') return false;
  const { status, problem } = error.failure;
  return status === TOO_LARGE || problem === 'bad-request';
}

export interface Posting<T> {
  /** Posts one group and keeps what came of it. */
  post(group: readonly T[]): Promise<void>;
  /** The door takes this piece in no company. `problem`: what our server called it; null when something on the way refused. */
  setAside(piece: T, problem: string | null): Promise<void>;
}

function problemOf(error: unknown): string | null {
  const isRefused = error instanceof HttpFailure && error.failure.kind === 'refused';
  return isRefused ? error.failure.problem : null;
}

async function postGroup<T>(group: readonly T[], posting: Posting<T>): Promise<void> {
  try {
    await posting.post(group);
  } catch (error) {
    if (!isContentRefused(error)) throw error;
    const [only] = group;
    if (group.length === 1 && only !== undefined) return posting.setAside(only, problemOf(error));
    const half = Math.ceil(group.length / 2);
    await postGroup(group.slice(0, half), posting);
    await postGroup(group.slice(half), posting);
  }
}

/**
 * Posts pieces in groups of at most `most`. A group refused for what is in it is halved until the piece at fault stands
 * alone: that one is set aside, the others go. Any other failure is thrown, and what was not posted stays where it was.
 */
export async function postHalving<T>(pieces: readonly T[], most: number, posting: Posting<T>): Promise<void> {
  for (let at = 0; at < pieces.length; at += most) await postGroup(pieces.slice(at, at + most), posting);
}
