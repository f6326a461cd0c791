import { KeepingFailure, wordsOf } from './failure.ts';

/** Runs a command for whoever sits at the server: what stands against it is said in both languages, with exit code 1. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof KeepingFailure)) throw error;
    console.error(`\n${wordsOf(error)}\n`);
    process.exitCode = 1;
  }
}
