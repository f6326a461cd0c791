import { useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import { useDraft } from '../../data/drafts.ts';
import { type UsedPerson, usePerson } from '../../data/people.ts';
import { FormScreen } from '../../form/FormScreen.tsx';
import { groupsOf } from '../../form/place.ts';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Advice } from './Advice.tsx';
import { adviceOf, weeksOfVisit } from './model.ts';
import { ReferStop } from './ReferStop.tsx';
import { useVisitScreen, type VisitDraft, visitDraftKey } from './useVisitScreen.ts';
import { VisitDay } from './VisitDay.tsx';

/** The pregnancy visit of one woman. */
export default function VisitScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  if (!ref.success) return <NobodyHere />;
  return <VisitOf key={refKey(ref.data)} about={ref.data} />;
}

function VisitOf({ about }: { about: Ref }) {
  const known = usePerson(about);
  const draft = useDraft(visitDraftKey(about));
  if (known === null) return <NobodyHere />;
  if (!known || draft.state === 'loading') return <div aria-busy="true" />;
  return <Visit known={known} draft={draft} />;
}

function Visit({ known, draft }: { known: UsedPerson; draft: VisitDraft }) {
  const { t, say } = useWords('visit');
  const { run, saving, finish, leave, state, draftProblem } = useVisitScreen(known, draft);
  const { task } = run;
  const { person } = known;
  const weeks = weeksOfVisit(task, run.state);
  if (saving.state === 'saved') {
    return (
      <SavedScreen title={person.name} under={t('short')} what={t('saved')}>
        <Advice advice={adviceOf(task, run.state)} />
      </SavedScreen>
    );
  }
  return (
    <FormScreen
      run={run}
      title={person.name}
      subtitle={weeks ? say(weeks) : t('short')}
      stop={<ReferStop run={run} name={person.name} weeks={weeks} state={state} />}
      above={(group) =>
        group === groupsOf(task, run.state)[0]?.group.id && (
          <VisitDay run={run} lastOn={person.lastVisit?.on} lmp={person.pregnancy?.lmp} />
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

function NobodyHere() {
  const { t } = useWords('people');
  return (
    <Screen title={t('people')} back="/people">
      <EmptyState icon={PersonIcon} title={t('nobodyHere')} />
    </Screen>
  );
}
