import { parentPort, workerData } from 'node:worker_threads';
import { chanceFrom } from '../../src/server/demo/chance.ts';
import { makeGround } from './ground.ts';
import { FalseAccept, targetFor } from './targets.ts';

/** What one worker is to try: every `step`-th input from `first` to `last`, each from its own seed. */
export interface Task {
  seed: number;
  first: number;
  last: number;
  step: number;
  /** One number: the input under way, so that whoever waits sees that it goes on. */
  at: Int32Array;
}

export interface Finding {
  type: 'finding';
  input: number;
  target: string;
  kind: 'crash' | 'false-accept';
  what: string;
}

/** How many inputs of each target ended how; said once, at the end. */
export interface Outcomes {
  type: 'outcomes';
  counts: Record<string, number>;
}

async function work({ seed, first, last, step, at }: Task): Promise<void> {
  const ground = await makeGround();
  const counts: Record<string, number> = {};
  for (let input = first; input <= last; input += step) {
    Atomics.store(at, 0, input);
    const chance = chanceFrom(seed + input);
    const { name, target } = targetFor(chance);
    try {
      const outcome = `${name}: ${await target(chance, ground)}`;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    } catch (error) {
      const kind = error instanceof FalseAccept ? 'false-accept' : 'crash';
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ type: 'finding', input, target: name, kind, what } satisfies Finding);
    }
  }
  parentPort?.postMessage({ type: 'outcomes', counts } satisfies Outcomes);
}

await work(workerData as Task);
