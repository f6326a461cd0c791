import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';

/** The way to practice, which needs neither a name nor a PIN. */
export function PractiseLink() {
  const { t } = useWords('home');
  return (
    <ButtonLink to="/practice" kind="quiet" small narrow>
      {t('picker.practice')}
    </ButtonLink>
  );
}
