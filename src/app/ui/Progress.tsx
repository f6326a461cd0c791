import { useWords } from '../i18n/use-words.ts';
import css from './Progress.module.css';

/** How far along, as a bar of its own under the header. */
export function Progress({ at, of }: { at: number; of: number }) {
  const { t } = useWords();
  return (
    <div
      className={css.bar}
      role="progressbar"
      aria-label={t('progress', { at, of })}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={at}
    >
      <i style={{ width: `${of === 0 ? 0 : (100 * at) / of}%` }} />
    </div>
  );
}
