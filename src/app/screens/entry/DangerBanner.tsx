import type { DangerFound, Outcome } from '../../data/supervisor-danger.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { AmbulanceIcon } from '../../ui/icons.tsx';
import css from './entry.module.css';

function useOutcome(outcome: Outcome): string {
  const { t, say } = useWords('desk');
  return [t(`today.outcome.${outcome.kind}`), ...outcome.detail.map(say)].join(' · ');
}

/** The danger signs of this visit, before anything else, and what became of them. */
export function DangerBanner({ danger }: { danger: DangerFound }) {
  const { t, say } = useWords('desk');
  const outcome = useOutcome(danger.outcome);
  return (
    <Banner tone="danger" icon={AmbulanceIcon} title={t('entry.dangerTitle')}>
      <ul className={css.signs}>
        {danger.dangers.map((one) => (
          <li key={one.id}>{say(one.why)}</li>
        ))}
      </ul>
      <b>{outcome}</b>
    </Banner>
  );
}
