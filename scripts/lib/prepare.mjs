import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const LOCK_STAMP = 'node_modules/.pahunch-lock';

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  giveUp(
    `Pahunch needs Node.js ${wanted} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
    `पहुँच को Node.js ${wanted} या नया चाहिए; यहाँ ${process.versions.node} है। https://nodejs.org से लें।`,
  );
}

/** Node's own headers where they lie beside it, so that building needs no download. */
function buildEnvironment() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {};
}

async function databaseLoads() {
  const script = "const D = require('better-sqlite3'); new D(':memory:').close()";
  return (await run(process.execPath, ['-e', script], { quiet: true })).code === 0;
}

async function checkDatabase() {
  if (await databaseLoads()) return;
  await run('npm', ['rebuild', 'better-sqlite3'], { env: buildEnvironment(), quiet: true });
  if (await databaseLoads()) return;
  giveUp(
    'The database part (better-sqlite3) could not be built. It needs a C++ compiler, make and Python 3:\n' +
      '  Debian, Ubuntu:  apt-get install -y python3 make g++\n  Fedora:          dnf install python3 make gcc-c++\n' +
      '  macOS:           xcode-select --install\nThen run the same command again.',
    'डेटाबेस का हिस्सा (better-sqlite3) नहीं बना। ऊपर लिखा हुआ इंस्टॉल करें, फिर यही कमांड दोबारा चलाएँ।',
  );
}

/** Somebody ran npm himself since the lock last changed. */
function installedByHand() {
  const written = statSync(join(ROOT, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return written !== undefined && written.mtimeMs > statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

async function install() {
  const hash = hashOf(['package-lock.json']);
  if (isFresh(LOCK_STAMP, hash) || installedByHand()) return;
  say(
    'Installing what Pahunch needs (once; it can take some minutes) …',
    'ज़रूरी चीज़ें इंस्टॉल हो रही हैं (सिर्फ़ एक बार, कुछ मिनट लग सकते हैं) …',
  );
  const { code } = await run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    env: buildEnvironment(),
  });
  if (code === 127) giveUp('npm was not found beside Node.js.', 'Node.js के साथ npm नहीं मिला।');
  if (code !== 0) {
    giveUp(
      'Installing failed; the reason stands above. Is the network there?',
      'इंस्टॉल नहीं हो पाया; कारण ऊपर लिखा है। क्या नेटवर्क है?',
    );
  }
  await checkDatabase();
  writeStamp(LOCK_STAMP, hash);
}

/** Makes a fresh checkout ready: Node checked, packages installed. Quick when nothing is missing. */
export async function prepare() {
  checkNode();
  await install();
}
