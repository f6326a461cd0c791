import { momentWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card, Sub } from '../../ui/Card.tsx';
import { type HistoryLine, type Step, stepKey } from './history.ts';
import css from './more.module.css';

/** What was written on her card: who, when, and what it was before. */
export function History({ steps, today }: { steps: readonly Step[]; today: string }) {
  const { t } = useWords('more');
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('history.title')}</h2>
      {steps.map((step) => (
        <StepCard key={stepKey(step)} step={step} today={today} />
      ))}
    </>
  );
}

function StepCard({ step, today }: { step: Step; today: string }) {
  const { t, lang, say } = useWords('more');
  const { entry, by, what, title, name, lines } = step;
  const of = entry.kind === 'household.registered' ? 'house' : 'card';
  const told = title ? say(title) : t('history.newer');
  const words = {
    registered: t(`history.${of}.registered`),
    corrected: t(`history.${of}.corrected`),
    joined: t('history.joined', { name }),
    told,
  }[what];
  return (
    <Card>
      <b>{words}</b>
      <Sub>
        {say(by)} · {momentWords(entry.at + (entry.offset ?? 0), lang, today)}
      </Sub>
      {lines.length > 0 && (
        <dl className={css.lines}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </dl>
      )}
    </Card>
  );
}

function Line({ line: { label, now, before } }: { line: HistoryLine }) {
  const { t, say } = useWords('more');
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>
        {now ? say(now) : t('history.cleared')}
        {before !== undefined && (
          <Sub>{t('history.was', { answer: before ? say(before) : t('history.none') })}</Sub>
        )}
      </dd>
    </div>
  );
}
