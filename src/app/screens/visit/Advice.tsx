import { useWords } from '../../i18n/use-words.ts';
import { Card } from '../../ui/Card.tsx';
import type { Advised } from './model.ts';
import css from './visit.module.css';

/** What to tell her or to do in the next days. */
export function Advice({ advice }: { advice: readonly Advised[] }) {
  const { t, say } = useWords('visit');
  if (advice.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('advice')}</h2>
      {advice.map(({ why, steps }) => (
        <Card key={why.map((one) => one.en).join()}>
          {why.map((one) => (
            <b key={one.en} className={css.why}>
              {say(one)}
            </b>
          ))}
          <ul className={css.steps}>
            {steps.map((step) => (
              <li key={step.en}>{say(step)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
