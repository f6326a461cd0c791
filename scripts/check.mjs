import { prepare } from './lib/prepare.mjs';
import { say } from './lib/say.mjs';

await prepare();

const { STEPS } = await import('./checks/steps.mjs');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
const failed = [...unknown];
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const started = performance.now();
  const problems = await step.check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${problems.length > 0 ? '✗' : '✓'} ${step.name} (${seconds} s)`);
  for (const problem of problems) say(problem);
  if (problems.length > 0) failed.push(step.name);
}
say(failed.length > 0 ? `\ncheck failed: ${failed.join(', ')}` : '\ncheck passed');
process.exitCode = failed.length > 0 ? 1 : 0;
