import { useMemo, useState } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import type { Current } from '../../../domain/entry/fold.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { useDraft } from '../../data/drafts.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import type { FormState } from '../../form/state.ts';
import { useFormRun } from '../../form/useFormRun.ts';
import { useSaving } from '../../form/useSaving.ts';
import { correctDraftKey, correctionOf, correctTask, draftOf, sawIn, sawOf, stateFrom } from './model.ts';

interface Opened {
  /** The entry that is corrected. */
  about: Ref;
  current: Current;
  form: Form;
  draft: ReturnType<typeof useDraft>;
}

/** One correction from what stands, or from where it was left, to the patch that is saved. */
export function useCorrectScreen({ about, current, form, draft }: Opened) {
  const today = useToday();
  const save = useSave();
  const saving = useSaving();
  const [saw] = useState(() => sawIn(draft.answers) ?? sawOf(current));
  const task = useMemo(() => correctTask(form, saw, today), [form, saw, today]);
  const [initial] = useState(() => stateFrom(task, draft.answers));
  const run = useFormRun(task, initial, (state) => draft.write(draftOf(state, saw)));
  const [unchanged, setUnchanged] = useState(false);
  const finish = (finished: FormState) => {
    const patch = correctionOf(task, saw, finished);
    if (!patch) return setUnchanged(true);
    saving.run(() =>
      save({
        kind: form.kind,
        v: form.v,
        amends: saw.head,
        scope: current.entry.scope,
        on: today,
        body: patch,
        draft: correctDraftKey(about),
      }),
    );
  };
  return { run, saving, finish, unchanged, goOn: () => setUnchanged(false) };
}
