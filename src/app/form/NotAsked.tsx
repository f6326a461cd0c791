import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { HelpIcon } from '../ui/icons.tsx';
import { notAskedAnyMore } from './place.ts';
import type { FormRun } from './useFormRun.ts';

/** Answers she gave to what a later answer made needless: she is told before they are left out. */
export function NotAsked({ run: { task, state } }: { run: FormRun }) {
  const { t, say } = useWords('form');
  const fields = notAskedAnyMore(task, state);
  if (fields.length === 0) return null;
  return (
    <Banner tone="warn" icon={HelpIcon} title={t('notAsked')}>
      {fields.map(({ label }) => say(label)).join(' · ')}
    </Banner>
  );
}
