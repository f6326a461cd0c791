import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import css from './chat-list.module.css';
import { privateMatters } from './model.ts';
import { NEWEST } from './Paper.tsx';

/** What she who prints it must know and the paper must not say; none of it is printed. */
export function BesideList({ count }: { count: number }) {
  const { t, say } = useWords('chat-list');
  const toNewest = () => document.getElementById(NEWEST)?.scrollIntoView({ block: 'center' });
  return (
    <div className={css.beside}>
      <Card>
        <div className={css.stack}>
          <b>{t('tell')}</b>
          <ul className={css.plain}>
            {privateMatters().map(({ called, means }) => (
              <li key={called.en}>
                <b>{say(called)}:</b> {say(means)}
              </li>
            ))}
          </ul>
        </div>
      </Card>
      <Card>
        <div className={css.stack}>
          <b>{t('people', { count })}</b>
          <Sub>{t('newestWhat')}</Sub>
          <Button kind="plain" small onPress={toNewest}>
            {t('newest')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
