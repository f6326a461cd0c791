import { refKey } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { pregnantWeeksOn } from '../../../domain/person/person.ts';
import { weeksInWords } from '../../../domain/visit/pregnancy.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CardLink, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FindIcon, PersonIcon, PlusIcon, WayIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { marksOf, type PeopleFound } from './model.ts';
import { usePeopleScreen } from './usePeopleScreen.ts';

/** Search first, then register. */
export default function PeopleScreen() {
  const { t } = useWords('people');
  const { typed, setTyped, found, today, isEmpty } = usePeopleScreen();
  return (
    <Screen
      title={t('people')}
      back="/"
      foot={
        <ButtonLink to="/people/new" icon={PlusIcon} {...(found?.shown.length !== 0 && { kind: 'plain' })}>
          {t('register')}
        </ButtonLink>
      }
    >
      {!isEmpty && (
        <TextField
          label={t('search')}
          type="search"
          text={typed}
          placeholder={t('searchHint')}
          onText={setTyped}
        />
      )}
      {isEmpty && (
        <EmptyState icon={PersonIcon} title={t('nobodyYet')}>
          {t('nobodyYetHint')}
        </EmptyState>
      )}
      {found && !isEmpty && <Results found={found} today={today} />}
    </Screen>
  );
}

function Results({ found, today }: { found: PeopleFound; today: string }) {
  const { t } = useWords('people');
  if (found.shown.length === 0) {
    return (
      <EmptyState icon={FindIcon} title={t('notFound')}>
        {t('notFoundHint')}
      </EmptyState>
    );
  }
  return (
    <>
      {found.shown.map((person) => (
        <PersonRow key={refKey(person.ref)} person={person} today={today} />
      ))}
      {found.more > 0 && <Sub>{t('more', { count: found.more })}</Sub>}
    </>
  );
}

function PersonRow({ person, today }: { person: Person; today: string }) {
  const { t, say } = useWords('people');
  const { relative, hamlet, age } = marksOf(person, today);
  const weeks = pregnantWeeksOn(person, today);
  const marks = [
    relative && t(`relative.${relative.is}`, { name: relative.name }),
    hamlet,
    age && say(age),
  ].filter(Boolean);
  return (
    <CardLink to={`/person/${refKey(person.ref)}`}>
      <b>{person.name}</b>
      <Sub>{marks.join(' · ')}</Sub>
      {weeks !== undefined && !person.died && <Sub>{t('pregnant', { weeks: say(weeksInWords(weeks)) })}</Sub>}
      {person.died && <Sub>{t('died')}</Sub>}
      {person.away && (
        <Chip tone="warn" icon={WayIcon}>
          {t(`away.${person.away.where}`)}
        </Chip>
      )}
    </CardLink>
  );
}
