import { useCompanion } from '../data/companion.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../ui/Chip.tsx';
import { PersonIcon } from '../ui/icons.tsx';

/** On everything that is filled in while somebody fills in for her; nothing otherwise. */
export function CompanionChip() {
  const { t } = useWords('form');
  if (!useCompanion()) return null;
  return (
    <Chip tone="warn" icon={PersonIcon}>
      {t('companion')}
    </Chip>
  );
}
