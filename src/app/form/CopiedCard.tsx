import { useContext } from 'react';
import { useLocation } from 'wouter';
import { handCopied, useNewCopied } from '../data/copied.ts';
import { useWords } from '../i18n/use-words.ts';
import { AwayContext } from '../ui/away.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyIcon, MessageIcon } from '../ui/icons.tsx';

/** On a first screen: a colleague's report that she copied is taken in with one tap. In practice nothing is read. */
export function CopiedCard() {
  return useContext(AwayContext).shut ? null : <Offered />;
}

function Offered() {
  const copied = useNewCopied();
  return copied === null ? null : <Offer text={copied} />;
}

function Offer({ text }: { text: string }) {
  const { t } = useWords('carry');
  const [, go] = useLocation();
  const take = () => {
    handCopied(text);
    go('/carry');
  };
  return (
    <Banner tone="way" icon={MessageIcon} title={t('copied.title')}>
      <Button icon={CopyIcon} onPress={take}>
        {t('copied.take')}
      </Button>
    </Banner>
  );
}
