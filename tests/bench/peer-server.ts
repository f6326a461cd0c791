import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import makeApp from 'express-pouchdb';
import memory from 'pouchdb-adapter-memory';
import pouch from 'pouchdb-core';

/** The peer's own server, in memory (kinder to it than a disk), with the bench page beside its database. */
pouch.plugin(memory);
const databases = pouch.defaults({ adapter: 'memory' });
const logs = mkdtempSync(join(tmpdir(), 'pahunch-peer-'));
const app = express();
app.use(
  '/db',
  makeApp(databases, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(logs, 'log') }),
);
app.use('/', express.static(join(dirname(fileURLToPath(import.meta.url)), 'peer-app')));
const server = app.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
