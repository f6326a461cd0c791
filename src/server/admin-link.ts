import { readPublicBytes } from '../codec/invitation.ts';
import { freshAdministratorLink } from './administrator.ts';
import { configOfProcess, isInUse, openGround } from './ground.ts';

// Prints a fresh one-time link for an administrator who lost the only one; the server may be running meanwhile.
const config = configOfProcess();
if (!(await isInUse(config))) {
  console.error(
    config.database.kind === 'sqlite'
      ? `There is no database at ${config.database.file}. DATA_DIR names the folder of the server's data.`
      : 'The database in DATABASE_URL is not one of a Pahunch server yet.',
  );
  process.exit(1);
}
const { storage, services } = await openGround(config);
const last = (await storage.org.invitations()).at(-1);
// The address that stands in the links made so far, unless another one is said.
const known = process.env.PUBLIC_URL ? undefined : last && readPublicBytes(last.public_part)?.server;
const link = await freshAdministratorLink({ ...services, publicUrl: known ?? config.publicUrl });
await storage.close();
console.log(`\nAdministrator, open once in a browser; links printed before work no more:\n\n  ${link}\n`);
