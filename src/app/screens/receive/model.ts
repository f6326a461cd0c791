import type { TakenReceipt } from '../../data/receipt.ts';

type Refused = Exclude<TakenReceipt['kind'], 'taken'>;

/** What a receipt brought, as it is told. */
export type Told =
  | { kind: 'reached'; reached: number; left: number; help: number }
  /** Known already: nothing changed, and what is left is still left. */
  | { kind: 'nothing-new'; left: number }
  /** Kept for another worker of this phone. */
  | { kind: 'kept' }
  | { kind: 'refused'; why: Exclude<Refused, 'locked'> };

export function toldOf(result: TakenReceipt): Told {
  if (result.kind === 'locked') return { kind: 'kept' };
  if (result.kind !== 'taken') return { kind: 'refused', why: result.kind };
  const { reached, help, left } = result;
  return reached + help > 0 ? { kind: 'reached', reached, help, left } : { kind: 'nothing-new', left };
}
