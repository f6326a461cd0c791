import { useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EditIcon, PersonIcon, PlusIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DraftCard } from './DraftCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { usePersonScreen } from './usePersonScreen.ts';
import { Visits } from './Visits.tsx';

/** One person: who she is, what was written about her, and the next visit. */
export default function PersonScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  if (!ref.success) return <NobodyHere />;
  return <PersonOf key={refKey(ref.data)} about={ref.data} />;
}

function PersonOf({ about }: { about: Ref }) {
  const { t } = useWords('people');
  const known = usePersonScreen(about);
  if (known === null) return <NobodyHere />;
  if (!known) return <div aria-busy="true" />;
  const { person, visits, today, mayVisit, draft, discard } = known;
  const visit = `/visit/${refKey(about)}`;
  return (
    <Screen
      title={person.name}
      back="/people"
      {...(mayVisit && {
        foot: (
          <ButtonLink to={visit} icon={draft ? EditIcon : PlusIcon}>
            {draft ? t('goOnVisit') : t('writeVisit')}
          </ButtonLink>
        ),
      })}
    >
      {draft && <DraftCard at={draft.at} today={today} onDiscard={discard} />}
      <PersonCard person={person} today={today} />
      <Visits visits={visits} today={today} />
    </Screen>
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
