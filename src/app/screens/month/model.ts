import { refKey } from '../../../domain/entry/entry.ts';
import type { Bilingual } from '../../../domain/org/org.ts';
import type { Person } from '../../../domain/person/person.ts';
import { type ByHand, byHand } from '../../../programme/claims/by-hand.ts';
import type { Claim, ClaimState } from '../../../programme/claims/claim.ts';
import { PORTALS, type Portal, rowsLeft, typedTwice } from '../../../programme/portals.ts';
import { earnedIn, sumOf } from '../../../programme/sheets/claim-sheet.ts';
import { type Done, monthsWork } from '../../../programme/sheets/summary-sheet.ts';
import { ACTIVITIES, activityOf } from '../../../programme/tariff/activities.ts';
import { isIn, type PayMonth } from '../../../programme/tariff/pay-month.ts';
import type { UsedMonth } from '../../data/month.ts';

/** What one activity earned in the month. */
export interface EarnedLine {
  id: string;
  label: Bilingual;
  times: number;
  rupees: number;
}

/** A claim that waits, or was lost, with whom it is about. */
export interface OpenLine {
  key: string;
  label: Bilingual;
  person: Person;
  state: ClaimState;
  missing: Bilingual[];
  until?: string;
  rupees: number;
}

export interface MonthView {
  month: PayMonth;
  /** The one today lies in. */
  isNow: boolean;
  rupees: number;
  earned: EarnedLine[];
  /** What closes within two days, the soonest first; of this month alone. */
  lapsing: OpenLine[];
  waiting: OpenLine[];
  lost: OpenLine[];
  byHand: ByHand[];
  work: Done[];
  twice: number;
  portals: { portal: Portal; left: number }[];
}

/** One month of hers, as the screen shows it. */
export function monthView(used: UsedMonth, id: string | null): MonthView {
  const { months, claims, byRef, entries } = used;
  const [now] = months;
  const month = months.find((one) => one.id === id) ?? now;
  if (!now || !month) throw new Error('no month');
  const isNow = month.id === now.id;
  const waiting = (state: ClaimState) =>
    isNow
      ? open(
          claims.filter((one) => one.state === state),
          byRef,
        )
      : [];
  return {
    month,
    isNow,
    rupees: sumOf(earnedIn({ claims, month })),
    earned: earnedLines(claims, month),
    lapsing: waiting('lapses'),
    waiting: waiting('notYet'),
    lost: open(
      claims.filter(({ state, on }) => state === 'lost' && isIn(month, on)),
      byRef,
    ),
    byHand: byHand(month, entries, used.me.state),
    work: monthsWork({ ...used, month }),
    twice: typedTwice(used, month),
    portals: PORTALS.map((portal) => ({ portal, left: rowsLeft(portal, used).length })),
  };
}

function earnedLines(claims: readonly Claim[], month: PayMonth): EarnedLine[] {
  const earned = earnedIn({ claims, month });
  return ACTIVITIES.flatMap(({ id, label }) => {
    const its = earned.filter(({ activity }) => activity === id);
    const times = its.reduce((sum, one) => sum + (one.times ?? 1), 0);
    return its.length === 0 ? [] : [{ id, label, times, rupees: sumOf(its) }];
  });
}

/** The soonest end first. A private matter is no line by name. */
function open(claims: readonly Claim[], byRef: ReadonlyMap<string, Person>): OpenLine[] {
  const lines = claims.flatMap((claim, i): OpenLine[] => {
    const { state, missing, until, rupees } = claim;
    const person = byRef.get(refKey(claim.person));
    const activity = activityOf(claim.activity);
    if (!person || activity.private) return [];
    const key = `${refKey(claim.person)} ${claim.activity} ${i}`;
    return [
      { key, label: activity.label, person, state, missing, rupees, ...(until !== undefined && { until }) },
    ];
  });
  return lines.sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1));
}

/** "₹2,450": Indian grouping, Latin digits. */
export function rupeesInWords(rupees: number): string {
  return `₹${rupees.toLocaleString('en-IN')}`;
}
