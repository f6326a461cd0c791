import { useState } from 'react';
import { useParams } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { type UsedPerson, usePeople, usePerson } from '../../data/people.ts';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { Setbacks } from '../../form/Setbacks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Found, SideBySide } from './Cards.tsx';
import { type JoinedCard, type Pair, swapped } from './model.ts';
import css from './same.module.css';
import { useSameScreen } from './useSameScreen.ts';

/** The same person written down twice: the two cards become one, and can be parted again. */
export default function SameScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  return ref.success ? <SameOf key={refKey(ref.data)} about={ref.data} /> : <NobodyHere />;
}

function SameOf({ about }: { about: Ref }) {
  const known = usePerson(about);
  const people = usePeople();
  if (known === null) return <NobodyHere />;
  if (!known || !people) return <div aria-busy="true" />;
  return <Same known={known} people={people} />;
}

function Same({ known, people }: { known: UsedPerson; people: readonly Person[] }) {
  const { t } = useWords('more');
  const used = useSameScreen(known.person, known.entries, people);
  const { today, pair, setPair, saving, done, join } = used;
  const [{ ref, name }] = useState(known.person);
  if (saving.state === 'saved' && done) {
    const next = { to: `/person/${refKey(pair?.stays.ref ?? ref)}`, words: t('toCard') };
    return <SavedScreen title={name} under={t('same')} what={t(`joining.${done}`)} next={next} />;
  }
  if (!pair) return <Find known={known} used={used} />;
  return (
    <Screen
      title={t('joining.ask')}
      back={() => setPair(null)}
      footStacked
      foot={
        <>
          <Button busy={saving.state === 'saving'} onPress={() => join(pair)}>
            {t('joining.yes')}
          </Button>
          <Button kind="plain" disabled={saving.state === 'saving'} onPress={() => setPair(null)}>
            {t('joining.no')}
          </Button>
        </>
      }
    >
      <Setbacks draftProblem={null} saveProblem={saving.problem} />
      <SideBySide pair={pair} today={today} onSwap={() => setPair(swapped(pair))} />
      <Sub>{t('joining.why')}</Sub>
    </Screen>
  );
}

/** Looks for the other card; below it what was joined before. */
function Find({ known, used }: { known: UsedPerson; used: ReturnType<typeof useSameScreen> }) {
  const { t } = useWords('more');
  const { person } = known;
  const { today, typed, setTyped, found, joined, setPair, saving, part } = used;
  const choose = (goes: Person) => setPair({ stays: person, goes } satisfies Pair);
  return (
    <Screen title={person.name} under={t('same')} back={`/more/${refKey(person.ref)}`}>
      <Setbacks draftProblem={null} saveProblem={saving.problem} />
      <Joined cards={joined} onPart={part} />
      <TextField label={t('joining.find')} type="search" text={typed} onText={setTyped} />
      {found.length > 0 && typed.trim() === '' && <h2 className={css.title}>{t('joining.maybe')}</h2>}
      {found.length === 0 && typed.trim() !== '' && <Sub>{t('joining.notFound')}</Sub>}
      <Found people={found} today={today} onChoose={choose} />
    </Screen>
  );
}

function Joined({
  cards,
  onPart,
}: {
  cards: readonly JoinedCard[];
  onPart: (joining: JoinedCard['joining']) => void;
}) {
  const { t } = useWords('more');
  const [asking, setAsking] = useState<JoinedCard | null>(null);
  if (cards.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('joining.joined')}</h2>
      {cards.map((card) => (
        <Card key={refKey(card.joining)}>
          <Row>
            <Grow>
              <b>{card.name}</b>
            </Grow>
            <Button kind="quiet" small narrow onPress={() => setAsking(card)}>
              {t('joining.part')}
            </Button>
          </Row>
        </Card>
      ))}
      {asking && (
        <Dialog
          title={t('joining.partAsk', { name: asking.name })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={() => setAsking(null)}>{t('joining.keep')}</Button>
              <Button
                kind="plain"
                onPress={() => {
                  setAsking(null);
                  onPart(asking.joining);
                }}
              >
                {t('joining.part')}
              </Button>
            </>
          }
        >
          {t('joining.partWhy')}
        </Dialog>
      )}
    </>
  );
}
