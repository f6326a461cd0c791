import { refKey } from '../../domain/entry/entry.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { byHand } from '../claims/by-hand.ts';
import type { Claim } from '../claims/claim.ts';
import { ACTIVITIES, type Activity, activityOf } from '../tariff/activities.ts';
import { isIn } from '../tariff/pay-month.ts';
import { rateOn } from '../tariff/rates.ts';
import { PRIVATE } from '../visits.ts';
import { dayCell, relativeOf } from './cells.ts';
import { type Cell, column, type Known, type Sheet } from './sheet.ts';

const SOURCE =
  'programme.md 5, claim row: activity, FMR code, rate, parameter for payment, number of claims, amount, documents';
const BY_HAND: Bilingual = { hi: 'खुद जोड़ें', en: 'Add by hand' };
const TOTAL: Bilingual = { hi: 'कुल', en: 'Total' };

/** What was earned in the month, in the order of the form. */
export function earnedIn({ claims, month }: Pick<Known, 'claims' | 'month'>): Claim[] {
  return claims.filter(({ state, on }) => state === 'earned' && isIn(month, on));
}

export function sumOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { rupees }) => sum + rupees, 0);
}

const timesOf = (claims: readonly Claim[]) => claims.reduce((sum, { times = 1 }) => sum + times, 0);

function claimRow(
  { label, fmr = '', parameter, documents }: Activity,
  [rate, times, rupees]: string[],
): Cell[] {
  return [label, fmr, rate ?? '', parameter, times ?? '', rupees ?? '', documents];
}

function claimRows(known: Known): Cell[][] {
  const earned = earnedIn(known);
  const proved = ACTIVITIES.flatMap((activity) => {
    const its = earned.filter((claim) => claim.activity === activity.id);
    if (its.length === 0) return [];
    const rate = rateOn(activity.id, known.month.to, known.state);
    return [claimRow(activity, [rate?.toString() ?? '', `${timesOf(its)}`, `${sumOf(its)}`])];
  });
  const others = byHand(known.month, known.entries, known.state).map(({ activity, rupees }) =>
    claimRow(activity, [rupees?.toString() ?? '', '', '']),
  );
  return [...proved, ...others].map((row, i) => [`${i + 1}`, ...row]);
}

export const CLAIM: Sheet = {
  id: 'claim',
  title: { hi: 'प्रोत्साहन राशि का दावा', en: 'Incentive claim' },
  landscape: true,
  columns: [
    column('no', 'क्र.सं.', 'No.', 'number'),
    column('activity', 'काम', 'Activity', 'name'),
    column('fmr', 'एफएमआर कोड', 'FMR code'),
    column('rate', 'दर (₹)', 'Rate (₹)', 'number'),
    column('parameter', 'भुगतान की शर्त', 'Parameter for payment'),
    column('times', 'कितने', 'Number', 'number'),
    column('rupees', 'राशि (₹)', 'Amount (₹)', 'number'),
    column('documents', 'कागज़', 'Documents'),
  ],
  rows: claimRows,
  total: (known) => ['', TOTAL, '', '', BY_HAND, '', `${sumOf(earnedIn(known))}`, ''],
  source: SOURCE,
  verify: 'The order of the rows is ours; FMR codes were not found.',
};

export const CLAIM_NAMES: Sheet = {
  id: 'claimNames',
  title: { hi: 'दावे के नाम', en: 'Names behind the claim' },
  landscape: true,
  columns: [
    column('no', 'क्र.सं.', 'No.', 'number'),
    column('name', 'नाम', 'Name', 'name'),
    column('relative', 'पति / पिता / माता', 'Husband / father / mother'),
    column('id', 'आरसीएच आईडी / एमसीपी कार्ड', 'RCH ID / MCP card'),
    column('activity', 'काम', 'Activity'),
    column('days', 'तारीख', 'Days'),
    column('rupees', 'राशि (₹)', 'Amount (₹)', 'number'),
  ],
  rows(known) {
    return earnedIn(known).map((claim, i) => {
      const activity = activityOf(claim.activity);
      const person = activity.private ? undefined : known.byRef.get(refKey(claim.person));
      const days = claim.days.map(dayCell).join(', ');
      return [
        `${i + 1}`,
        activity.private ? PRIVATE : (person?.name ?? ''),
        person ? relativeOf(person) : '',
        person?.rch ?? person?.mcp ?? '',
        activity.label,
        days,
        `${claim.rupees}`,
      ];
    });
  },
  source: 'programme.md 5: beneficiary name + RCH/MCP ID, activity, date(s)',
  verify: 'The order of the columns is ours.',
};
