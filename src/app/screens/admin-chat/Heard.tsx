import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CrossIcon } from '../../ui/icons.tsx';
import type { Bound } from './model.ts';

/** When an account was last heard, and whether she asked that nothing be sent. */
export function Heard({ heard, stopped, when }: Pick<Bound, 'heard' | 'stopped'> & { when: When }) {
  const { t } = useWords('admin-chat');
  return (
    <>
      <Sub>{heard === null ? t('neverHeard') : t('heard', { when: when.minute(heard) })}</Sub>
      {stopped && (
        <Chip tone="warn" icon={CrossIcon}>
          {t('stopped')}
        </Chip>
      )}
    </>
  );
}
