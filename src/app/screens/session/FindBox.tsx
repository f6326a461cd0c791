import { useWords } from '../../i18n/use-words.ts';
import css from './session.module.css';

/** Stays in sight while the list scrolls: the child in front of her may be anywhere in it, or not in it at all. */
export function FindBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useWords('session');
  return (
    <div className={css.find}>
      <input
        type="search"
        value={text}
        aria-label={t('find')}
        placeholder={t('find')}
        autoComplete="off"
        onChange={(e) => onText(e.target.value)}
      />
    </div>
  );
}
