import { logAndOrganisation } from './0001-log-and-organisation.ts';
import { feedClash } from './0002-feed-clash.ts';
import { orgVersion } from './0003-org-version.ts';
import { kept } from './0004-kept.ts';
import { chat } from './0006-chat.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [logAndOrganisation, feedClash, orgVersion, kept, chat];
