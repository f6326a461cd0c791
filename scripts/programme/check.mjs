import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { LAYOUT_LIST, layoutList } from './layouts.mjs';
import { loadProgramme } from './load.mjs';
import { missingSections, PAGE, pageOf, readTemplate } from './page.mjs';
import { RULES } from './rules.mjs';
import { rightSample, WRONG } from './samples.mjs';
import { hindiProblems, textProblems } from './texts.mjs';
import { textsIn } from './walk.mjs';

/** @typedef {import('./data.ts').Engine} Engine */

/**
 * Rules that no longer bite: a wrong sample they let pass, or the right one they refuse.
 * @param {Engine} engine
 * @returns {string[]}
 */
export function toothless(engine) {
  return Object.entries(RULES).flatMap(([name, rule]) => {
    const wrong = WRONG[name] ?? [];
    const refused = name === 'codec' ? [] : rule(rightSample(), engine);
    return [
      ...(wrong.length === 0 ? [`the rule "${name}" has no wrong sample: nothing proves that it bites`] : []),
      ...wrong.flatMap((sample, at) =>
        rule(sample, engine).length > 0
          ? []
          : [`the rule "${name}" no longer catches its wrong sample ${at + 1}`],
      ),
      ...refused.map((problem) => `the rule "${name}" refuses the right sample: ${problem}`),
    ];
  });
}

/** @returns {Promise<string[]>} what is wrong with the programme, its page, or the rules themselves */
export async function checkProgramme() {
  const { PROGRAMME, ENGINE } = await loadProgramme();
  const words = textsIn(PROGRAMME.words, 'words');
  const written = [
    { path: PAGE, text: pageOf(PROGRAMME) },
    { path: LAYOUT_LIST, text: layoutList(PROGRAMME) },
  ];
  const stale = written.filter(({ path, text }) => {
    const full = join(ROOT, path);
    return !existsSync(full) || readFileSync(full, 'utf8') !== text;
  });
  return [
    ...toothless(ENGINE),
    ...words.flatMap((text) => [...textProblems(text), ...hindiProblems(text)]),
    ...PROGRAMME.forms.flatMap((data) => Object.values(RULES).flatMap((rule) => rule(data, ENGINE))),
    ...missingSections(PROGRAMME.forms, readTemplate()),
    ...stale.map(({ path }) => `${path} is not what the programme says: npm run programme -- docs`),
  ];
}
