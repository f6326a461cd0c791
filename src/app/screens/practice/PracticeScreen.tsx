import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EraseIcon, HelpIcon, HouseIcon, LockIcon, PhoneIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { PracticeFrame } from './PracticeFrame.tsx';
import { PracticeIcon } from './PracticeIcon.tsx';
import css from './practice.module.css';
import { usePracticeScreen } from './usePracticeScreen.ts';

const POINTS = [
  ['families', HouseIcon],
  ['stays', PhoneIcon],
  ['fresh', EraseIcon],
] as const;

/** Before it begins, what practice is. Once it runs, `children` are the screens, and it stands around each of them. */
export default function PracticeScreen({ children }: { children?: ReactNode }) {
  return children === undefined ? <Begin /> : <PracticeFrame>{children}</PracticeFrame>;
}

/** Open to anybody who holds the phone. */
function Begin() {
  const { t } = useWords('practice');
  const { isOpen, locks, isMaking, trouble, start } = usePracticeScreen();
  if (isOpen) return <Redirect to="/" replace />;
  return (
    <Screen
      title={t('title')}
      back="/"
      foot={
        <Button busy={isMaking} onPress={start}>
          {t(isMaking ? 'start.making' : 'start.go')}
        </Button>
      }
    >
      {trouble && (
        <Banner tone="danger" icon={HelpIcon} title={t('trouble.title')}>
          {t(`trouble.${trouble}`)}
        </Banner>
      )}
      <EmptyState icon={PracticeIcon} title={t('start.what')} />
      <Card>
        <div className={css.points}>
          {POINTS.map(([point, Picture]) => (
            <Row key={point}>
              <Picture />
              <Grow>{t(`start.${point}`)}</Grow>
            </Row>
          ))}
          {locks && (
            <Row>
              <LockIcon />
              <Grow>{t('start.locks')}</Grow>
            </Row>
          )}
        </div>
      </Card>
    </Screen>
  );
}
