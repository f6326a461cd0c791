import { defineConfig } from 'vitest/config';

// Tests run where the workers are, never in UTC: a day counted in the wrong zone must show.
process.env.TZ = 'Asia/Kolkata';

export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Speed is a matter for the benches: a slow machine fails nothing here.
          testTimeout: 20_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/support/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/server/db/postgres/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          // The server's tests once more, on a PostgreSQL that is started for them; without one they are skipped.
          environment: 'node',
          env: { TEST_DATABASE: 'postgres' },
          include: ['src/server/{db/postgres,intake,routes}/**/*.test.ts', 'src/server/start.test.ts'],
          globalSetup: ['src/testing/postgres-setup.ts'],
          setupFiles: ['src/testing/postgres-needed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.journey.ts', 'tests/faults/**/*.fault.ts'],
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          retry: 0,
        },
      },
    ],
  },
});
