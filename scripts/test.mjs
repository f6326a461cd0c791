import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { chromiumPath } from './lib/chromium.mjs';
import { ROOT, runTool } from './lib/run.mjs';
import { say } from './lib/say.mjs';

/** Vitest's projects in the order they run; a slow kind of test never hides that a quick one failed. */
const RUNS = [
  { name: 'units', projects: ['together', 'node', 'screens', 'postgres'] },
  { name: 'journeys', projects: ['journeys'] },
];

/**
 * @param {(typeof RUNS)[number]} part
 * @param {string} chromium
 */
async function runPart({ name, projects }, chromium) {
  const report = join(ROOT, 'build/test', `${name}.json`);
  rmSync(report, { force: true });
  const { code } = await runTool(
    'vitest/vitest.mjs',
    [
      ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...projects.flatMap((project) => ['--project', project]),
    ],
    { env: { CHROMIUM_PATH: chromium } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const said = JSON.parse(readFileSync(report, 'utf8'));
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = said;
  // A file that could not even be read counts as a failure although it has no tests.
  const failed = numFailedTests || (code !== 0 ? Math.max(1, numFailedTestSuites) : 0);
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

await build();
const chromium = await chromiumPath();
let passed = 0;
let failed = 0;
let skipped = 0;
for (const part of RUNS) {
  const result = await runPart(part, chromium);
  passed += result.passed;
  failed += result.failed;
  skipped += result.skipped;
}
if (skipped > 0) {
  say(
    `\n${skipped} SKIPPED: they need PostgreSQL, which is not installed here. Debian: apt-get install -y postgresql-15`,
    `${skipped} टेस्ट नहीं चले: PostgreSQL इंस्टॉल नहीं है।`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
