import { useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { PERSON } from '../../../programme/person.ts';
import { useDraft } from '../../data/drafts.ts';
import { type UsedPerson, usePeople, usePerson } from '../../data/people.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { FormScreen } from '../../form/FormScreen.tsx';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { type FormState, fromDraft, newState } from '../../form/state.ts';
import { useFormRun } from '../../form/useFormRun.ts';
import { useSaving } from '../../form/useSaving.ts';
import { useWords } from '../../i18n/use-words.ts';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { childDraftKey, childTask } from './child.ts';
import { LikelySame } from './LikelySame.tsx';
import { bodyOf, firstVisit } from './model.ts';
import { useLikelySame } from './useLikelySame.ts';

/** A child is registered under its mother's name and lives where she lives. */
export default function ChildScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  return ref.success ? <ChildOf key={refKey(ref.data)} mother={ref.data} /> : <NobodyHere />;
}

function ChildOf({ mother }: { mother: Ref }) {
  const known = usePerson(mother);
  const people = usePeople();
  const draft = useDraft(childDraftKey(mother));
  if (known === null) return <NobodyHere />;
  if (!known || !people || draft.state === 'loading') return <div aria-busy="true" />;
  return <Child known={known} people={people} draft={draft} draftKey={childDraftKey(mother)} />;
}

interface Props {
  known: UsedPerson;
  people: readonly Person[];
  draft: ReturnType<typeof useDraft>;
  draftKey: string;
}

function Child({ known, people, draft, draftKey }: Props) {
  const { t, say } = useWords('people');
  const today = useToday();
  const [, navigate] = useLocation();
  const save = useSave();
  const saving = useSaving();
  const [saved, setSaved] = useState<Ref | null>(null);
  const [born] = useState(people);
  // Newborns are mostly named later; until then everybody calls them by the mother.
  const name = t('childOf', { name: known.person.name });
  const task = useMemo(() => childTask(known, born, { today, name }), [known, born, today, name]);
  const [initial] = useState(() => (draft.answers ? fromDraft(task, draft.answers) : newState(task)));
  const run = useFormRun(task, initial, draft.write);
  const mother = known.person.ref;
  const same = useLikelySame(people, draftKey, (finished: FormState) =>
    saving.run(async () => {
      const result = await save({
        kind: PERSON.kind,
        v: PERSON.v,
        about: mother,
        on: finished.on,
        body: bodyOf(task, finished),
        draft: draftKey,
      });
      if (result.kind === 'saved') setSaved(result.ref);
      return result;
    }),
  );
  if (saving.state === 'saved' && saved) {
    const visit = firstVisit(saved, run.state);
    const to = visit ? `/visit/${visit.form.id}/${refKey(saved)}` : `/person/${refKey(saved)}`;
    const words = visit ? t('writeVisit', { what: say(visit.form.title) }) : t('openCard');
    const what = t('childRegistered', { name: run.state.answers.name });
    return <SavedScreen title={t('child')} what={what} next={{ to, words }} />;
  }
  return (
    <>
      <FormScreen
        run={run}
        title={t('child')}
        subtitle={t('relative.mother', { name: known.person.name })}
        draftProblem={draft.problem}
        saveProblem={saving.problem}
        saving={saving.state === 'saving'}
        onLeave={() => navigate(`/person/${refKey(mother)}`)}
        onFinish={(finished) => void same.finish(finished, known.person)}
      />
      <LikelySame
        found={same.found}
        today={today}
        draft={draftKey}
        onAnother={same.isAnother}
        onBack={same.back}
      />
    </>
  );
}
