import { useMemo, useState } from 'react';
import { type Ref, refKey } from '../../../domain/entry/entry.ts';
import { finishedBody } from '../../../domain/form/answers.ts';
import { CONSENT } from '../../../programme/consent.ts';
import { useDraft } from '../../data/drafts.ts';
import { useSave } from '../../data/save.ts';
import { FieldView } from '../../form/FieldView.tsx';
import { Setbacks } from '../../form/Setbacks.tsx';
import { fromDraft, newState, type Task } from '../../form/state.ts';
import { useFormRun } from '../../form/useFormRun.ts';
import { useSaving } from '../../form/useSaving.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Screen } from '../../ui/Screen.tsx';

interface Props {
  /** Whose phone it is. */
  about: Ref;
  /** What was allowed before about recording: shown as it was said, to be changed. */
  record: boolean;
  name: string;
  today: string;
  onBack: () => void;
}

/** The same question begun on her card is gone on with here, and the other way round. */
function draftKey(about: Ref): string {
  return `${CONSENT.id}/${refKey(about)}`;
}

/** Asks right here whether messages may be sent. */
export function AskConsent(props: Props) {
  const draft = useDraft(draftKey(props.about));
  if (draft.state === 'loading') return <div aria-busy="true" />;
  return <Questions {...props} draft={draft} />;
}

function Questions({
  about,
  record,
  name,
  today,
  onBack,
  draft,
}: Props & { draft: ReturnType<typeof useDraft> }) {
  const { say } = useWords('tell');
  const app = useWords();
  const save = useSave();
  const saving = useSaving();
  const task = useMemo(
    (): Task => ({ form: CONSENT, today, start: record ? { record } : {}, factsOf: () => ({}) }),
    [today, record],
  );
  const [initial] = useState(() => (draft.answers ? fromDraft(task, draft.answers) : newState(task)));
  const run = useFormRun(task, initial, draft.write);
  const finish = () => {
    const finished = run.acts.next();
    if (!finished) return;
    const { kind, v } = CONSENT;
    const body = finishedBody(CONSENT, finished.answers, {});
    saving.run(async () => {
      const result = await save({
        kind,
        v,
        about,
        on: today,
        body,
        draft: draftKey(about),
      });
      if (result.kind === 'saved') onBack();
      return result;
    });
  };
  const [group] = CONSENT.groups;
  return (
    <Screen
      title={name}
      under={say(CONSENT.title)}
      back={onBack}
      foot={
        <Button busy={saving.state === 'saving'} onPress={finish}>
          {app.t('save')}
        </Button>
      }
    >
      <Setbacks draftProblem={draft.problem} saveProblem={saving.problem} />
      {group?.hint && <Sub>{say(group.hint)}</Sub>}
      <Card>
        {group?.fields.map((field) => (
          <FieldView key={field.id} field={field} run={run} />
        ))}
      </Card>
    </Screen>
  );
}
