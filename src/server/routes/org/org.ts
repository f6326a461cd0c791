import type { Unit } from '../../../domain/org/org.ts';
import { unitAndAbove } from '../../../domain/org/org.ts';
import { minuteOf } from '../../../platform/clock.ts';
import type { Org, OrgFeed, OrgWorker } from '../../../wire/org.ts';
import type { FeedRow, InvitationRow, WorkerRow } from '../../db/port.ts';
import { workerOf } from '../../org-view.ts';
import { Refused } from '../../problem.ts';
import { manageableUnits } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from './audit.ts';
import { stateOf } from './invitations.ts';

/** So long an administrator is reminded that the desk's work since the backup is to be done again. */
const TOLD_MINUTES = 30 * 24 * 60;

async function restoredLately(
  { storage, clock }: Services,
  { person }: Session,
): Promise<Pick<Org, 'restored'>> {
  const [newest] = person.role === 'administrator' ? await storage.kept.restores() : [];
  if (!newest || minuteOf(clock.now()) - newest.restored_at > TOLD_MINUTES) return {};
  return { restored: { at: newest.restored_at, takenAt: newest.taken_at } };
}

function orgWorker(
  row: WorkerRow,
  feeds: readonly FeedRow[],
  last: InvitationRow | undefined,
  today: string,
): OrgWorker {
  const kind = last && stateOf(last, today);
  const joined = feeds.some((feed) => feed.worker === row.id && feed.state === 'live');
  const waiting = kind === 'open' || kind === 'used' ? 'invited' : kind;
  // An invitation that was used by a phone now retired leaves her without one.
  const state = joined ? 'joined' : kind === 'used' ? 'not-invited' : (waiting ?? 'not-invited');
  const invite = last && kind ? { id: last.id, expires: last.expires, kind } : null;
  return { ...workerOf(row), phone: row.phone, state, invite };
}

function orgFeed(row: FeedRow, waiting: ReadonlyMap<string, number>): OrgFeed {
  return {
    id: row.id,
    worker: row.worker,
    home: row.home,
    state: row.state,
    joinedAt: row.joined_at,
    lastContact: row.last_contact,
    unsent: row.unsent,
    waiting: waiting.get(row.id) ?? 0,
  };
}

/** The organisation as far as the caller may see it, with the units above hers for their names. */
export async function readOrg(services: Services, session: Session): Promise<Org> {
  const { storage, org, clock } = services;
  const { person } = session;
  if (person.role === 'worker') throw new Refused('not-allowed');
  await noteChange(services, storage, session, {
    scope: person.unit,
    action: 'org.read',
    about: person.unit,
  });
  const view = await org.view();
  const within = manageableUnits(view, person);
  const rows = [...view.workers.values()].filter(
    (worker) =>
      within.has(worker.unit) && (worker.role !== 'administrator' || person.role === 'administrator'),
  );
  const ids = new Set(rows.map((worker) => worker.id));
  const feeds = (await storage.feeds.feeds()).filter((feed) => ids.has(feed.worker));
  const waiting = await storage.held.waitingCounts(feeds);
  const last = new Map((await storage.org.invitations()).map((row) => [row.worker, row]));
  const clashes = (await storage.feeds.clashes()).filter(({ worker }) => ids.has(worker));
  const above = unitAndAbove(view.units, person.unit);
  const units = new Map<string, Unit>(above.map((unit) => [unit.id, unit]));
  for (const unit of view.units.values()) if (within.has(unit.id)) units.set(unit.id, unit);
  const apart = (feed: FeedRow) => feed.state === 'taken' || feed.state === 'late';
  return {
    units: [...units.values()],
    workers: rows.map((row) => orgWorker(row, feeds, last.get(row.id), clock.today())),
    feeds: feeds.filter((feed) => !apart(feed)).map((feed) => orgFeed(feed, waiting)),
    clashes: clashes.map(({ feed, worker, first_at, last_at }) => ({
      ...{ feed, worker },
      firstAt: first_at,
      lastAt: last_at,
    })),
    heldApart: feeds.filter(apart).map((feed) => orgFeed(feed, waiting)),
    ...(await restoredLately(services, session)),
  };
}
