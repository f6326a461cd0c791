import type { OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { HelpIcon, TickIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import type { UsedChatsScreen } from './useChatsScreen.ts';

/** What came of the last thing that was pressed. */
export function OutcomeBanner({ used, workers }: { used: UsedChatsScreen; workers: readonly OrgWorker[] }) {
  const { t } = useWords('admin-chat');
  const { outcome, refused } = used;
  if (refused) return <ProblemBanner kind={refused.kind} />;
  if (!outcome) return null;
  const { result } = outcome;
  if (result === 'bound')
    return (
      <Banner tone="ok" icon={TickIcon} title={t('result.bound')}>
        {outcome.for.name}
      </Banner>
    );
  const holder = workers.find(({ id }) => id === outcome.worker);
  const why =
    result === 'taken'
      ? holder
        ? t('result.taken', { name: holder.name })
        : t('result.takenBySomebody')
      : t(`result.${result}`);
  return <Banner tone="danger" icon={HelpIcon} title={why} />;
}
