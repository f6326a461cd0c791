/** All the same digit, or a run up or down: the first that anybody tries. */
export function isEasyPin(pin: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < pin.length; i++) steps.add((Number(pin[i]) - Number(pin[i - 1]) + 10) % 10);
  return steps.size === 1 && [0, 1, 9].some((step) => steps.has(step));
}
