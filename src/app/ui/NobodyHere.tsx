import { useWords } from '../i18n/use-words.ts';
import { EmptyState } from './EmptyState.tsx';
import { PersonIcon } from './icons.tsx';
import { Screen } from './Screen.tsx';

/** The person an address names is not on this phone. */
export function NobodyHere() {
  const { t } = useWords('people');
  return (
    <Screen title={t('people')} back="/people">
      <EmptyState icon={PersonIcon} title={t('nobodyHere')} />
    </Screen>
  );
}
