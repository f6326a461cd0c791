import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/words.ts';
import { Button } from './Button.tsx';
import { Banner } from './Card.tsx';
import { HelpIcon } from './icons.tsx';
import { Screen } from './Screen.tsx';

function Broken({ onAgain }: { onAgain: () => void }) {
  const t = useWords('ui');
  return (
    <Screen title={t('appName')} strip={false}>
      <Banner tone="danger" icon={<HelpIcon />}>
        {t('broken')}
      </Banner>
      <Button onClick={onAgain}>{t('openAgain')}</Button>
      <Button look="other" onClick={() => window.location.assign('/')}>
        {t('goHome')}
      </Button>
    </Screen>
  );
}

/** Keeps one screen's fault from taking the others along. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? (
      <Broken onAgain={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}
