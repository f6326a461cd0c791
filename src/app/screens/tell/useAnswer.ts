import { useCallback } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import { type Answer, FAMILY_TOLD } from '../../../programme/family/told.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import type { Setback } from '../../form/Setbacks.tsx';
import { useSaving } from '../../form/useSaving.ts';
import { type Choice, toldBody } from './model.ts';

/** What an answer belongs to: an offer that is saved already, or something told at home just now. */
export type Answering = { at: { ref: Ref; scope?: string } } | { choice: Choice };

interface Asked {
  about: Ref;
  to: Answering | undefined;
  /** After the save has resolved. */
  onKept: (answer: Answer | 'not-made') => void;
}

/** One answer of a family, saved once: as an amendment of the offer, or with what was told at home. */
export function useAnswer({ about, to, onKept }: Asked) {
  const save = useSave();
  const today = useToday();
  const saving = useSaving();
  const { run } = saving;
  const keep = useCallback(
    (answer: Answer | 'not-made', rest: Record<string, unknown>) =>
      run(async (): Promise<{ kind: 'saved' } | { kind: Setback }> => {
        const result = await save({
          kind: FAMILY_TOLD.kind,
          v: FAMILY_TOLD.v,
          about,
          on: today,
          body: {},
          ...rest,
        });
        if (result.kind === 'saved') onKept(answer);
        return result;
      }),
    [run, save, about, today, onKept],
  );
  const answer = (given: Answer, saidBy?: string) => {
    if (!to) return;
    if ('choice' in to) return keep(given, { body: toldBody(to.choice, 'home', given, saidBy) });
    if (given === 'unknown') return onKept(given);
    const { ref, ...scope } = to.at;
    keep(given, { amends: ref, ...scope, body: { answer: given, ...(saidBy !== undefined && { saidBy }) } });
  };
  /** It was not sent after all, or the call did not get through: it was never offered. */
  const notMade = () => {
    if (!to || 'choice' in to) return;
    const { ref, ...scope } = to.at;
    keep('not-made', { voids: ref, ...scope });
  };
  return { saving, answer, notMade };
}
