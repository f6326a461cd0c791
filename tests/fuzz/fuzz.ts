import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Finding, Outcomes, Task } from './worker.ts';

/** An input that takes longer hangs: the slowest ordinary one takes some milliseconds. */
const PATIENCE_MS = 10_000;
const SHOWN = 10;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261122' },
    first: { type: 'string', default: '1' },
  },
});
const first = Number(values.first);
const last = first + Number(values.inputs) - 1;
const seed = Number(values.seed);
if (![first, last, seed].every(Number.isSafeInteger) || last < first) {
  throw new Error('npm run fuzz -- --inputs 1000000 [--seed 20261122] [--first 1]');
}

const findings: Finding[] = [];
const hangs: number[] = [];
const outcomes = new Map<string, number>();

function hear(said: Finding | Outcomes): void {
  if (said.type === 'finding') findings.push(said);
  else
    for (const [what, count] of Object.entries(said.counts))
      outcomes.set(what, (outcomes.get(what) ?? 0) + count);
}

/** Runs its share to the end; an input that hangs is noted, and the share goes on behind it. */
function share(from: number, step: number): Promise<void> {
  if (from > last) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const at = new Int32Array(new SharedArrayBuffer(4));
    Atomics.store(at, 0, -1);
    const task: Task = { seed, first: from, last, step, at };
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task });
    let seen = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now === seen && now >= 0) {
        hangs.push(now);
        clearInterval(watch);
        worker.removeAllListeners('exit');
        worker.terminate().then(() => share(now + step, step).then(resolve, reject), reject);
      }
      seen = now;
    }, PATIENCE_MS);
    worker.on('message', hear);
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

const workers = Math.max(1, Math.min(4, availableParallelism()));
const started = performance.now();
await Promise.all(Array.from({ length: workers }, (_, i) => share(first + i, workers)));
const seconds = (performance.now() - started) / 1000;

for (const [what, count] of [...outcomes].sort()) console.log(`${String(count).padStart(8)}  ${what}`);
for (const { input, target, kind, what } of findings.slice(0, SHOWN)) {
  console.log(`${kind} in ${target}: --seed ${seed} --first ${input} --inputs 1\n${what}\n`);
}
for (const input of hangs) console.log(`hang: --seed ${seed} --first ${input} --inputs 1`);
console.log(`${last - first + 1} inputs in ${seconds.toFixed(0)} s`);
const crashes = findings.filter(({ kind }) => kind === 'crash').length;
const falseAccepts = findings.length - crashes;
console.log(
  JSON.stringify({ inputs: last - first + 1, crashes, hangs: hangs.length, false_accepts: falseAccepts }),
);
process.exitCode = findings.length + hangs.length > 0 ? 1 : 0;
