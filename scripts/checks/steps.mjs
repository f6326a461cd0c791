import { build } from '../build.mjs';
import { runTool } from '../lib/run.mjs';
import { checkProgramme } from '../programme/check.mjs';
import { checkBans } from './bans.mjs';
import { checkImports } from './imports.mjs';
import { checkLocales } from './locales.mjs';
import { checkSizes } from './sizes.mjs';

/**
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<string[]>} what the tool printed when it failed
 */
async function tool(file, args) {
  const { code, output } = await runTool(file, args, { quiet: true });
  return code === 0 ? [] : [output.trim() || `${file} ended with ${code}`];
}

const RUNTIMES = ['shared', 'app', 'worker', 'server', 'scripts', 'tests'];

async function checkTypes() {
  const problems = [];
  for (const runtime of RUNTIMES) {
    problems.push(
      ...(await tool('typescript/bin/tsc', ['-p', `tsconfig.${runtime}.json`, '--pretty', 'false'])),
    );
  }
  return problems;
}

/** Nothing is left over, and nothing lives only through its tests. */
async function checkUnused() {
  const shipped = await tool('knip/bin/knip.js', ['--production']);
  return [...(await tool('knip/bin/knip.js', [])), ...shipped];
}

/**
 * Everything `npm run check` proves, in order; each step answers with its problems.
 * @type {{ name: string; check: () => Promise<string[]> }[]}
 */
export const STEPS = [
  {
    name: 'style',
    check: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=100']),
  },
  { name: 'types', check: checkTypes },
  { name: 'imports', check: checkImports },
  { name: 'bans', check: async () => checkBans() },
  { name: 'unused', check: checkUnused },
  { name: 'words', check: async () => checkLocales() },
  { name: 'programme', check: checkProgramme },
  {
    name: 'sizes',
    check: async () => {
      await build();
      return checkSizes();
    },
  },
];
