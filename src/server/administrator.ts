import type { Invitation } from '../codec/invitation.ts';
import { minuteOf } from '../platform/clock.ts';
import { drawId } from '../platform/ids.ts';
import type { Db, InvitationRow, WorkerRow } from './db/port.ts';
import type { OrgView } from './org-view.ts';
import { noteChange } from './routes/org/audit.ts';
import { addInvitation, DAYS_OPEN, invitationAgain, linkOf, stateOf } from './routes/org/invitations.ts';
import type { Services } from './services.ts';

/** In a feed's and a worker's place in the audit log: whoever sits at the server itself. */
const CONSOLE = { id: 'console' };

const isAdministrator = (worker: WorkerRow) => worker.role === 'administrator';

/** Made by one process, however many start at once. */
async function firstAdministrator({ storage, crypto }: Services): Promise<WorkerRow> {
  return storage.transaction(async (db) => {
    await db.programme.lock();
    const there = (await db.org.workers()).find(isAdministrator);
    if (there) return there;
    const top = (await db.org.units()).find((unit) => unit.parent === null);
    if (!top) throw new Error('The database holds no unit');
    const made: WorkerRow = {
      ...{ id: drawId(crypto), number: 'ADMIN', name: 'व्यवस्थापक', role: 'administrator', cadre: 'other' },
      ...{ unit: top.id, phone: '', moved_at: null },
    };
    await db.org.putWorker(made);
    return made;
  });
}

/** Ends what is still open for her, since nobody knows where it lies, and makes another. */
async function inviteAnew(
  services: Services,
  db: Db,
  view: OrgView,
  { worker, open }: { worker: WorkerRow; open: readonly InvitationRow[] },
): Promise<Invitation> {
  const by = { feed: CONSOLE, worker: CONSOLE };
  for (const row of open) {
    await db.org.revokeInvitation(row.id, minuteOf(services.clock.now()));
    await noteChange(services, db, by, {
      scope: worker.unit,
      action: 'invitation.revoked',
      about: row.id,
    });
  }
  const made = await addInvitation(services, db, view, { worker, kiosk: false, days: DAYS_OPEN });
  await noteChange(services, db, by, { scope: worker.unit, action: 'invitation.made', about: made.id });
  return made;
}

/** `keep`: the one that is open already, where there is one. */
async function linkOfFirst(services: Services, keep: boolean): Promise<string> {
  const { storage, org, clock } = services;
  const worker = await firstAdministrator(services);
  const view = await org.view();
  const invitation = await storage.transaction(async (db) => {
    await db.programme.lock();
    const open = (await db.org.invitations()).filter(
      (row) => row.worker === worker.id && stateOf(row, clock.today()) === 'open',
    );
    const [there] = keep ? open : [];
    const again = there && (await invitationAgain(services, there));
    return again ?? inviteAnew(services, db, view, { worker, open });
  });
  return linkOf(services, [invitation]);
}

/** The link by which the first administrator joins; null once one has. The same one as long as it can be used. */
export async function administratorLink(services: Services): Promise<string | null> {
  const { storage } = services;
  const ids = new Set((await storage.org.workers()).filter(isAdministrator).map((worker) => worker.id));
  const feeds = await storage.feeds.feeds();
  if (feeds.some((feed) => ids.has(feed.worker) && feed.state === 'live')) return null;
  return linkOfFirst(services, true);
}

/**
 * Another link for the first administrator, whoever has joined already: the way back in when the only phone is lost.
 * Her links that are still open end. Written to the audit log.
 */
export function freshAdministratorLink(services: Services): Promise<string> {
  return linkOfFirst(services, false);
}
