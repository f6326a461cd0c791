import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Ref } from '../../../domain/entry/entry.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { useOpenVault } from '../../data/device.ts';
import type { useDraft } from '../../data/drafts.ts';
import type { UsedPerson } from '../../data/people.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { type FormState, fromDraft, newState } from '../../form/state.ts';
import { useFormRun } from '../../form/useFormRun.ts';
import { useSaving } from '../../form/useSaving.ts';
import { visitBody, visitDraftKey, visitTask } from './model.ts';

export type VisitDraft = ReturnType<typeof useDraft>;

/** One visit from its first answer, or from where it was left, to the save. */
export function useVisitScreen(
  visit: VisitForm,
  known: UsedPerson,
  { draft, about }: { draft: VisitDraft; about: Ref },
) {
  const today = useToday();
  const [, navigate] = useLocation();
  const save = useSave();
  const saving = useSaving();
  const state = useOpenVault()?.me.state ?? '';
  const task = useMemo(() => visitTask(visit, known, today), [visit, known, today]);
  const [initial] = useState(() => (draft.answers ? fromDraft(task, draft.answers) : newState(task)));
  const run = useFormRun(task, initial, draft.write);
  const { feed, no } = known.person.ref;
  const finish = useCallback(
    (finished: FormState) =>
      saving.run(() =>
        save({
          kind: task.form.kind,
          v: task.form.v,
          about: { feed, no },
          on: finished.on,
          body: visitBody(task, finished),
          draft: visitDraftKey(task.form.id, about),
        }),
      ),
    [save, saving.run, task, feed, no, about],
  );
  const leave = useCallback(() => navigate(`/person/${feed}/${no}`), [navigate, feed, no]);
  return { task, run, saving, finish, leave, state, draftProblem: draft.problem };
}
