import { type MouseEvent, type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useReach } from '../data/reach.ts';
import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { HouseIcon, PhoneIcon, ShareIcon } from '../ui/icons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { leaveSteps } from '../ui/steps.ts';

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
  const [, navigate] = useLocation();
  const reach = useReach();
  // Read after the save: with everything of hers this is there too.
  const hasReached = reach !== undefined && reach.total > 0 && reach.reached === reach.total;
  // What is saved is over: back leads to where the form was begun, and from the next screen not into an empty form.
  useEffect(() => leaveSteps(), []);
  const away = (to: string) => ({
    to,
    onPress: (event: MouseEvent) => {
      event.preventDefault();
      leaveSteps(() => navigate(to, { replace: true }));
    },
  });
  return (
    <Screen
      title={title}
      {...(under !== undefined && { under })}
      footStacked
      foot={
        <>
          {next && <ButtonLink {...away(next.to)}>{next.words}</ButtonLink>}
          <ButtonLink {...away('/send')} kind="plain" icon={ShareIcon}>
            {t('sendByWhatsApp')}
          </ButtonLink>
          <ButtonLink {...away('/')} kind={next ? 'quiet' : 'main'} icon={HouseIcon}>
            {app.t('goHome')}
          </ButtonLink>
        </>
      }
    >
      <Banner tone="ok" icon={PhoneIcon} title={app.t('reach.safe')}>
        {what} {t(hasReached ? 'hasReached' : 'goesByItself')}
      </Banner>
      {children}
    </Screen>
  );
}
