import { addDays, addMonths } from '../../domain/form/day.ts';

/** How a state counts the month it pays for. */
interface PayCycle {
  /** Two letters; absent: where nothing else is known. */
  state?: string;
  /** The day of the month before on which it begins; 1: it is the calendar month. */
  from: number;
  /** Its last day; 0: the last of the calendar month. */
  to: number;
  /** The day of the next calendar month by which it is claimed. */
  claimBy?: number;
  source: string;
  verify: string;
}

/** Data, not code: a state's own way of counting is a row. */
const PAY_CYCLES: readonly PayCycle[] = [
  {
    state: 'BR',
    from: 26,
    to: 25,
    claimBy: 5,
    source: 'programme.md 5: Bihar ASHWIN portal, 2023 guideline: work month 26th-25th; claim entry by 5th',
    verify: 'Whether the guideline of 2023 still holds.',
  },
  {
    from: 1,
    to: 0,
    source: 'programme.md 5 knows of no other state',
    verify: 'The calendar month, and that no last day for the claim is known.',
  },
];

/** A month of work as it is paid for; `from` and `to` are its first and last day. */
export interface PayMonth {
  /** 'YYYY-MM' of its last day: the name by which it is called. */
  id: string;
  from: string;
  to: string;
  /** The last day on which it can be claimed. */
  claimBy?: string;
}

/** The month of work a day lies in. */
export function payMonthOf(day: string, state: string): PayMonth {
  const cycle = cycleOf(state);
  const date = Number(day.slice(8));
  const first = `${day.slice(0, 7)}-01`;
  return monthEndingIn(cycle.to > 0 && date > cycle.to ? addMonths(first, 1) : first, cycle);
}

/** The months up to the one a day lies in, the latest first. */
export function payMonths(day: string, state: string, count: number): PayMonth[] {
  const last = payMonthOf(day, state);
  const cycle = cycleOf(state);
  return Array.from({ length: count }, (_, back) => monthEndingIn(addMonths(`${last.id}-01`, -back), cycle));
}

export function isIn(month: Pick<PayMonth, 'from' | 'to'>, day: string | undefined): boolean {
  return day !== undefined && month.from <= day && day <= month.to;
}

function cycleOf(state: string): PayCycle {
  const cycle = PAY_CYCLES.find((one) => one.state === state) ?? PAY_CYCLES.find((one) => !one.state);
  if (!cycle) throw new Error('no pay month');
  return cycle;
}

/** `first`: the first day of the calendar month it ends in. */
function monthEndingIn(first: string, { from, to, claimBy }: PayCycle): PayMonth {
  const next = addMonths(first, 1);
  return {
    id: first.slice(0, 7),
    from: from === 1 ? first : addDays(addMonths(first, -1), from - 1),
    to: to === 0 ? addDays(next, -1) : addDays(first, to - 1),
    ...(claimBy !== undefined && { claimBy: addDays(next, claimBy - 1) }),
  };
}
