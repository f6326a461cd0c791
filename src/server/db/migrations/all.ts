import { logAndOrganisation } from './0001-log-and-organisation.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [logAndOrganisation];
