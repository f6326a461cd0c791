import { useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { listTitle, visitOf } from '../../../programme/visits.ts';
import { usePerson } from '../../data/people.ts';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { Setbacks } from '../../form/Setbacks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './missed.module.css';
import { useMissedScreen } from './useMissedScreen.ts';

/** She went and the visit could not be made: why, in one tap. It stays due. */
export default function MissedScreen() {
  const { form, feed, no } = useParams();
  const visit = visitOf(form);
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  if (!visit || !ref.success) return <NobodyHere />;
  return <MissedOf key={`${visit.form.id}/${refKey(ref.data)}`} visit={visit} about={ref.data} />;
}

function MissedOf({ visit, about }: { visit: VisitForm; about: Ref }) {
  const known = usePerson(about);
  if (known === null) return <NobodyHere />;
  if (!known) return <div aria-busy="true" />;
  return <Missed visit={visit} person={known.person} />;
}

function Missed({ visit, person }: { visit: VisitForm; person: Person }) {
  const { t, say } = useWords('more');
  const { reasons, why, saving, write } = useMissedScreen(person.ref, visit.form.id);
  const what = say(listTitle(visit.form));
  if (saving.state === 'saved') {
    const next = { to: '/due', words: t('toDue') };
    return <SavedScreen title={person.name} under={what} what={t('notMet.saved', { what })} next={next} />;
  }
  return (
    <Screen title={person.name} under={what} back={() => window.history.back()}>
      <Setbacks draftProblem={null} saveProblem={saving.problem} />
      <h2 className={css.ask}>{t('notMet.title')}</h2>
      {why && <Sub>{say(why)}</Sub>}
      <div className={css.reasons}>
        {reasons.map(({ id, label }) => (
          <Button key={id} kind="plain" busy={saving.state === 'saving'} onPress={() => write(id)}>
            {say(label)}
          </Button>
        ))}
      </div>
    </Screen>
  );
}
