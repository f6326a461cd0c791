import { parseArgs } from 'node:util';
import { addressOf, configOfProcess, isInUse, openGround } from './ground.ts';
import { takeBackup } from './keeping/backup.ts';
import { command } from './keeping/command.ts';
import { KeepingFailure } from './keeping/failure.ts';
import { checkStrength, readPassphrase, terminalAsk } from './keeping/passphrase.ts';

// Takes a verified, encrypted backup; the server may be running meanwhile.
await command(async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, keep: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  });
  const { to, 'passphrase-file': file } = values;
  const keep = values.keep === undefined ? undefined : Number(values.keep);
  if (!to || (keep !== undefined && !(Number.isInteger(keep) && keep >= 1))) {
    throw new KeepingFailure('usage', 'npm run backup -- --to FOLDER [--keep 14] [--passphrase-file FILE]');
  }
  const config = configOfProcess();
  if (!(await isInUse(config))) throw new KeepingFailure('no-database', addressOf(config));
  const passphrase = checkStrength(
    await readPassphrase({ environment: process.env, file, ask: terminalAsk() }),
  );
  const { storage, services } = await openGround(config);
  try {
    const wish = { to, secret: { passphrase }, ...(keep !== undefined && { keep }) };
    const taken = await takeBackup({ services, config }, wish);
    console.log(JSON.stringify(taken));
  } finally {
    await storage.close();
  }
});
