import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { HelpIcon } from '../ui/icons.tsx';

/** Why what is written is not kept on the disk, or why the save did not happen. */
export type Setback = 'storage-full' | 'storage-failed' | 'storage-newer' | 'locked';

const DRAFT_WORDS = {
  'storage-full': 'draftFull',
  'storage-failed': 'draftFailed',
  'storage-newer': 'draftNewer',
  locked: 'draftFailed',
} as const satisfies Record<Setback, string>;

interface Props {
  /** The draft could not be written. */
  draftProblem: Setback | null;
  /** The save did not happen; the draft stays. */
  saveProblem: Setback | null;
}

/** What went wrong with the disk or the lock, what to do, and where the answers are. */
export function Setbacks({ draftProblem, saveProblem }: Props) {
  const { t } = useWords('form');
  if (saveProblem) {
    return (
      <Banner tone="danger" icon={HelpIcon} title={t(`failed.${saveProblem}`)}>
        {draftProblem ? t(DRAFT_WORDS[draftProblem]) : t('failed.kept')}
      </Banner>
    );
  }
  if (!draftProblem) return null;
  return (
    <Banner tone="danger" icon={HelpIcon}>
      {t(DRAFT_WORDS[draftProblem])}
    </Banner>
  );
}
