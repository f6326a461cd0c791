import { useState } from 'react';
import { useLocation } from 'wouter';
import { invitationFragment } from '../../data/invitation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MessageIcon, ReachIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PractiseLink } from './PractiseLink.tsx';

interface Props {
  /** Nobody has joined on this phone yet. */
  first?: boolean;
  /** A link or a share brought reports: only who has joined can carry them. */
  brings?: boolean;
  onBack?: () => void;
}

/** How somebody joins: by an invitation's link, tapped or pasted. */
export function AddName({ first = false, brings = false, onBack }: Props) {
  const { t } = useWords('home');
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const use = () => {
    const fragment = invitationFragment(text);
    setWrong(fragment === null);
    if (fragment !== null) go(`/j#${fragment}`);
  };
  return (
    <Screen
      title={first ? t('picker.title') : t('picker.add')}
      {...(onBack && { back: onBack })}
      foot={
        <Button onPress={use} disabled={text.trim() === ''}>
          {t('addName.use')}
        </Button>
      }
    >
      {brings && (
        <Banner tone="way" icon={MessageIcon}>
          {t('picker.brings.joinFirst')}
        </Banner>
      )}
      <EmptyState icon={ReachIcon} title={first ? t('addName.welcome') : t('addName.another')}>
        <p>{t('addName.how')}</p>
      </EmptyState>
      <TextField
        label={t('addName.paste')}
        text={text}
        onText={setText}
        lines={3}
        problem={wrong && t('addName.wrong')}
      />
      {first && <PractiseLink />}
    </Screen>
  );
}
