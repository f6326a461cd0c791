import { nodeCrypto } from '../../../platform/node/crypto.ts';
import { postgresDatabase, postgresStart } from '../../../testing/databases.ts';
import { storageContract } from '../../../testing/storage-contract.ts';
import { openPostgres } from './open.ts';

let databases = 0;

async function fresh(): Promise<string> {
  return postgresDatabase(`contract_${process.pid}_${++databases}`);
}

storageContract('PostgreSQL', async () => openPostgres(postgresStart(await fresh()), nodeCrypto));
