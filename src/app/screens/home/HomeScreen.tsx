import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useOpenVault } from '../../data/device.ts';
import { useHasLog } from '../../data/has-log.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { GearIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { HomeFrame, type SeenOfLog } from './HomeFrame.tsx';
import css from './home.module.css';

/** A part that could not be fetched is asked for anew at the next visit: in it stands who is in danger. */
function makeHomeOfLog() {
  return lazy(async () => {
    try {
      return await import('./HomeOfLog.tsx');
    } catch (error) {
      HomeOfLog = makeHomeOfLog();
      throw error;
    }
  });
}

let HomeOfLog = makeHomeOfLog();

/** Is my work safe, what must I do, one big button. */
export function HomeScreen() {
  const vault = useOpenVault();
  if (!vault) return null;
  const { name, scopeName } = vault.me;
  return (
    <Screen title={name} under={scopeName} actions={<Settings />}>
      <Home />
    </Screen>
  );
}

function Home() {
  const hasLog = useHasLog();
  const [OfLog] = useState(() => HomeOfLog);
  const [seen, setSeen] = useState<SeenOfLog>({});
  return (
    <>
      <HomeFrame {...(hasLog ? seen : { boxToCount: hasLog === false })} />
      {hasLog && (
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <OfLog onSeen={setSeen} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

function Settings() {
  const { t } = useWords('home');
  return (
    <Link href="/settings" className={css.act} aria-label={t('settings')}>
      <GearIcon />
    </Link>
  );
}
