import type { Answers } from '../form/problems.ts';
import type { FormVisit } from './case.ts';
import { endsPregnancy } from './pregnancy.ts';

/** The form by which somebody who was sent, or was to be sent, is asked after. */
export const REFERRAL_FORM = 'referral';

/**
 * `notReady`: the family has not gone yet, or came back untreated. `sent`: on the way as far as is known.
 * `inHospital`: reached and still there. `closed`: back after treatment, well again, died, or the pregnancy is over.
 */
export type ReferralStage = 'notReady' | 'sent' | 'inHospital' | 'closed';

/** One danger and what became of it, from the visit that found it. */
export interface ReferralCase {
  stage: ReferralStage;
  /** The visit in which the danger was found. */
  visit: FormVisit;
  /** The last visit that said how it stands: the one above or one that asked after her. */
  last: FormVisit;
}

/**
 * The referral a person was last in, from all that was written about the person in fold order; undefined when no
 * danger was ever found. A danger found later begins a new one.
 */
export function referralOf(visits: readonly FormVisit[]): ReferralCase | undefined {
  let found: ReferralCase | undefined;
  for (const visit of visits) found = startedBy(visit) ?? (found && after(found, visit));
  return found;
}

/** The visits that say what became of one danger, from the one in which it was found to the next danger, oldest first. */
export function referralFrom(visits: readonly FormVisit[], at: number): ReferralCase | undefined {
  const [first, ...later] = visits.slice(at);
  const next = later.findIndex((visit) => startedBy(visit) !== undefined);
  return first && referralOf([first, ...(next < 0 ? later : later.slice(0, next))]);
}

function startedBy(visit: FormVisit): ReferralCase | undefined {
  const { agreed } = visit.body;
  if (visit.form === REFERRAL_FORM || (agreed !== 'ready' && agreed !== 'notReady')) return undefined;
  return { stage: agreed === 'ready' ? 'sent' : 'notReady', visit, last: visit };
}

function after(found: ReferralCase, visit: FormVisit): ReferralCase {
  if (visit.form === REFERRAL_FORM) return { ...found, stage: stageIn(visit.body), last: visit };
  const isOver = endsPregnancy(visit.body) || visit.form === 'death' || visit.body.status === 'died';
  return isOver ? { ...found, stage: 'closed', last: visit } : found;
}

function stageIn({ status, notGoneWhy, result }: Answers): ReferralStage {
  if (status === 'notGone') return notGoneWhy === 'better' ? 'closed' : 'notReady';
  if (status === 'there') return 'inHospital';
  return status === 'back' && result === 'untreated' ? 'notReady' : 'closed';
}
