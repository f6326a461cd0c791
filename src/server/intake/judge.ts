import type { Entry } from '../../domain/entry/entry.ts';
import { isKind } from '../../domain/entry/kinds.ts';
import type { HeldReason } from '../../domain/entry/verdict.ts';
import type { Role } from '../../domain/org/org.ts';
import { formOf } from '../../programme/forms.ts';
import type { FeedRow } from '../db/port.ts';
import type { OrgView } from '../org-view.ts';
import { mayWrite } from '../rights.ts';
import { fitsLoosely } from './loose.ts';

/** Why nothing of this feed goes into the log, or null when it may. */
export function feedHold(feed: Pick<FeedRow, 'state'>): HeldReason | null {
  if (feed.state === 'live') return null;
  return feed.state === 'taken' ? 'invite-taken' : 'revoked';
}

/** A correction or a cancellation need not say again which form it is about. */
function isPatch(entry: Entry): boolean {
  return (entry.amends !== undefined || entry.voids !== undefined) && entry.body.form === undefined;
}

/** Minutes: two thousand years either way. What is worked out from such times is a number in every database. */
const FURTHEST_MINUTE = 2 ** 30;

/** Whether it is a minute at all; a wrong clock is no reason to keep anything back. */
export function isMinute(minute: number): boolean {
  return Math.abs(minute) <= FURTHEST_MINUTE;
}

/**
 * Her rights of today; besides them the feed's own home, which is all a phone can write to that has not joined anew since
 * its worker was moved; and whatever her rights there covered when she saved it. An end is put to a feed by retiring it.
 */
function writesInPlace(org: OrgView, feed: FeedRow, entry: Entry, correctedAt: number): boolean {
  const worker = org.workers.get(feed.worker);
  if (!worker) return false;
  const role = worker.role as Role;
  if (mayWrite(org, { role, unit: worker.unit }, entry.scope)) return true;
  if (role !== 'administrator' && entry.scope === feed.home) return true;
  const savedBeforeMove = worker.moved_at !== null && correctedAt < worker.moved_at;
  return savedBeforeMove && mayWrite(org, { role, unit: feed.home }, entry.scope);
}

/** Why an authentic entry has to wait for a person or an upgrade, or null when it goes into the log. */
export function judge(org: OrgView, feed: FeedRow, entry: Entry, correctedAt: number): HeldReason | null {
  const hold = feedHold(feed);
  if (hold) return hold;
  const form = formOf(entry.kind, entry.v, entry.body);
  if (!form && !(isKind(entry.kind) && isPatch(entry))) return 'newer-version';
  const isTimed = [entry.at, entry.offset ?? 0, correctedAt].every(isMinute);
  if (!isTimed || !fitsLoosely(form, entry.body)) return 'invalid';
  return writesInPlace(org, feed, entry, correctedAt) ? null : 'moved';
}
