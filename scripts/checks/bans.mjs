import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { filesUnder } from '../lib/stamp.mjs';

/** What only src/platform may touch, because a test must be able to fix it. */
const BANS = [
  { pattern: /\bDate\.now\(|\bnew Date\(\)/, say: 'the time comes in as a Clock' },
  { pattern: /\bMath\.random\(/, say: 'random bytes come in as Random' },
  { pattern: /\brandomUUID\(/, say: 'ids come from platform/ids' },
  { pattern: /\b(globalThis|window|self)\.fetch\b|\bXMLHttpRequest\b/, say: 'requests go through platform' },
];

const FREE = /^src\/(platform|testing)\/|\.test\.tsx?$/;

/**
 * @param {string} file
 * @returns {string[]}
 */
function bansIn(file) {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    BANS.filter(({ pattern }) => pattern.test(line)).map(({ say }) => `${file}:${index + 1}: ${say}`),
  );
}

export function checkBans() {
  return filesUnder(['src'])
    .filter((file) => /\.tsx?$/.test(file) && !FREE.test(file))
    .flatMap(bansIn);
}
