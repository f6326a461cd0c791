import { refKey } from '../../../domain/entry/entry.ts';
import { ageInWords } from '../../../domain/person/age.ts';
import type { Person } from '../../../domain/person/person.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, CardButton, Sub } from '../../ui/Card.tsx';
import { QuestionIcon } from '../../ui/icons.tsx';
import { isUnlike, type Pair } from './model.ts';
import css from './same.module.css';

/** What tells one card from another. */
export function Who({ person, today }: { person: Person; today: string }) {
  const { t, lang, say } = useWords('people');
  const more = useWords('more');
  const { name, relative, headName, hamlet, mobile, rch, lastVisit } = person;
  const age = ageInWords(person, today);
  const is = relative?.is === 'father' || relative?.is === 'mother' ? relative.is : 'husband';
  const kin = relative
    ? t(`relative.${is}`, { name: relative.name })
    : headName && t('relative.head', { name: headName });
  const visited = lastVisit && more.t('joining.lastVisit', { day: dayWords(lastVisit.on, lang, today) });
  const lines = [kin, hamlet, age && say(age), mobile, rch, visited];
  return (
    <div>
      <b>{name}</b>
      {lines.map((line) => line && <Sub key={line}>{line}</Sub>)}
    </div>
  );
}

export function Found({
  people,
  today,
  onChoose,
}: {
  people: readonly Person[];
  today: string;
  onChoose: (person: Person) => void;
}) {
  return people.map((person) => (
    <CardButton key={refKey(person.ref)} onPress={() => onChoose(person)}>
      <Who person={person} today={today} />
    </CardButton>
  ));
}

/** Both cards beside each other, the one that stays first. */
export function SideBySide({ pair, today, onSwap }: { pair: Pair; today: string; onSwap: () => void }) {
  const { t } = useWords('more');
  return (
    <>
      <div className={css.pair}>
        <Card>
          <p className={css.stays}>{t('joining.stays')}</p>
          <Who person={pair.stays} today={today} />
        </Card>
        <Card tone="soft">
          <p className={css.goes}>{t('joining.goes')}</p>
          <Who person={pair.goes} today={today} />
        </Card>
      </div>
      {isUnlike(pair) && (
        <Banner tone="warn" icon={QuestionIcon} title={t('joining.unlike')}>
          {t('joining.unlikeWhy')}
        </Banner>
      )}
      <Button kind="quiet" small onPress={onSwap}>
        {t('joining.swap')}
      </Button>
    </>
  );
}
