import type { Away, Consent } from '../../../domain/person/person.ts';
import { CONSENT } from '../../../programme/consent.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { WayIcon } from '../../ui/icons.tsx';

/** That she does not live here now, since when, and where. */
export function AwayLine({ away, today }: { away: Away | undefined; today: string }) {
  const { t, lang } = useWords('people');
  if (!away) return null;
  const since = t('away.since', { day: dayWords(away.since, lang, today) });
  return (
    <div>
      <Chip tone="warn" icon={WayIcon}>
        {t(`away.${away.where}`)}
      </Chip>
      <Sub>{[since, away.to].filter(Boolean).join(' · ')}</Sub>
    </div>
  );
}

const BY = CONSENT.groups.flatMap((group) => group.fields).find(({ id }) => id === 'by');

/** What was allowed last, by whom and when. */
export function ConsentLine({ consent, today }: { consent: Consent | undefined; today: string }) {
  const { t, lang, say } = useWords('people');
  if (!consent) return null;
  const { record, message, by, on } = consent;
  const what = record ? (message ? 'both' : 'record') : message ? 'message' : 'none';
  const who = BY?.type === 'choice' ? BY.options.find(({ id }) => id === by)?.label : undefined;
  return (
    <div>
      <Sub>{t('consent.title')}</Sub>
      {t(`consent.${what}`)}
      <Sub>{[who && say(who), dayWords(on, lang, today)].filter(Boolean).join(' · ')}</Sub>
    </div>
  );
}
