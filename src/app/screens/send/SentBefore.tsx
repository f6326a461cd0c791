import { useSendings } from '../../data/send.ts';
import { momentWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card, Sub } from '../../ui/Card.tsx';
import css from './send.module.css';

const SHOWN = 5;
const MINUTE_MS = 60_000;

/** What was sent when and how; sending again is harmless. */
export function SentBefore({ today }: { today: string }) {
  const { t, lang } = useWords('send');
  const sendings = useSendings()?.slice(0, SHOWN) ?? [];
  if (sendings.length === 0) return null;
  return (
    <Card tone="soft">
      <b>{t('sent.title')}</b>
      <ul className={css.sent}>
        {sendings.map(({ by, at, count, open }) => (
          <li key={`${by} ${at}`}>
            {t('sent.line', {
              when: momentWords(Math.floor(at / MINUTE_MS), lang, today),
              way: t(`sent.by.${by}`),
              count,
            })}
            <Sub>{open > 0 ? t('sent.open', { count: open }) : t('sent.all')}</Sub>
          </li>
        ))}
      </ul>
    </Card>
  );
}
