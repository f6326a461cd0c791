import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { HouseIcon, PhoneIcon, ShareIcon } from '../ui/icons.tsx';
import { Screen } from '../ui/Screen.tsx';

interface Props {
  title: ReactNode;
  under?: string;
  /** What was saved, in words. */
  what: ReactNode;
  /** The likely next thing, before sending and home. */
  next?: { to: string; words: string };
  children?: ReactNode;
}

/** Shown after the save has resolved, never before: it is on the phone, and how it goes on from here. */
export function SavedScreen({ title, under, what, next, children }: Props) {
  const { t } = useWords('form');
  const app = useWords();
  return (
    <Screen
      title={title}
      {...(under !== undefined && { under })}
      footStacked
      foot={
        <>
          {next && <ButtonLink to={next.to}>{next.words}</ButtonLink>}
          <ButtonLink to="/send" kind="plain" icon={ShareIcon}>
            {t('sendByWhatsApp')}
          </ButtonLink>
          <ButtonLink to="/" kind={next ? 'quiet' : 'main'} icon={HouseIcon}>
            {app.t('goHome')}
          </ButtonLink>
        </>
      }
    >
      <Banner tone="ok" icon={PhoneIcon} title={app.t('reach.safe')}>
        {what} {t('goesByItself')}
      </Banner>
      {children}
    </Screen>
  );
}
