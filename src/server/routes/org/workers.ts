import { minuteOf } from '../../../platform/clock.ts';
import { drawId } from '../../../platform/ids.ts';
import type { NewWorker, WorkerReply } from '../../../wire/org.ts';
import { isReporter, letAccountsGo } from '../../chat/binding.ts';
import type { WorkerRow } from '../../db/port.ts';
import { reconsiderWorker } from '../../intake/reconsider.ts';
import { workerOf } from '../../org-view.ts';
import { Refused } from '../../problem.ts';
import { mayManage } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from './audit.ts';

function replyOf(row: WorkerRow): WorkerReply {
  return { ...workerOf(row), phone: row.phone };
}

async function checkFree(services: Services, fields: Partial<NewWorker>, id?: string): Promise<void> {
  const { units } = await services.org.view();
  if (fields.unit !== undefined && !units.has(fields.unit)) throw new Refused('bad-request', 'unit');
  const same =
    fields.number === undefined ? undefined : await services.storage.org.workerByNumber(fields.number);
  if (same && same.id !== id) throw new Refused('bad-request', 'number');
}

export async function makeWorker(
  services: Services,
  session: Session,
  fields: NewWorker,
): Promise<WorkerReply> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  await checkFree(services, fields);
  const row: WorkerRow = { id: drawId(services.crypto), ...fields, moved_at: null };
  await services.storage.transaction(async (db) => {
    await db.org.putWorker(row);
    await noteChange(services, db, session, { scope: row.unit, action: 'worker.made', about: row.id });
  });
  return replyOf(row);
}

/**
 * A worker who changes her unit keeps what she saved before in the old one, and her open invitations end. Who reports no
 * more has no account to report from.
 */
export async function changeWorker(
  services: Services,
  session: Session,
  id: string,
  change: { [K in keyof NewWorker]?: NewWorker[K] | undefined },
): Promise<WorkerReply> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const before = await services.storage.org.worker(id);
  if (!before) throw new Refused('not-found');
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  await checkFree(services, said, id);
  const now = minuteOf(services.clock.now());
  const changed: WorkerRow = { ...before, ...said };
  const moves = changed.unit !== before.unit;
  const row = moves ? { ...changed, moved_at: now } : changed;
  await services.storage.transaction(async (db) => {
    await db.org.putWorker(row);
    await noteChange(services, db, session, { scope: row.unit, action: 'worker.changed', about: id });
    if (!moves && row.role === before.role) return;
    if (!isReporter(row)) await letAccountsGo(services, db, session, row);
    for (const invitation of await db.org.invitations()) {
      const open = invitation.worker === id && invitation.feed === null && invitation.revoked_at === null;
      if (open) await db.org.revokeInvitation(invitation.id, now);
    }
  });
  if (moves || row.role !== before.role) await reconsiderWorker(services, id);
  return replyOf(row);
}
