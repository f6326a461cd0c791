import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { ROOT } from './run.mjs';

/** @typedef {{ file: string; find: string; replace: string }} Change */

/** What a version before the newest form did not know of it: see src/programme/forms.ts. */
const BEFORE = { file: 'src/programme/forms.ts', find: '  [20, PERSON],\n', replace: '' };

/**
 * Changes sources while they are read. A text that is not found any more fails the build.
 * @param {readonly Change[]} changes
 * @returns {import('esbuild').Plugin}
 */
function changing(changes) {
  return {
    name: 'changing',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const here = changes.filter(({ file }) => file === relative(ROOT, path));
        if (here.length === 0) return undefined;
        let contents = readFileSync(path, 'utf8');
        for (const { file, find, replace } of here) {
          if (!contents.includes(find)) throw new Error(`${file} no longer says: ${find}`);
          contents = contents.replace(find, () => replace);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}

/**
 * Builds what plays histories: phone and server as they are and as they were before the newest form, with these changes.
 * `before`: without those of before it can play the histories in which nothing is old.
 * @param {string} folder
 * @param {{ changes?: readonly Change[]; before?: boolean }} [wanted]
 * @returns {Promise<string>} the file to run
 */
export async function buildHistories(folder, { changes = [], before = true } = {}) {
  /** @type {[string, string, readonly Change[]][]} */
  const parts = [
    ['main', 'main.mjs', []],
    ['phone-side', 'phone.cjs', changes],
    ['server-side', 'server.mjs', changes],
  ];
  if (before) {
    parts.push(['phone-side', 'phone-before.cjs', [...changes, BEFORE]]);
    parts.push(['server-side', 'server-before.mjs', [...changes, BEFORE]]);
  }
  // A change whose text is gone ends the build, but not before the others have written what they write.
  const built = await Promise.allSettled(
    parts.map(([from, to, made]) =>
      bundleForNode({
        entryPoints: [`tests/faults/histories/${from}.ts`],
        outfile: join(folder, to),
        // Each page has the phone's modules anew: they are run as a function, as often as pages are opened.
        format: to.endsWith('.cjs') ? 'cjs' : 'esm',
        logLevel: 'error',
        plugins: [changing(made)],
      }),
    ),
  );
  const failed = built.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return join(folder, 'main.mjs');
}
