import { minuteOf } from '../platform/clock.ts';
import { drawId } from '../platform/ids.ts';
import type { WorkerRow } from './db/port.ts';
import { noteChange } from './routes/org/audit.ts';
import { addInvitation, DAYS_OPEN, invitationAgain, linkOf, stateOf } from './routes/org/invitations.ts';
import type { Services } from './services.ts';

/** In a feed's and a worker's place in the audit log: whoever sits at the server itself. */
const CONSOLE = { id: 'console' };

async function administrators({ storage }: Services): Promise<WorkerRow[]> {
  return (await storage.org.workers()).filter((worker) => worker.role === 'administrator');
}

async function firstAdministrator(services: Services): Promise<WorkerRow> {
  const { storage, org, crypto } = services;
  const [there] = await administrators(services);
  if (there) return there;
  const top = (await storage.org.units()).find((unit) => unit.parent === null);
  if (!top) throw new Error('The database holds no unit');
  const made: WorkerRow = {
    ...{ id: drawId(crypto), number: 'ADMIN', name: 'व्यवस्थापक', role: 'administrator', cadre: 'other' },
    ...{ unit: top.id, phone: '', moved_at: null },
  };
  await storage.org.putWorker(made);
  org.forget();
  return made;
}

/** The link by which the first administrator joins; null once one has. The same one as long as it can be used. */
export async function administratorLink(services: Services): Promise<string | null> {
  const { storage, clock } = services;
  const ids = new Set((await administrators(services)).map((worker) => worker.id));
  const feeds = await storage.feeds.feeds();
  if (feeds.some((feed) => ids.has(feed.worker) && feed.state === 'live')) return null;
  const open = (await storage.org.invitations()).find(
    (row) => ids.has(row.worker) && stateOf(row, clock.today()) === 'open',
  );
  const again = open && (await invitationAgain(services, open));
  return again ? linkOf(services, [again]) : freshAdministratorLink(services);
}

/**
 * Another link for the first administrator, whoever has joined already: the way back in when the only phone is lost.
 * Her links that are still open end, since nobody knows where they lie. Written to the audit log.
 */
export async function freshAdministratorLink(services: Services): Promise<string> {
  const { storage, org, clock } = services;
  const worker = await firstAdministrator(services);
  const view = await org.view();
  const by = { feed: CONSOLE, worker: CONSOLE };
  const invitation = await storage.transaction(async (db) => {
    for (const row of await db.org.invitations()) {
      if (row.worker !== worker.id || stateOf(row, clock.today()) !== 'open') continue;
      await db.org.revokeInvitation(row.id, minuteOf(clock.now()));
      const ended = { scope: worker.unit, action: 'invitation.revoked', about: row.id };
      await noteChange(services, db, by, ended);
    }
    const made = await addInvitation(services, db, view, { worker, kiosk: false, days: DAYS_OPEN });
    await noteChange(services, db, by, { scope: worker.unit, action: 'invitation.made', about: made.id });
    return made;
  });
  return linkOf(services, [invitation]);
}
