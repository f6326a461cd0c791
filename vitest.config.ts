import { defineConfig } from 'vitest/config';

// Tests run where the workers are, never in UTC: a day counted in the wrong zone must show.
process.env.TZ = 'Asia/Kolkata';

/** Pure functions over data: their files share a worker's memory, which halves what they cost. */
const RULES = 'src/{domain,programme,codec,wire}/**/*.test.ts';

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
          name: 'rules',
          environment: 'node',
          isolate: false,
          include: [RULES],
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          exclude: [RULES, 'src/server/{db,keeping}/postgres/**'],
          include: ['src/**/*.test.ts', 'tests/{support,fuzz,faults}/**/*.test.ts', 'scripts/**/*.test.ts'],
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
