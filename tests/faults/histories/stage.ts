/** Whatever runs in a browser: a page or its service worker. */
export interface Runner {
  readonly dead: boolean;
  readonly factory: unknown;
}

/** Who acts at the moment: the browser's globals are his. */
export const stage: { present: Runner | null; waiting: number } = { present: null, waiting: 0 };

const trueImmediate = globalThis.setImmediate;

/** Counts what is about to happen: fake-indexeddb and Fastify's injected requests go on by `setImmediate` alone. */
export function countTasks(): void {
  const counted = (work: (...args: unknown[]) => void, ...args: unknown[]) => {
    stage.waiting++;
    return trueImmediate(() => {
      stage.waiting--;
      work(...args);
    });
  };
  Object.assign(globalThis, { setImmediate: counted });
}

/** One turn of the event loop, which is not counted. */
function turn(): Promise<void> {
  return new Promise((resolve) => void trueImmediate(resolve));
}

/** Counts a piece of work that goes on by itself until it has ended. */
export async function busy<T>(work: Promise<T>): Promise<T> {
  stage.waiting++;
  try {
    return await work;
  } finally {
    stage.waiting--;
  }
}

/** Goes on as this runner, in a task of its own; nothing when he is dead by then. */
export function enter(runner: Runner, work: () => void): void {
  setImmediate(() => {
    if (runner.dead) return;
    stage.present = runner;
    work();
  });
}

const MOST_TURNS = 200_000;

/** Resolves when everything that can go on has: what still waits, waits for the network, a clock or a person. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    await turn();
    if (stage.waiting > 0) continue;
    await turn();
    if (stage.waiting === 0) return;
  }
  throw new Error('the history does not come to rest');
}
