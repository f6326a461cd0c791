const FIRST = 100;
const STEP = 50;
const MOST = 2000;

/** How many entries the next request carries: doubling until a failure, halved on one, then additive. */
export interface Batch {
  size: number;
  doubling: boolean;
}

export const FIRST_BATCH: Batch = { size: FIRST, doubling: true };

/** After a request that carried a whole batch and was answered. */
export function larger(batch: Batch): Batch {
  return { ...batch, size: Math.min(MOST, batch.doubling ? batch.size * 2 : batch.size + STEP) };
}

/** After a request that failed. */
export function smaller(batch: Batch): Batch {
  return { size: Math.max(1, Math.floor(batch.size / 2)), doubling: false };
}
