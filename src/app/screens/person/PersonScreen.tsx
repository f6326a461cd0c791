import { useParams, useSearch } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { VisitForm } from '../../../programme/visit-form.ts';
import { listTitle } from '../../../programme/visits.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { EditIcon, MessageIcon, NextIcon, PlusIcon } from '../../ui/icons.tsx';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DraftCard } from './DraftCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import css from './person.module.css';
import { usePersonScreen } from './usePersonScreen.ts';
import { Vaccines } from './Vaccines.tsx';
import { Visits } from './Visits.tsx';

/** One person: who she is, what was written about her, and the next visit. */
export default function PersonScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  if (!ref.success) return <NobodyHere />;
  return <PersonOf key={refKey(ref.data)} about={ref.data} />;
}

function PersonOf({ about }: { about: Ref }) {
  const { t, say } = useWords('people');
  const known = usePersonScreen(about, new URLSearchParams(useSearch()).get('draft'));
  if (known === null) return <NobodyHere />;
  if (!known) return <div aria-busy="true" />;
  const { person, children, toName, visits, today, vaccines, offered, drafts, registration, discard } = known;
  const [first, ...others] = offered;
  const draft = drafts[0];
  return (
    <Screen
      title={person.name}
      back="/people"
      {...(first && {
        foot: (
          <WriteVisit
            about={draft?.about ?? person.ref}
            visit={draft?.visit ?? first}
            goOn={draft !== undefined}
          />
        ),
      })}
    >
      {registration && (
        <DraftCard
          at={registration.at}
          today={today}
          what={t(registration.of)}
          onDiscard={() => discard(registration.key)}
        />
      )}
      {drafts.map(({ key, at, visit }) => (
        <DraftCard
          key={key}
          at={at}
          today={today}
          what={say(listTitle(visit.form))}
          onDiscard={() => discard(key)}
        />
      ))}
      {toName > 0 && <NameBaby mother={person.ref} />}
      <PersonCard person={person} today={today} />
      {!person.died && <TellFamily about={about} />}
      <Vaccines standing={vaccines} today={today} />
      <OtherWork about={person.ref} />
      <Children all={children} />
      <Visits visits={visits} today={today} />
      <OtherVisits about={person.ref} visits={draft && first ? offered : others} />
    </Screen>
  );
}

/** The way to what is no visit: correcting, moving, consent, two cards. */
function OtherWork({ about }: { about: Ref }) {
  const { t } = useWords('people');
  return (
    <CardLink to={`/more/${refKey(about)}`}>
      <Row>
        <EditIcon />
        <Grow>
          <b>{t('otherWork')}</b>
          <Sub>{t('otherWorkWhy')}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}

/** Her newborn has no card yet. */
function NameBaby({ mother }: { mother: Ref }) {
  const { t } = useWords('people');
  return (
    <CardLink tone="soft" to={`/child/${refKey(mother)}`}>
      <Row>
        <PlusIcon />
        <Grow>
          <b>{t('nameBaby')}</b>
          <Sub>{t('nameBabyWhy')}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}

/** A reminder or a message on health, to send or to read aloud. */
function TellFamily({ about }: { about: Ref }) {
  const { t } = useWords('people');
  return (
    <CardLink to={`/tell/${refKey(about)}`}>
      <Row>
        <MessageIcon />
        <Grow>
          <b>{t('tell')}</b>
          <Sub>{t('tellWhat')}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}

function Children({ all }: { all: readonly Person[] }) {
  const { t } = useWords('people');
  if (all.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('children')}</h2>
      {all.map(({ ref, name }) => (
        <CardLink key={refKey(ref)} to={`/person/${refKey(ref)}`}>
          <Row>
            <Grow>
              <b>{name}</b>
            </Grow>
            <NextIcon size={18} />
          </Row>
        </CardLink>
      ))}
    </>
  );
}

interface WriteProps {
  about: Ref;
  visit: VisitForm;
  goOn: boolean;
}

function WriteVisit({ about, visit, goOn }: WriteProps) {
  const { t, say } = useWords('people');
  return (
    <ButtonLink to={`/visit/${visit.form.id}/${refKey(about)}`} icon={goOn ? EditIcon : PlusIcon}>
      {goOn ? t('goOnVisit') : t('writeVisit', { what: say(visit.form.title) })}
    </ButtonLink>
  );
}

/** What else can be written about this person. */
function OtherVisits({ about, visits }: { about: Ref; visits: readonly VisitForm[] }) {
  const { t, say } = useWords('people');
  if (visits.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('otherVisits')}</h2>
      {visits.map(({ form }) => (
        <CardLink key={form.id} to={`/visit/${form.id}/${refKey(about)}`}>
          <Row>
            <Grow>
              <b>{say(form.title)}</b>
            </Grow>
            <NextIcon size={18} />
          </Row>
        </CardLink>
      ))}
    </>
  );
}
