import type { Concern } from '../../../domain/visit/danger.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card } from '../../ui/Card.tsx';
import css from './visit.module.css';

/** What to tell her or to do in the next days. */
export function Advice({ concerns }: { concerns: readonly Concern[] }) {
  const { t, say } = useWords('visit');
  if (concerns.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('advice')}</h2>
      {concerns.map((concern) => (
        <Card key={concern.id}>
          <b>{say(concern.why)}</b>
          <ul className={css.steps}>
            {concern.first.map((step) => (
              <li key={step.hi}>{say(step)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
