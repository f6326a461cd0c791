import type { SentCount } from '../db/chat-port.ts';

/**
 * What Meta takes for a message to a number in India, without tax, in hundredths of a paisa, from a day on.
 * Sources: rate cards of several providers for 2026; for the change of October 2026 providers' announcements alone
 * (reference notes, WhatsApp Cloud API): check the card of the own account, and add a row.
 */
export const PRICES: readonly { from: string; service: number; utility: number; freeService: number }[] = [
  { from: '2026-01', service: 0, utility: 1150, freeService: 0 },
  { from: '2026-10', service: 1150, utility: 1150, freeService: 1000 },
];

export interface MonthCost {
  month: string;
  service: number;
  utility: number;
  /** Of these the provider or its rate card takes nothing for so many. */
  free: number;
  /** Hundredths of a paisa, without tax. */
  cost: number;
}

/** What the messages of each month cost, by the price of that month. Newest month first. */
export function costsOf(counts: readonly SentCount[]): MonthCost[] {
  const months = [...new Set(counts.map(({ month }) => month))].sort().reverse();
  return months.map((month) => {
    const price = PRICES.findLast(({ from }) => from <= month) ?? { service: 0, utility: 0, freeService: 0 };
    const of = (category: string) =>
      counts.find((one) => one.month === month && one.category === category) ?? { sent: 0, free: 0 };
    const [service, utility] = [of('service'), of('utility')];
    const charged = service.sent - service.free;
    const paid = price.service === 0 ? 0 : Math.max(0, charged - price.freeService);
    const paidUtility = utility.sent - utility.free;
    return {
      month,
      service: service.sent,
      utility: utility.sent,
      free: service.sent - paid + utility.free,
      cost: paid * price.service + paidUtility * price.utility,
    };
  });
}
