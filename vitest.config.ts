import { defineConfig } from 'vitest/config';

// Tests run where the workers are, never in UTC: a day counted in the wrong zone must show.
process.env.TZ = 'Asia/Kolkata';

/**
 * What a test leaves behind here it leaves in objects of its own: files share a worker's memory, so each is spared reading
 * what all of them import.
 */
const TOGETHER = 'domain|programme|codec|wire|platform|store|sync|worker|server';
/** These put something else in a module's place. */
const OWN_MODULES = ['src/server/full-disk.test.ts', 'src/server/keeping/{swap,key-swap}.test.ts'];
const ON_POSTGRES = 'src/server/{db,keeping}/postgres/**';

export default defineConfig({
  test: {
    restoreMocks: true,
    // Vitest leaves one core free, of two.
    maxWorkers: 2,
    // Speed is a matter for the benches: a slow machine fails nothing here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          environment: 'node',
          isolate: false,
          include: [`src/@(${TOGETHER})/**/*.test.ts`],
          exclude: [ON_POSTGRES, ...OWN_MODULES],
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            `src/!(${TOGETHER})/**/*.test.ts`,
            ...OWN_MODULES,
            'tests/{support,fuzz,faults}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          // The server's tests once more, on a PostgreSQL that is started for them; without one they are skipped.
          environment: 'node',
          env: { TEST_DATABASE: 'postgres' },
          include: [
            'src/server/{db/postgres,keeping/postgres,intake,routes}/**/*.test.ts',
            'src/server/start.test.ts',
          ],
          globalSetup: ['src/testing/postgres-setup.ts'],
          setupFiles: ['src/testing/postgres-needed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          // Each file in a context of its own in one process: a process for each would load jsdom anew forty times.
          pool: 'vmForks',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.journey.ts', 'tests/faults/**/*.fault.ts'],
          globalSetup: ['tests/journeys/support/examine.ts'],
          testTimeout: 600_000,
          hookTimeout: 240_000,
          retry: 0,
        },
      },
    ],
  },
});
