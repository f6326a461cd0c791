import { useMemo, useState } from 'react';
import { type Ref, refKey } from '../../../domain/entry/entry.ts';
import { finishedBody } from '../../../domain/form/answers.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { useDraft } from '../../data/drafts.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { type FormState, fromDraft, newState, type Task } from '../../form/state.ts';
import { useFormRun } from '../../form/useFormRun.ts';
import { useSaving } from '../../form/useSaving.ts';

/** Under this key what is half told about a person is kept; it is its address too. */
export function toldDraftKey(form: Form, about: Ref): string {
  return `${form.id}/${refKey(about)}`;
}

interface Opened {
  form: Form;
  person: Person;
  draft: ReturnType<typeof useDraft>;
  draftKey: string;
}

/** One form about a person that is no visit, to its save: each is a new entry, and the last one stands. */
export function useToldScreen({ form, person, draft, draftKey }: Opened) {
  const today = useToday();
  const save = useSave();
  const saving = useSaving();
  const task = useMemo<Task>(
    () => ({ form, today, born: person.dob, start: {}, factsOf: () => ({}) }),
    [form, today, person.dob],
  );
  const [initial] = useState(() => (draft.answers ? fromDraft(task, draft.answers) : newState(task)));
  const run = useFormRun(task, initial, draft.write);
  const finish = ({ answers, on }: FormState) =>
    saving.run(() =>
      save({
        kind: form.kind,
        v: form.v,
        about: person.ref,
        on,
        body: finishedBody(form, answers, {}, { on }),
        draft: draftKey,
      }),
    );
  return { run, saving, finish };
}
