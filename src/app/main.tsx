import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { browserDevice } from '../platform/browser/device.ts';
import { deleteShared } from '../store/outbox.ts';
import { startData } from './data/session.ts';
import { startWords } from './i18n/i18n.ts';
import { KeepLangContext } from './i18n/keep-lang.ts';
import { isLang, type Lang } from './i18n/lang.ts';
import { Routes } from './routes.tsx';
import './ui/tokens.css';
import './ui/base.css';
import { registerWorker } from './update.ts';

/** Under this key the language of the device is kept. */
const LANGUAGE = 'pahunch-language';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  startData(browserDevice);
  const { small } = browserDevice;
  const stored = small.get(LANGUAGE);
  await startWords(isLang(stored) ? stored : 'hi');
  const keep = (lang: Lang) => small.set(LANGUAGE, lang);
  createRoot(root).render(
    <StrictMode>
      <KeepLangContext value={keep}>
        <Suspense>
          <Routes />
        </Suspense>
      </KeepLangContext>
    </StrictMode>,
  );
  await registerWorker();
  // What was shared and never read is gone at the next start; the screen that reads it deletes it itself.
  if (location.pathname !== '/shared') await deleteShared();
}

start().catch(() => undefined);
