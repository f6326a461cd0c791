import type { UsedMonth } from '../app/data/month.ts';
import { refKey } from '../domain/entry/entry.ts';
import { currentEntries } from '../domain/entry/fold.ts';
import { foldPeople } from '../domain/person/person.ts';
import { portalTicks } from '../domain/portal/entered.ts';
import { claimsOf, writtenByPerson } from '../programme/claims/claims.ts';
import { payMonths } from '../programme/tariff/pay-month.ts';
import type { WorkerLog } from './month-entries.ts';

/** Her months, as the screens get them from her log on a day. */
export function usedMonth(log: WorkerLog, today: string, me: Partial<UsedMonth['me']> = {}): UsedMonth {
  const entries = currentEntries(log.entries).map(({ entry }) => entry);
  const people = foldPeople(entries);
  const feeds = new Set([log.feed]);
  const months = payMonths(today, 'BR', 6);
  return {
    me: {
      id: 'WORKER01',
      name: 'रेखा देवी',
      number: 'A-1043',
      role: 'worker',
      cadre: 'asha',
      scope: 'WARD0007',
      scopeName: 'वार्ड 7',
      state: 'BR',
      programmeName: 'पहुँच',
      supervisor: { name: 'मंजू', phone: '' },
      server: '',
      kiosk: false,
      ...me,
    },
    feed: log.feed,
    today,
    months,
    people,
    byRef: new Map(people.map((person) => [refKey(person.ref), person])),
    visits: writtenByPerson(entries, feeds),
    entries,
    feeds,
    claims: claimsOf({ people, entries, feeds, today, since: months.at(-1)!.from, state: 'BR' }),
    ticks: portalTicks(entries),
  };
}
