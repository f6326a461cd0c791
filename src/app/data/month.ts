import { useMemo } from 'react';
import { type PortalTick, portalTicks } from '../../domain/portal/entered.ts';
import { claimsOf, writtenByPerson } from '../../programme/claims/claims.ts';
import type { Worked } from '../../programme/sheets/sheet.ts';
import { type PayMonth, payMonths } from '../../programme/tariff/pay-month.ts';
import { type OpenVault, useOpenVault } from './device.ts';
import { useDirectory } from './log.ts';
import { peopleOf, standingOf } from './people.ts';
import { useLogSnapshot } from './reading.ts';
import { useToday } from './today.ts';

/** So many months of work can be looked at. */
const MONTHS = 6;

/** What a month of her work is made of. */
export interface UsedMonth extends Worked {
  me: OpenVault['me'];
  feed: string;
  today: string;
  /** The month today lies in first. */
  months: PayMonth[];
  ticks: readonly PortalTick[];
}

/** Her own months; null while the vault is locked or for somebody else's role, undefined while they load. */
export function useMonth(): UsedMonth | null | undefined {
  const vault = useOpenVault();
  const log = useLogSnapshot();
  const directory = useDirectory();
  const today = useToday();
  return useMemo(() => {
    if (vault?.me.role !== 'worker') return null;
    if (!log || directory === undefined) return undefined;
    const { me, feed } = vault;
    const earlier = (directory?.feeds ?? []).filter(([, worker]) => worker === me.id).map(([one]) => one);
    const feeds = new Set([feed, ...earlier]);
    const { all: people, byRef } = peopleOf(log);
    const { all, resolve } = standingOf(log);
    const entries = all.map(({ entry }) => (entry.about ? { ...entry, about: resolve(entry.about) } : entry));
    const months = payMonths(today, me.state, MONTHS);
    const since = months.at(-1)?.from ?? today;
    const claims = claimsOf({ people, entries, feeds, today, since, state: me.state });
    const visits = writtenByPerson(entries, feeds);
    return {
      me,
      feed,
      today,
      months,
      people,
      byRef,
      visits,
      entries,
      feeds,
      claims,
      ticks: portalTicks(entries),
    };
  }, [vault, log, directory, today]);
}
