import { useParams } from 'wouter';
import { type Ref, refSchema } from '../../../domain/entry/entry.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { listTitle, visitOf } from '../../../programme/visits.ts';
import { useDraft } from '../../data/drafts.ts';
import { type UsedPerson, usePerson } from '../../data/people.ts';
import { FormScreen } from '../../form/FormScreen.tsx';
import { groupsOf } from '../../form/place.ts';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { Advice } from './Advice.tsx';
import { adviceOf, stageOf, visitDraftKey } from './model.ts';
import { ReferStop } from './ReferStop.tsx';
import { useVisitScreen, type VisitDraft } from './useVisitScreen.ts';
import { VisitDay } from './VisitDay.tsx';

/** One visit about one person, whatever its form. */
export default function VisitScreen() {
  const { form, feed, no } = useParams();
  const visit = visitOf(form);
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  if (!visit || !ref.success) return <NobodyHere />;
  return <VisitOf key={visitDraftKey(visit.form.id, ref.data)} visit={visit} about={ref.data} />;
}

function VisitOf({ visit, about }: { visit: VisitForm; about: Ref }) {
  const known = usePerson(about);
  const draft = useDraft(visitDraftKey(visit.form.id, about));
  if (known === null) return <NobodyHere />;
  if (!known || draft.state === 'loading') return <div aria-busy="true" />;
  return <Visit visit={visit} known={known} draft={draft} about={about} />;
}

interface Props {
  visit: VisitForm;
  known: UsedPerson;
  draft: VisitDraft;
  /** The record of hers under which the draft is kept. */
  about: Ref;
}

function Visit({ visit, known, draft, about }: Props) {
  const { t, say } = useWords('visit');
  const { task, run, saving, finish, leave, state, draftProblem } = useVisitScreen(visit, known, {
    draft,
    about,
  });
  const { person } = known;
  const stage = stageOf(task, run.state);
  const short = say(visit.form.title);
  if (saving.state === 'saved') {
    return (
      <SavedScreen title={person.name} under={say(listTitle(visit.form))} what={t('saved')}>
        <Advice advice={adviceOf(task, run.state)} />
      </SavedScreen>
    );
  }
  return (
    <FormScreen
      run={run}
      title={person.name}
      subtitle={stage ? say(stage) : short}
      stop={<ReferStop run={run} name={person.name} stage={stage} state={state} />}
      above={(group) =>
        group === groupsOf(task, run.state)[0]?.group.id && (
          <VisitDay run={run} task={task} lastOn={person.lastVisit?.on} />
        )
      }
      draftProblem={draftProblem}
      saveProblem={saving.problem}
      saving={saving.state === 'saving'}
      onLeave={leave}
      onFinish={finish}
    />
  );
}
