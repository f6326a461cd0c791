import { describe, expect, test } from 'vitest';
import { NO_POSTGRES, postgresFolder } from '../../src/testing/postgres.ts';
import { type KilledDatabase, runKills } from './kills.ts';

const KILLS = 3;

describe('the power fails again and again while phones send', () => {
  test.for<KilledDatabase>(['sqlite', 'postgres'])(
    'on %s nothing is lost that was called reached, nothing is there twice, no number is left out',
    async (database, context) => {
      context.skip(database === 'postgres' && !postgresFolder(), NO_POSTGRES);
      const { acknowledged, ...found } = await runKills(KILLS, database);
      expect(found).toMatchObject({ kills: KILLS, missing: 0, doubled: 0, gaps: 0 });
      expect(acknowledged).toBeGreaterThan(0);
    },
  );
});
