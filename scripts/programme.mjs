import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { giveUp, say } from './lib/say.mjs';

const [task] = process.argv.slice(2);
if (task !== 'check' && task !== 'docs') {
  giveUp('npm run programme -- check   or   npm run programme -- docs', 'ऊपर की दोनों में से एक कमांड चलाएँ।');
}
await prepare();

if (task === 'docs') {
  const { loadProgramme } = await import('./programme/load.mjs');
  const { PAGE, pageOf } = await import('./programme/page.mjs');
  const { LAYOUT_LIST, layoutList } = await import('./programme/layouts.mjs');
  const { PROGRAMME } = await loadProgramme();
  writeFileSync(join(ROOT, PAGE), pageOf(PROGRAMME));
  writeFileSync(join(ROOT, LAYOUT_LIST), layoutList(PROGRAMME));
  say(`written: ${PAGE}, ${LAYOUT_LIST}`);
} else {
  const { checkProgramme } = await import('./programme/check.mjs');
  const problems = await checkProgramme();
  for (const problem of problems) say(problem);
  say(problems.length > 0 ? '\nprogramme check failed' : 'programme check passed');
  process.exitCode = problems.length > 0 ? 1 : 0;
}
