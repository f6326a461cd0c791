import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHistories } from '../../../scripts/lib/build-histories.mjs';
import { openJudge, playHistories } from '../../../scripts/lib/play-histories.mjs';
import { PLAIN } from './at-every-step.ts';
import type { History } from './commands.ts';
import { MUTATIONS } from './mutations.ts';

const EXAMPLES = join(import.meta.dirname, 'examples');
const BUILD = join(import.meta.dirname, '../../../build');
const FRESH = 100;
/** On a machine that is busy with other tests. */
const PATIENCE_MS = 240_000;

interface Example {
  why: string;
  history: History;
}

let folder: string;
let main: string;
let judge: ReturnType<typeof openJudge>;
beforeAll(async () => {
  // Inside the project, so that what is built there finds its packages.
  folder = mkdtempSync(join(BUILD, 'histories-'));
  main = await buildHistories(join(folder, 'true'));
  judge = openJudge(main);
}, PATIENCE_MS);
afterAll(async () => {
  await judge.end();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE_MS);

function examples(): History[] {
  return readdirSync(EXAMPLES).map((file) => {
    const { history } = JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')) as Example;
    return history;
  });
}

describe('nothing is lost, doubled or passed over', () => {
  it('in the histories that once went wrong', { timeout: PATIENCE_MS }, async () => {
    expect(await judge.firstFailing(examples())).toBeNull();
  });

  it.each(Object.keys(PLAIN) as (keyof typeof PLAIN)[])(
    'at whatever step it happens: %s',
    { timeout: PATIENCE_MS },
    async (name) => {
      expect(await judge.firstFailing(PLAIN[name])).toBeNull();
    },
  );

  it(`in ${FRESH} histories that nobody has thought of`, { timeout: PATIENCE_MS }, async () => {
    const { failures } = await playHistories(main, { histories: FRESH, seed: 20261122, most: 1 });
    expect(failures).toEqual([]);
  });
});

describe('the simulator sees', () => {
  it.each(MUTATIONS)('$name', { timeout: PATIENCE_MS }, async ({ name, changes, shownBy }) => {
    // In the plain histories nothing is old.
    const wanted = { changes, before: false };
    const broken = openJudge(await buildHistories(join(folder, name.replaceAll(' ', '-')), wanted));
    expect(await broken.firstFailing(shownBy)).not.toBeNull();
    await broken.end();
  });

  it('when the text that a mutation changes is no longer there', async () => {
    const gone = { file: 'src/store/save.ts', find: 'nobody ever wrote this', replace: '' };
    await expect(buildHistories(join(folder, 'gone'), { changes: [gone] })).rejects.toThrow('no longer says');
  });
});
