import type { Org } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import css from './admin-home.module.css';

/** The server came out of a backup: what comes back by itself, and what the desk has to do again. */
export function RestoredCard({ restored, when }: { restored: NonNullable<Org['restored']>; when: When }) {
  const { t } = useWords('admin');
  return (
    <Card tone="danger">
      <div className={css.stack}>
        <b>{t('home.restored')}</b>
        <Sub>{t('home.restoredFrom', { when: when.minute(restored.takenAt) })}</Sub>
        <Sub>{t('home.restoredPhones')}</Sub>
        <p>{t('home.restoredDo')}</p>
        <ButtonLink small to="/admin/workers">
          {t('home.workers')}
        </ButtonLink>
      </div>
    </Card>
  );
}
