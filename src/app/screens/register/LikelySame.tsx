import { refKey } from '../../../domain/entry/entry.ts';
import { ageInWords } from '../../../domain/person/age.ts';
import type { Person } from '../../../domain/person/person.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import css from './register.module.css';

interface Props {
  found: readonly Person[];
  today: string;
  /** The unfinished registration: it waits until she throws it away, on the card that opens. */
  draft: string;
  onAnother: () => void;
  onBack: () => void;
}

/** Who is on this phone already and may be the one she has just written down. */
export function LikelySame({ found, today, draft, onAnother, onBack }: Props) {
  const { t } = useWords('people');
  if (found.length === 0) return null;
  return (
    <Dialog
      title={t('same.ask')}
      onClose={onBack}
      actions={
        <Button kind="plain" onPress={onAnother}>
          {t('same.another')}
        </Button>
      }
    >
      <div className={css.found}>
        {found.map((person) => (
          <Card key={refKey(person.ref)}>
            <Who person={person} today={today} />
            <ButtonLink small to={`/person/${refKey(person.ref)}?${new URLSearchParams({ draft })}`}>
              {t('same.this')}
            </ButtonLink>
          </Card>
        ))}
      </div>
    </Dialog>
  );
}

function Who({ person, today }: { person: Person; today: string }) {
  const { t, say } = useWords('people');
  const { name, relative, headName, hamlet, died } = person;
  const age = ageInWords(person, today);
  const is = relative?.is === 'father' || relative?.is === 'mother' ? relative.is : 'husband';
  const marks = [
    relative
      ? t(`relative.${is}`, { name: relative.name })
      : headName && t('relative.head', { name: headName }),
    hamlet,
    age && say(age),
    died && t('died'),
  ];
  return (
    <div>
      <b>{name}</b>
      <Sub>{marks.filter(Boolean).join(' · ')}</Sub>
    </div>
  );
}
