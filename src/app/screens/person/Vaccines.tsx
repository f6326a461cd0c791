import type { DueItem } from '../../../domain/due/due.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ClockIcon, HelpIcon, TickIcon } from '../../ui/icons.tsx';
import css from './person.module.css';
import type { Vaccines as Standing } from './vaccines.ts';

/** A child's vaccines in short: what is to be done now, when the next are due, what is complete. */
export function Vaccines({ standing, today }: { standing: Standing | undefined; today: string }) {
  const { t, lang, say } = useWords('people');
  if (!standing) return null;
  const { items, full, complete, twice } = standing;
  const done = [
    { words: t('vaccines.full'), on: full.on },
    { words: t('vaccines.complete'), on: complete.on },
  ].filter(({ on }) => on !== undefined);
  if (items.length + done.length + twice.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('vaccines.title')}</h2>
      <Card>
        {done.map(({ words, on }) => (
          <Chip key={words} tone="ok" icon={TickIcon}>
            {words} · {on && dayWords(on, lang, today)}
          </Chip>
        ))}
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
        {twice.map(({ rule, days }) => (
          <div key={rule.id}>
            <Chip tone="warn" icon={HelpIcon}>
              {t('vaccines.twice')}
            </Chip>
            <div>
              {say(rule.label)}: {days.map((day) => dayWords(day, lang, today)).join(', ')}
            </div>
            <Sub>{t('vaccines.twiceWhy')}</Sub>
          </div>
        ))}
      </Card>
    </>
  );
}

function Item({ item }: { item: DueItem }) {
  const { t, say } = useWords('people');
  const { state, why } = item;
  if (state === 'later') {
    return (
      <Sub>
        {t('vaccines.next')} {say(why)}
      </Sub>
    );
  }
  return (
    <div>
      {state === 'overdue' && (
        <Chip tone="warn" icon={ClockIcon}>
          {t('vaccines.overdue')}
        </Chip>
      )}
      <div>{say(why)}</div>
    </div>
  );
}
