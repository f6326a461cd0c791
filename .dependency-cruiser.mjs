/**
 * The import table of docs/architecture.md: one rule per folder, each naming the only things it may reach.
 * Samples that break each rule lie in tests/fixtures/imports; `npm run check` proves that every one is caught.
 */

/** `ROOT` lets the sample be judged by the same rules as the sources. */
const root = process.env.CRUISE_ROOT ?? 'src';
const at = (/** @type {string} */ folder) => `^${root}/${folder}`;
const NPM = (/** @type {string[]} */ ...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const TESTS = '\\.test\\.tsx?$';
const ZOD = NPM('zod');

/** A folder may import itself, what is listed, and nothing else. */
const only = (
  /** @type {string} */ name,
  /** @type {string} */ from,
  /** @type {string[]} */ to,
  /** @type {{ fromNot?: string[]; comment?: string }} */ more = {},
) => ({
  name,
  severity: /** @type {const} */ ('error'),
  comment: more.comment ?? `${name}: see the import table`,
  from: { path: at(from), pathNot: [TESTS, ...(more.fromNot ?? []).map(at)] },
  to: { pathNot: [at(from), ...to] },
});

const REACT = NPM('react', 'react-dom', '@types/react', '@types/react-dom');
const WORDS = NPM('i18next', 'react-i18next');
const PLATFORM_ROOT = `${at('platform')}/[^/]+\\.ts$`;
const domain = at('domain/');
const programme = at('programme/');
const wire = at('wire/');
const codec = at('codec/');
const store = at('store/');
const sync = at('sync/');
/** What a page may say to the service worker: the one thing of it that others know. */
const messages = at('worker/(messages|later)\\.ts$');
const data = at('app/data/');
const ui = at('app/(ui|i18n)/');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('domain', 'domain/', [...ZOD], { comment: 'domain imports zod and nothing else' }),
    only('programme', 'programme/', [domain]),
    only('wire', 'wire/', [domain, programme, ...ZOD]),
    only('codec', 'codec/', [domain, programme, PLATFORM_ROOT, ...ZOD]),
    {
      name: 'platform',
      severity: 'error',
      comment: 'platform knows nothing of ours',
      from: { path: at('platform/'), pathNot: TESTS },
      to: { path: `^${root}/`, pathNot: at('platform/') },
    },
    only('store', 'store/', [domain, programme, codec, PLATFORM_ROOT, ...ZOD, ...NPM('dexie')], {
      fromNot: ['store/(outbox|shared)\\.'],
    }),
    only('store-outbox', 'store/(outbox|shared)\\.', [PLATFORM_ROOT], {
      comment: 'the sealed rows are read without keys, so nothing that knows keys may be in reach',
    }),
    only('sync', 'sync/', [domain, wire, codec, store, PLATFORM_ROOT, ...ZOD]),
    only('app-data', 'app/data/', [
      ...[domain, programme, wire, store, sync, codec, PLATFORM_ROOT, messages],
      ...[...ZOD, ...REACT, ...NPM('dexie', 'dexie-react-hooks')],
    ]),
    only('app-ui', 'app/(ui|i18n)/', [
      ...['^locales/', ...REACT, ...WORDS],
      ...NPM('lean-qr', 'qr', 'wouter'),
    ]),
    only(
      'app-form',
      'app/form/',
      [...[domain, programme, data, ui], ...[...REACT, ...WORDS, ...NPM('wouter')]],
      {
        comment: 'what screens that fill in a form share',
      },
    ),
    only('app-screens', 'app/screens/', [
      ...[domain, programme, data, ui, at('app/form/')],
      ...[...REACT, ...WORDS, ...NPM('wouter', 'lean-qr')],
    ]),
    {
      name: 'one-screen-not-another',
      severity: 'error',
      comment: 'a screen can be rewritten alone',
      from: { path: `${at('app/screens/')}([^/]+)/` },
      to: { path: at('app/screens/'), pathNot: `${at('app/screens/')}$1/` },
    },
    {
      name: 'app-main',
      severity: 'error',
      comment: 'main and routes may use all of app, store, sync and the browser platform',
      from: { path: `${at('app')}/[^/]+\\.tsx?$`, pathNot: TESTS },
      to: { path: at('(server|testing|platform/node)/') },
    },
    only('worker', 'worker/', [
      at('platform/'),
      at('store/(outbox|shared)\\.'),
      at('codec/(armour|frame)\\.ts$'),
      ...NPM('workbox-[a-z]+'),
    ]),
    {
      name: 'server',
      severity: 'error',
      comment: 'the server knows nothing of the app',
      from: { path: at('(server|platform/node)/'), pathNot: TESTS },
      to: { path: at('(app|store|sync|worker|testing|platform/browser)/') },
    },
    {
      name: 'who-chooses-a-platform',
      severity: 'error',
      comment: 'only app/main, worker and server choose browser/ or node/',
      from: {
        path: `^${root}/`,
        pathNot: [TESTS, at('(worker|server|testing)/'), `${at('app')}/[^/]+\\.tsx?$`, at('platform/')],
      },
      to: { path: at('platform/(browser|node)/') },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { path: `^${root}/`, pathNot: [TESTS, at('testing/')] },
      to: { path: at('testing/') },
    },
    {
      name: 'no-full-zod-in-the-app',
      severity: 'error',
      comment: 'zod/mini is 5 kB in the first load, zod is 91',
      from: { path: `^${root}/`, pathNot: [TESTS, at('server/'), at('testing/')] },
      to: { path: '(^|/)node_modules/zod/(index|v4/index|v4/classic)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan-imports',
      severity: 'error',
      comment: 'an import that leads nowhere',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?(worker|url|raw)$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: root === 'src' ? '^(build|tests)/' : '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
