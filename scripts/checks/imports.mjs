import table from '../../.dependency-cruiser.mjs';
import { runTool } from '../lib/run.mjs';

/** Files that break the import table on purpose: for every rule the one that it must catch. */
const SAMPLE = 'tests/fixtures/imports';
/** @type {Record<string, string>} */
const WRONG = {
  domain: 'domain/wrong.ts',
  programme: 'programme/wrong.ts',
  wire: 'wire/wrong.ts',
  codec: 'codec/wrong.ts',
  platform: 'platform/wrong.ts',
  store: 'store/wrong.ts',
  'store-outbox': 'store/outbox.ts',
  sync: 'sync/wrong.ts',
  'app-data': 'app/data/wrong.ts',
  'app-ui': 'app/ui/wrong.ts',
  'app-form': 'app/form/wrong.ts',
  'app-screens': 'app/screens/visit/wrong.tsx',
  'one-screen-not-another': 'app/screens/home/wrong.tsx',
  'app-main': 'app/wrong.ts',
  worker: 'worker/wrong.ts',
  server: 'server/wrong.ts',
  'who-chooses-a-platform': 'sync/chooses.ts',
  'testing-only-in-tests': 'codec/tested.ts',
  'no-full-zod-in-the-app': 'domain/full-zod.ts',
  'no-circles': 'domain/circle-a.ts',
  'no-orphan-imports': 'domain/nowhere.ts',
};

/** @typedef {{ rule: string; from: string; to: string }} Found one import that a rule caught */

/**
 * @param {string} root
 * @returns {Promise<{ files: number; found: Found[] }>}
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

/**
 * Whether every rule of the table has a wrong sample, and catches it.
 * @param {readonly string[]} rules
 * @param {Record<string, string>} wrong the sample of each rule
 * @param {readonly Found[]} found
 * @returns {string[]}
 */
export function toothless(rules, wrong, found) {
  const strangers = Object.keys(wrong).filter((rule) => !rules.includes(rule));
  return [
    ...strangers.map((rule) => `${SAMPLE}/${wrong[rule]} breaks "${rule}", which is no rule of the table`),
    ...rules.flatMap((rule) => {
      const file = wrong[rule];
      if (!file) return `the rule "${rule}" has no wrong sample in ${SAMPLE}: nothing proves that it bites`;
      const caught = found.some((one) => one.from === `${SAMPLE}/${file}` && one.rule === rule);
      return caught ? [] : `the rule "${rule}" no longer catches ${SAMPLE}/${file}`;
    }),
  ];
}

/** Whether every import obeys the table, and whether every rule of the table still bites. */
export async function checkImports() {
  const { files, found } = await cruise('src');
  const problems = found.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  if (files === 0) problems.push('no source file was read: the table checked nothing');
  const rules = table.forbidden?.map(({ name = '' }) => name) ?? [];
  return [...problems, ...toothless(rules, WRONG, (await cruise(SAMPLE)).found)];
}
