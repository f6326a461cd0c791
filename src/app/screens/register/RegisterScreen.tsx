import { useLocation } from 'wouter';
import { refKey, sameRef } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { useDraft } from '../../data/drafts.ts';
import { usePeople } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { FormScreen } from '../../form/FormScreen.tsx';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { HouseholdStep } from './HouseholdStep.tsx';
import { LikelySame } from './LikelySame.tsx';
import { firstVisit, type Household } from './model.ts';
import { PersonHome } from './PersonHome.tsx';
import { useLikelySame } from './useLikelySame.ts';
import { REGISTER_DRAFT, useHouseholds, useRegisterScreen } from './useRegisterScreen.ts';

/** A new person: her household first, found or new, then who she is. */
export default function RegisterScreen() {
  const people = usePeople();
  const households = useHouseholds(people);
  const draft = useDraft(REGISTER_DRAFT);
  if (!people || !households || draft.state === 'loading') return <div aria-busy="true" />;
  return <Register people={people} households={households} draft={draft} />;
}

interface Props {
  people: readonly Person[];
  households: Household[];
  draft: ReturnType<typeof useDraft>;
}

function Register({ people, households, draft }: Props) {
  const { t, say } = useWords('people');
  const [, navigate] = useLocation();
  const used = useRegisterScreen(households, draft);
  const { step, go, household, person, saving, saved, finish } = used;
  const today = useToday();
  const same = useLikelySame(people, REGISTER_DRAFT, finish);
  const leave = () => navigate('/people');
  const shared = {
    draftProblem: draft.problem,
    saveProblem: saving.problem,
    saving: saving.state === 'saving',
    continues: step.onward,
    onElsewhere: used.goToPlace,
  };
  if (saving.state === 'saved' && saved) {
    const { name } = person.state.answers;
    const visit = firstVisit(saved, person.state);
    const to = visit ? `/visit/${visit.form.id}/${refKey(saved)}` : `/person/${refKey(saved)}`;
    const words = visit ? t('writeVisit', { what: say(visit.form.title) }) : t('openCard');
    return <SavedScreen title={t('register')} what={t('registered', { name })} next={{ to, words }} />;
  }
  const { home } = step;
  if (!step.atPerson && home.kind === 'new') {
    return (
      <FormScreen
        key="household"
        {...shared}
        run={household}
        title={t('newHousehold')}
        finishWords="next"
        onLeave={leave}
        onFirstBack={() => go({ kind: 'none' }, false)}
        onFinish={() => go({ kind: 'new' }, true, true)}
      />
    );
  }
  if (!step.atPerson || home.kind === 'none') {
    return (
      <HouseholdStep
        households={households}
        onChoose={(ref) => go({ kind: 'known', ref }, true, true)}
        onNew={() => go({ kind: 'new' }, false, true)}
      />
    );
  }
  const known = home.kind === 'known' ? households.find((one) => sameRef(one.ref, home.ref)) : undefined;
  const back = () => go(home.kind === 'new' ? home : { kind: 'none' }, false);
  const livesWith = known
    ? { household: known.ref, headName: known.headName }
    : { headName: household.state.answers.headName };
  return (
    <>
      <FormScreen
        key="person"
        {...shared}
        run={person}
        title={t('register')}
        above={(group) => group === 'who' && <PersonHome household={known} run={household} onChange={back} />}
        onLeave={leave}
        onFirstBack={back}
        onFinish={(finished) => void same.finish(finished, livesWith)}
      />
      <LikelySame
        found={same.found}
        today={today}
        draft={REGISTER_DRAFT}
        onAnother={same.isAnother}
        onBack={same.back}
      />
    </>
  );
}
