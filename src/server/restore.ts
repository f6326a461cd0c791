import { parseArgs } from 'node:util';
import { systemClock } from '../platform/node/clock.ts';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { configOfProcess } from './ground.ts';
import { command } from './keeping/command.ts';
import { KeepingFailure } from './keeping/failure.ts';
import { readPassphrase, terminalAsk } from './keeping/passphrase.ts';
import { restoreBackup } from './keeping/restore.ts';

const MINUTE_MS = 60_000;

// Puts a backup into the database that the settings name, whose servers must not be running.
await command(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      replace: { type: 'boolean' },
      'passphrase-file': { type: 'string' },
    },
  });
  const { from, replace = false, 'passphrase-file': file } = values;
  if (!from) {
    throw new KeepingFailure('usage', 'npm run restore -- --from FILE [--replace] [--passphrase-file FILE]');
  }
  const config = configOfProcess();
  const passphrase = await readPassphrase({ environment: process.env, file, ask: terminalAsk() });
  const means = { crypto: nodeCrypto, clock: systemClock(config.timeZone) };
  const done = await restoreBackup(means, config, { from, replace, secret: { passphrase } });
  const taken = new Date(done.takenAt * MINUTE_MS).toISOString();
  console.log(`
Restored, as it was at ${taken}. Start the server: every phone offers again what came later.
Do again by hand what was changed at the desk since then: lost phones, moved workers, withdrawn invitations.
वापस आ गया, ${taken} की स्थिति में। सर्वर चालू करें: हर फ़ोन बाद की रिपोर्ट फिर भेजेगा।
उसके बाद डेस्क पर जो बदला था, उसे फिर से करें: खोए फ़ोन, बदले कार्यकर्ता, रद्द निमंत्रण।`);
  if (done.aside)
    console.log(`\nWhat was there before lies in ${done.aside} · पहले का डेटा यहाँ है: ${done.aside}`);
});
