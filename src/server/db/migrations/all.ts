import { logAndOrganisation } from './0001-log-and-organisation.ts';
import { feedClash } from './0002-feed-clash.ts';
import { chat } from './0006-chat.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [logAndOrganisation, feedClash, chat];
