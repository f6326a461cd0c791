import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './run.mjs';
import { giveUp, say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_APPS = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

async function downloaded() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** The path of a Chromium on this machine, or undefined. */
async function found() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC_APPS];
  return [...candidates, await downloaded()].find((path) => existsSync(path));
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function get() {
  say('No Chromium here: getting one for the browser tests …', 'ब्राउज़र टेस्ट के लिए Chromium लाया जा रहा है …');
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  if (isDebian() && process.getuid?.() === 0) {
    await run('apt-get', ['update'], quiet);
    const packages = ['chromium', 'fonts-noto-core'];
    if ((await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet)).code === 0)
      return;
  }
  await runTool('playwright-core/cli.js', ['install', 'chromium'], quiet);
}

/**
 * A Chromium for the journeys: the one that is here, else one that is fetched, else a message and exit code 1.
 * @returns {Promise<string>}
 */
export async function chromiumPath() {
  const here = await found();
  if (here && existsSync(here)) return here;
  if (here) giveUp(`CHROMIUM_PATH names no file: ${here}`, `CHROMIUM_PATH की फ़ाइल नहीं है: ${here}`);
  await get();
  const fetched = await found();
  if (fetched) return fetched;
  return giveUp(
    'The browser tests need Chromium, and it could not be fetched. Install it and run the same command again:\n' +
      '  Debian:  apt-get install -y chromium fonts-noto-core\n  Others:  npx playwright-core install chromium\n' +
      'or name an installed one:  CHROMIUM_PATH=/path/to/chrome npm test',
    'ब्राउज़र टेस्ट के लिए Chromium चाहिए। ऊपर लिखी कमांड से इंस्टॉल करें, फिर दोबारा चलाएँ।',
  );
}
