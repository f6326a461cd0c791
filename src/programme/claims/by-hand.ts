import type { Entry } from '../../domain/entry/entry.ts';
import { ACTIVITIES, type Activity } from '../tariff/activities.ts';
import { isIn, type PayMonth } from '../tariff/pay-month.ts';
import { rateOn } from '../tariff/rates.ts';

/** Paid work the entries cannot prove: she adds it herself. Nothing here is counted as earned. */
export interface ByHand {
  activity: Activity;
  /** Undefined: paid as a part of another. */
  rupees?: number;
  /** Days on which entries say that it was done. */
  days: string[];
  parts: ByHand[];
}

/** How a session of the village health day calls itself. */
const VHSND: readonly unknown[] = ['vhsnd', 'immunisation'];

/** What may be added in a month of work, in the order of the claim form. */
export function byHand(month: PayMonth, entries: readonly Entry[], state: string): ByHand[] {
  const all = ACTIVITIES.filter(({ self }) => self).map((activity): ByHand => {
    const rupees = rateOn(activity.id, month.to, state);
    const days = activity.id === 'vhsnd' ? sessionDays(month, entries) : [];
    return { activity, ...(rupees !== undefined && { rupees }), days, parts: [] };
  });
  return all
    .filter(({ rupees }) => rupees !== undefined)
    .map((one) => ({
      ...one,
      parts: all.filter(
        ({ activity, rupees }) => activity.partOf === one.activity.id && rupees === undefined,
      ),
    }));
}

function sessionDays(month: PayMonth, entries: readonly Entry[]): string[] {
  const days = entries
    .filter(({ kind, on, body }) => kind === 'session.held' && VHSND.includes(body.what) && isIn(month, on))
    .map(({ on }) => on);
  return [...new Set(days)].sort();
}
