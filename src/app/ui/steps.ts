const MARK = 'step';

/** How many steps of one task lie below the entry of the browser's history that is shown. */
export function stepHere(): number {
  const step = (history.state as Record<string, unknown> | null)?.[MARK];
  return typeof step === 'number' ? step : 0;
}

/** What an entry of the history carries that stands so many steps deep in one task. */
export function atStep(step: number): Record<string, unknown> {
  return { [MARK]: step };
}

/**
 * Goes back to the first step of the task, then runs `then`: a task that is over must not be walked backwards through
 * with the phone's back key.
 */
export function leaveSteps(then: () => void = () => undefined): void {
  const go = () => {
    const step = stepHere();
    if (step > 0) return history.go(-step);
    removeEventListener('popstate', go);
    then();
  };
  addEventListener('popstate', go);
  go();
}
