import { logAndOrganisation } from './0001-log-and-organisation.ts';
import { feedClash } from './0002-feed-clash.ts';
import { kept } from './0003-kept.ts';
import { orgVersion } from './0004-org-version.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [logAndOrganisation, feedClash, kept, orgVersion];
