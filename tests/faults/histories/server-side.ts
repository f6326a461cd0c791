import { buildServer } from '../../../src/server/build-server.ts';
import { openSqlite } from '../../../src/server/db/sqlite/open.ts';
import { missingNumbers } from '../../../src/server/intake/receipt.ts';
import { admitFeed, retireFeed } from '../../../src/server/routes/org/feeds.ts';
import { addInvitation, linkOf } from '../../../src/server/routes/org/invitations.ts';
import { changeWorker } from '../../../src/server/routes/org/workers.ts';
import { makeServices, readWhatWaited } from '../../../src/server/start.ts';
import { makeCounts } from '../../../src/server/watch/counts.ts';

/** What the simulator uses of the server: its own code, built for use. */
export const SERVER = {
  addInvitation,
  admitFeed,
  buildServer,
  changeWorker,
  linkOf,
  makeCounts,
  makeServices,
  missingNumbers,
  openSqlite,
  readWhatWaited,
  retireFeed,
};
