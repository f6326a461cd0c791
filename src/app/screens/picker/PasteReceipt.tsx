import { useState } from 'react';
import { type TakenReceipt, takeReceipt } from '../../data/receipt.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { HelpIcon, TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A receipt may be left before the PIN: it is kept, and read when its owner opens. */
export function PasteReceipt({ onBack }: { onBack: () => void }) {
  const { t } = useWords('home');
  const [text, setText] = useState('');
  const [result, setResult] = useState<TakenReceipt | null>(null);
  const take = () => {
    takeReceipt(text).then(setResult, () => setResult({ kind: 'damaged' }));
  };
  const kept = result?.kind === 'locked' || result?.kind === 'taken';
  return (
    <Screen
      title={t('picker.receipt')}
      back={onBack}
      foot={
        kept ? (
          <Button onPress={onBack}>{t('receipt.goOn')}</Button>
        ) : (
          <Button onPress={take} disabled={text.trim() === ''}>
            {t('receipt.take')}
          </Button>
        )
      }
    >
      {result && (
        <Banner
          tone={kept ? 'ok' : 'danger'}
          icon={kept ? TickIcon : HelpIcon}
          title={t(`receipt.${kept ? 'kept' : 'not'}.title`)}
        >
          {kept ? t('receipt.kept.what') : t(`receipt.${result.kind}`)}
        </Banner>
      )}
      {!kept && (
        <>
          <Sub>{t('receipt.how')}</Sub>
          <TextField label={t('receipt.paste')} text={text} onText={setText} lines={4} />
        </>
      )}
    </Screen>
  );
}
