import { runTool } from '../lib/run.mjs';

/** Files that break the import table on purpose, with the rule that must catch each. */
const SAMPLE = 'tests/fixtures/imports';
const EXPECTED = {
  'domain/wrong.ts': 'domain',
  'store/outbox.ts': 'store-outbox',
  'app/screens/home/wrong.tsx': 'one-screen-not-another',
  'app/screens/visit/wrong.tsx': 'app-screens',
  'worker/wrong.ts': 'worker',
  'server/wrong.ts': 'server',
};

/**
 * @param {string} root
 * @returns {Promise<{ files: number; found: { rule: string; from: string; to: string }[] }>}
 */
async function cruise(root) {
  const { output } = await runTool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', root],
    { env: { CRUISE_ROOT: root }, quiet: true },
  );
  const { summary } = JSON.parse(output.slice(output.indexOf('{')));
  const found = summary.violations.map(
    (/** @type {{ rule: { name: string }; from: string; to: string }} */ one) => ({
      rule: one.rule.name,
      from: one.from,
      to: one.to,
    }),
  );
  return { files: summary.totalCruised, found };
}

async function checkSample() {
  const { found } = await cruise(SAMPLE);
  return Object.entries(EXPECTED)
    .filter(([file, rule]) => !found.some((one) => one.from === `${SAMPLE}/${file}` && one.rule === rule))
    .map(([file, rule]) => `the rule "${rule}" no longer catches ${SAMPLE}/${file}`);
}

/** Whether every import obeys the table, and whether the table still bites. */
export async function checkImports() {
  const { files, found } = await cruise('src');
  const problems = found.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  if (files === 0) problems.push('no source file was read: the table checked nothing');
  return [...problems, ...(await checkSample())];
}
