import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type Ref, refKey, refSchema, sameRef } from '../../../domain/entry/entry.ts';
import type { Current } from '../../../domain/entry/fold.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Person } from '../../../domain/person/person.ts';
import { PERSON } from '../../../programme/person.ts';
import { discardDraft, useDraft } from '../../data/drafts.ts';
import { usePeople, useStanding } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { FormScreen } from '../../form/FormScreen.tsx';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { leaveSteps } from '../../ui/steps.ts';
import { correctDraftKey, formFor } from './model.ts';
import { useCorrectScreen } from './useCorrectScreen.ts';

/** What a card or a household says is corrected: the form opens with what stands, and only what changed is saved. */
export default function CorrectScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  return ref.success ? <CorrectOf key={refKey(ref.data)} about={ref.data} /> : <NobodyHere />;
}

function CorrectOf({ about }: { about: Ref }) {
  const current = useStanding(about);
  const people = usePeople();
  const today = useToday();
  const draft = useDraft(correctDraftKey(about));
  if (current === null) return <NobodyHere />;
  if (!current || !people || draft.state === 'loading') return <div aria-busy="true" />;
  const person =
    people.find(({ ref, household }) => sameRef(ref, about) || sameRef(household, about)) ?? null;
  const form = formFor(current.entry, person, today);
  if (!form) return <NobodyHere />;
  return <Correct about={about} person={person} current={current} form={form} draft={draft} />;
}

interface Props {
  about: Ref;
  /** The person whose card it is, or one who lives in the household. */
  person: Person | null;
  current: Current;
  form: Form;
  draft: ReturnType<typeof useDraft>;
}

function Correct(props: Props) {
  const { about, person, draft } = props;
  const { t } = useWords('more');
  const [, navigate] = useLocation();
  // The form it was opened in stays: an age corrected while it is open does not change the words.
  const [form] = useState(props.form);
  const { run, saving, finish, unchanged, goOn } = useCorrectScreen({ ...props, form });
  const isCard = form.kind === PERSON.kind;
  const title = t(isCard ? 'correct' : 'house');
  const { name, headName } = run.state.answers;
  const called = String((isCard ? name : headName) ?? '');
  const leave = () => navigate(person ? `/more/${refKey(person.ref)}` : '/people');
  if (saving.state === 'saved') {
    const what = isCard ? t('saved', { name: called }) : t('savedHouse');
    const next = person && { to: `/person/${refKey(person.ref)}`, words: t('toCard') };
    return <SavedScreen title={title} under={called} what={what} {...(next && { next })} />;
  }
  const leaveUnchanged = () => {
    const away = () => leaveSteps(leave);
    discardDraft(correctDraftKey(about)).then(away, away);
  };
  return (
    <>
      <FormScreen
        run={run}
        title={title}
        subtitle={called}
        draftProblem={draft.problem}
        saveProblem={saving.problem}
        saving={saving.state === 'saving'}
        saveHere
        onLeave={leave}
        onFinish={finish}
      />
      {unchanged && <Unchanged onGoOn={goOn} onLeave={leaveUnchanged} />}
    </>
  );
}

function Unchanged({ onGoOn, onLeave }: { onGoOn: () => void; onLeave: () => void }) {
  const { t } = useWords('more');
  return (
    <Dialog
      title={t('nothing.title')}
      onClose={onGoOn}
      actions={
        <>
          <Button onPress={onGoOn}>{t('nothing.back')}</Button>
          <Button kind="plain" onPress={onLeave}>
            {t('nothing.leave')}
          </Button>
        </>
      }
    >
      {t('nothing.what')}
    </Dialog>
  );
}
