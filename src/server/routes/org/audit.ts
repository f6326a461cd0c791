import { minuteOf } from '../../../platform/clock.ts';
import { drawId } from '../../../platform/ids.ts';
import type { Db } from '../../db/port.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';

interface Author {
  feed: Pick<Session['feed'], 'id'>;
  worker: Pick<Session['worker'], 'id'>;
}

/** Notes a change or a reading of the organisation: by whom, in which unit, about which id. Never a name or a value. */
export async function noteChange(
  { crypto, clock }: Services,
  db: Db,
  { feed, worker }: Author,
  change: { scope: string; action: string; about: string },
): Promise<void> {
  const id = drawId(crypto) + drawId(crypto);
  const at = minuteOf(clock.now());
  await db.audit.note([{ ...change, id, at, feed: feed.id, worker: worker.id }]);
}
