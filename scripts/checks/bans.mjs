import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { filesUnder } from '../lib/stamp.mjs';

/**
 * What only src/platform may touch, because a test must be able to fix it, and what one file alone does.
 * @type {{ pattern: RegExp; say: string; only?: string[] }[]}
 */
const BANS = [
  { pattern: /\bDate\.now\(|\bnew Date\(\)/, say: 'the time comes in as a Clock' },
  { pattern: /\bMath\.random\(/, say: 'random bytes come in as Random' },
  { pattern: /\brandomUUID\(/, say: 'ids come from platform/ids' },
  {
    pattern: /\bwindow\.open\(|\bnavigator\.share\b|\bclipboard\b[?]?\.write|\bsendBeacon\b/,
    say: 'what leaves the app goes through ui/away, which practice shuts',
    only: ['src/app/ui/away.ts', 'src/app/ui/hand-over.ts'],
  },
  {
    pattern: /<a\b(?!.*\bdownload=)/,
    say: 'a link out of the app is a ButtonAway, which practice shuts',
    only: ['src/app/ui/Button.tsx'],
  },
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
    BANS.filter(({ pattern, only = [] }) => !only.includes(file) && pattern.test(line)).map(
      ({ say }) => `${file}:${index + 1}: ${say}`,
    ),
  );
}

export function checkBans() {
  return filesUnder(['src'])
    .filter((file) => /\.tsx?$/.test(file) && !FREE.test(file))
    .flatMap(bansIn);
}
