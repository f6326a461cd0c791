import { useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import { listTitle, visitOf } from '../../../programme/visits.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import {
  CopyIcon,
  EditIcon,
  HouseIcon,
  type Icon,
  NextIcon,
  QuestionIcon,
  TickIcon,
  WayIcon,
} from '../../ui/icons.tsx';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { History } from './History.tsx';
import { useMoreScreen } from './useMoreScreen.ts';

/** What can be done about a person besides writing a visit, and what became of her card. */
export default function MoreScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  return ref.success ? <MoreOf key={refKey(ref.data)} about={ref.data} /> : <NobodyHere />;
}

function MoreOf({ about }: { about: Ref }) {
  const { t, say } = useWords('more');
  const known = useMoreScreen(about);
  if (known === null) return <NobodyHere />;
  if (!known) return <div aria-busy="true" />;
  const { person, household, due, history, today } = known;
  const key = refKey(person.ref);
  return (
    <Screen title={person.name} under={t('title')} back={`/person/${key}`}>
      {due.map((form) => {
        const visit = visitOf(form);
        return (
          visit && (
            <Act
              key={form}
              to={`/missed/${form}/${key}`}
              icon={QuestionIcon}
              words={t('missed')}
              why={say(listTitle(visit.form))}
            />
          )
        );
      })}
      <Act to={`/correct/${key}`} icon={EditIcon} words={t('correct')} why={t('correctWhy')} />
      {household && (
        <Act
          to={`/correct/${refKey(household)}`}
          icon={HouseIcon}
          words={t('house')}
          why={[person.headName, person.hamlet].filter(Boolean).join(', ')}
        />
      )}
      <Act to={`/moved/${key}`} icon={WayIcon} words={t('moved')} />
      <Act to={`/consent/${key}`} icon={TickIcon} words={t('consent')} />
      <Act to={`/same/${key}`} icon={CopyIcon} words={t('same')} why={t('sameWhy')} />
      <History steps={history} today={today} />
    </Screen>
  );
}

interface ActProps {
  to: string;
  icon: Icon;
  words: string;
  why?: string;
}

function Act({ to, icon: Picture, words, why }: ActProps) {
  return (
    <CardLink to={to}>
      <Row>
        <Picture />
        <Grow>
          <b>{words}</b>
          {why && <Sub>{why}</Sub>}
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}
