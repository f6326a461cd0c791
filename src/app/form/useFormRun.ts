import { useCallback, useMemo, useRef, useState } from 'react';
import type { Field, MeasuredBy, MeasuredPart, NumberSpec } from '../../domain/form/form.ts';
import * as flow from './flow.ts';
import { type FormState, type Task, toDraft } from './state.ts';

/** What a person does in a form. */
export interface FormActs {
  answer: (field: Field, answer: unknown) => void;
  type: (
    spot: { field: string; part?: MeasuredPart },
    text: string,
    spec: Pick<NumberSpec, 'decimals'>,
  ) => void;
  leave: (field: Field) => void;
  tell: (field: Field, told: { by?: MeasuredBy; on?: string }) => void;
  sure: (field: Field) => void;
  noneDone: () => void;
  setDay: (day: string, canBe: boolean) => void;
  stopAnswer: (answers: Record<string, unknown>) => void;
  stopBack: () => void;
  goTo: (place: string) => void;
  /** False at the first screen. */
  back: () => boolean;
  /** The finished state when nothing is left to ask, else null. */
  next: () => FormState | null;
  /** The same from any screen. */
  saveHere: () => FormState | null;
}

export interface FormRun {
  task: Task;
  state: FormState;
  acts: FormActs;
}

/**
 * Runs a form from a state. `keep` is given everything worth keeping after each change. The state also stands in a
 * ref, so that two taps between two drawings both count.
 */
export function useFormRun(
  task: Task,
  initial: FormState,
  keep: (draft: Record<string, unknown>) => void,
): FormRun {
  const [state, setState] = useState(initial);
  const now = useRef(initial);
  const live = useRef({ task, keep });
  live.current = { task, keep };

  const change = useCallback((next: FormState) => {
    if (next === now.current) return;
    now.current = next;
    setState(next);
    live.current.keep(toDraft(next));
  }, []);

  const acts = useMemo<FormActs>(() => {
    const by = (make: (task: Task, state: FormState) => FormState) =>
      change(make(live.current.task, now.current));
    const finish = (go: typeof flow.wentOn) => {
      const { state: after, finished } = go(live.current.task, now.current);
      change(after);
      return finished ? after : null;
    };
    return {
      answer: (field, answer) => by((t, s) => flow.answered(t, s, field, answer)),
      type: (spot, text, spec) => by((_, s) => flow.typedNumber(s, spot, text, spec)),
      leave: (field) => by((t, s) => flow.leftField(t, s, field)),
      tell: (field, told) => by((t, s) => flow.measurementTold(t, s, field, told)),
      sure: (field) => by((t, s) => flow.saidRight(t, s, field.id)),
      noneDone: () => by(flow.saidNoneDone),
      setDay: (day, canBe) => by((_, s) => flow.daySet(s, day, canBe)),
      stopAnswer: (answers) => by((t, s) => flow.stopAnswered(t, s, answers)),
      stopBack: () => by((_, s) => flow.stopUndone(s)),
      goTo: (place) => by((t, s) => flow.wentTo(t, s, place)),
      back() {
        const before = flow.wentBack(live.current.task, now.current);
        if (before) change(before);
        return before !== null;
      },
      next: () => finish(flow.wentOn),
      saveHere: () => finish(flow.savedHere),
    };
  }, [change]);

  return { task, state, acts };
}
