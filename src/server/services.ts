import type { Clock } from '../platform/clock.ts';
import type { Crypto } from '../platform/crypto.ts';
import type { ProgrammeNumbers } from '../wire/programme-numbers.ts';
import type { Storage } from './db/port.ts';
import type { Keys } from './keys.ts';
import type { Org } from './org-view.ts';
import type { Programme } from './programme.ts';
import type { Counts } from './watch/counts.ts';

/** What every part of the server works with; made once at the start. */
export interface Services {
  storage: Storage;
  crypto: Crypto;
  clock: Clock;
  keys: Keys;
  programme: Programme;
  org: Org;
  counts: Counts;
  /** Origin under which phones reach this server. */
  publicUrl: string;
  /** The programme's own numbers, to which codes may be sent; undefined where it has none. */
  numbers: ProgrammeNumbers | undefined;
}
