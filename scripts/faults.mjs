import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildHistories } from './lib/build-histories.mjs';
import { openJudge, playHistories } from './lib/play-histories.mjs';
import { ROOT } from './lib/run.mjs';
import { giveUp } from './lib/say.mjs';

const USE = 'npm run faults -- --histories 10000 [--seed S [--path P]]';

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
}

const histories = Number(option('histories') ?? 10_000);
const seed = Number(option('seed') ?? 1);
const path = option('path');
if (!Number.isInteger(histories) || histories < 1 || !Number.isInteger(seed)) giveUp(USE, USE);

const EXAMPLES = join(ROOT, 'tests/faults/histories/examples');
const main = await buildHistories(join(ROOT, 'build/histories'));
const examples = readdirSync(EXAMPLES).map(
  (file) => JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')).history,
);
const judge = openJudge(main);
const known = await judge.firstFailing(examples);
await judge.end();
if (known) giveUp(`A known history fails again: ${JSON.stringify(known)}`, 'पुरानी गड़बड़ी फिर आई।');
const { played, failures } = await playHistories(main, {
  histories,
  seed,
  ...(path !== undefined && { path }),
});
for (const { seed, path, history, complaints } of failures) {
  console.log(`\nA history failed: ${complaints.map(({ what }) => what).join('; ')}`);
  console.log(JSON.stringify(history, null, 1));
  console.log(`Again: npm run faults -- --histories 1 --seed ${seed} --path ${path}`);
}
const count = (/** @type {string} */ kind) =>
  failures.filter(({ complaints }) => complaints.some((one) => one.kind === kind)).length;
const counts = { lost: count('lost'), duplicated: count('duplicated'), gaps: count('gaps') };
const seeds = `${seed}..${seed + Math.max(1, played.batches) - 1}`;
console.log(JSON.stringify({ histories: played.histories, ...counts, seeds }));
process.exitCode = failures.length > 0 ? 1 : 0;
