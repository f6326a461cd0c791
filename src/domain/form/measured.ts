import { isRecord } from './condition.ts';

/** The one value of a measurement as a scaled integer; undefined when it was not done or has another part. */
export function measuredValue(answer: unknown): number | undefined {
  const value = isRecord(answer) ? answer.value : undefined;
  return typeof value === 'number' ? value : undefined;
}
