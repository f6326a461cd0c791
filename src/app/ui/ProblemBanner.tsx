import { useWords } from '../i18n/use-words.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { HelpIcon } from './icons.tsx';

export type ProblemKind =
  | 'offline'
  | 'not-pahunch'
  | 'locked'
  | 'bad-request'
  | 'too-large'
  | 'too-many'
  | 'not-signed-in'
  | 'use-envelopes'
  | 'not-allowed'
  | 'not-found'
  | 'upgrade-needed'
  | 'server';

/** Why the server gave no answer, in words, and a way to try again. */
export function ProblemBanner({ kind, onRetry }: { kind: ProblemKind; onRetry?: () => void }) {
  const { t } = useWords('desk');
  return (
    <>
      <Banner tone="warn" icon={HelpIcon} title={t(`problem.${kind}`)} />
      {onRetry && (
        <Button kind="plain" small onPress={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </>
  );
}
