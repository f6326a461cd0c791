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
          include: ['src/**/*.test.ts', 'tests/{support,faults}/**/*.test.ts', 'scripts/**/*.test.ts'],
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
          include: ['tests/journeys/**/*.journey.ts'],
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          retry: 0,
        },
      },
    ],
  },
});
