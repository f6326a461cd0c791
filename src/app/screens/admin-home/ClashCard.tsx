import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { ButtonAway, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { CallIcon } from '../../ui/icons.tsx';
import css from './admin-home.module.css';
import type { ClashSeen } from './model.ts';

/** A phone whose id another phone has: whose it is, that its reports are kept, and the way to a new invitation. */
export function ClashCard({ seen, when }: { seen: ClashSeen; when: When }) {
  const { t } = useWords('admin');
  const { clash, worker } = seen;
  return (
    <Card tone="danger">
      <div className={css.stack}>
        <b>{worker?.name ?? clash.worker}</b>
        <Sub>{t('home.clashWhy')}</Sub>
        <Sub>{t('home.apartWhen', { when: when.minute(clash.lastAt) })}</Sub>
        <p>{t('home.clashDo', { name: worker?.name ?? '' })}</p>
        {worker?.phone && (
          <ButtonAway kind="plain" small icon={CallIcon} href={`tel:+${worker.phone}`}>
            {t('home.call')}
          </ButtonAway>
        )}
        <ButtonLink small to={`/admin/worker/${clash.worker}`}>
          {t('home.clashOpen')}
        </ButtonLink>
      </div>
    </Card>
  );
}
