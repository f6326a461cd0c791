import { useLocation, useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Person } from '../../../domain/person/person.ts';
import { useDraft } from '../../data/drafts.ts';
import { usePerson } from '../../data/people.ts';
import { FormScreen } from '../../form/FormScreen.tsx';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { toldDraftKey, useToldScreen } from './useToldScreen.ts';

interface Asked {
  form: Form;
  /** Which words say that it was written down. */
  saved: 'consent' | 'moved';
}

/** The person of the address, and one form about her that is no visit. */
export function ToldScreen(asked: Asked) {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  return ref.success ? <ToldOf key={refKey(ref.data)} {...asked} about={ref.data} /> : <NobodyHere />;
}

function ToldOf({ about, ...asked }: Asked & { about: Ref }) {
  const known = usePerson(about);
  const draftKey = toldDraftKey(asked.form, about);
  const draft = useDraft(draftKey);
  if (known === null) return <NobodyHere />;
  if (!known || draft.state === 'loading') return <div aria-busy="true" />;
  return <Told {...asked} person={known.person} draft={draft} draftKey={draftKey} />;
}

interface Props extends Asked {
  person: Person;
  draft: ReturnType<typeof useDraft>;
  draftKey: string;
}

function Told({ form, saved, person, draft, draftKey }: Props) {
  const { t, say } = useWords('more');
  const [, navigate] = useLocation();
  const key = refKey(person.ref);
  const { run, saving, finish } = useToldScreen({ form, person, draft, draftKey });
  if (saving.state === 'saved') {
    const next = { to: `/person/${key}`, words: t('toCard') };
    return <SavedScreen title={person.name} under={say(form.title)} what={t(`told.${saved}`)} next={next} />;
  }
  return (
    <FormScreen
      run={run}
      title={person.name}
      subtitle={say(form.title)}
      draftProblem={draft.problem}
      saveProblem={saving.problem}
      saving={saving.state === 'saving'}
      onLeave={() => navigate(`/more/${key}`)}
      onFinish={finish}
    />
  );
}
