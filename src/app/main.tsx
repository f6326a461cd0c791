import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { browserDevice } from '../platform/browser/device.ts';
import { startData } from './data/session.ts';
import { startWords } from './i18n/language.ts';
import { Routes } from './routes.tsx';
import './ui/tokens.css';
import './ui/base.css';
import { registerWorker } from './update.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  startData(browserDevice);
  await startWords();
  createRoot(root).render(
    <StrictMode>
      <Suspense>
        <Routes />
      </Suspense>
    </StrictMode>,
  );
  await registerWorker();
}

start().catch(() => undefined);
