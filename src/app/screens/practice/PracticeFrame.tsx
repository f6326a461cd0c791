import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { leavePractice, onSendNow } from '../../data/practice.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type Away, AwayContext } from '../../ui/away.ts';
import { Strip } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChromeContext } from '../../ui/chrome.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Shut, shutLink } from './model.ts';
import { PracticeIcon } from './PracticeIcon.tsx';
import css from './practice.module.css';

/** Around every screen while she practises: that nothing counts, how to get out, and no door to any other app. */
export function PracticeFrame({ children }: { children: ReactNode }) {
  const [shut, setShut] = useState<Shut | null>(null);
  const chrome = useMemo(() => ({ strip: <PracticeStrip />, lock: null }), []);
  const outside = useContext(AwayContext);
  const away = useMemo(() => closed(outside, setShut), [outside]);
  useTitle();
  useEffect(() => onSendNow(() => setShut({ kind: 'sync' })), []);
  return (
    <AwayContext value={away}>
      <ChromeContext value={chrome}>
        <div className={css.frame}>
          <PracticeBanner />
          <div className={css.screens}>{children}</div>
        </div>
        {shut && <WouldHave shut={shut} onClose={() => setShut(null)} />}
      </ChromeContext>
    </AwayContext>
  );
}

/** Every door answers as if it had opened, and tells what would have happened. */
function closed(outside: Away, tell: (shut: Shut) => void): Away {
  const answer = (shut: Shut) => {
    tell(shut);
    return Promise.resolve();
  };
  return {
    shut: true,
    open: (href) => tell(shutLink(href)),
    canShare: outside.canShare,
    share: () => answer({ kind: 'share' }),
    copy: () => answer({ kind: 'copy' }),
    handOver: () => answer({ kind: 'share' }).then(() => 'stopped'),
  };
}

/** A tab that is one of many says so too. */
function useTitle(): void {
  const { t } = useWords('practice');
  const { t: app } = useWords();
  useEffect(() => {
    document.title = t('tab');
    return () => {
      document.title = app('app');
    };
  }, [t, app]);
}

function PracticeBanner() {
  const { t } = useWords('practice');
  const [asks, setAsks] = useState(false);
  return (
    <section className={css.banner} aria-label={t('title')}>
      <PracticeIcon size={28} />
      <p className={css.words}>
        <b>{t('title')}:</b> {t('nothingReal')}
      </p>
      <button type="button" className={css.leave} onClick={() => setAsks(true)}>
        {t('leave.go')}
      </button>
      {asks && <Leaving onStay={() => setAsks(false)} />}
    </section>
  );
}

function Leaving({ onStay }: { onStay: () => void }) {
  const { t } = useWords('practice');
  const [, go] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    // What is on the address belongs to practice, and is gone with it.
    go('/', { replace: true });
    void leavePractice();
  };
  return (
    <Dialog
      title={t('leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button busy={isLeaving} onPress={leave}>
            {t('leave.go')}
          </Button>
          <Button kind="plain" onPress={onStay}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leave.what')}</p>
    </Dialog>
  );
}

function PracticeStrip() {
  const { t } = useWords('practice');
  return (
    <Strip tone="unknown" icon={PracticeIcon} to="/reached">
      {t('strip')}
    </Strip>
  );
}

function WouldHave({ shut, onClose }: { shut: Shut; onClose: () => void }) {
  const { t } = useWords('practice');
  const number = shut.kind === 'call' ? shut.number : '';
  return (
    <Dialog
      title={t(`shut.${shut.kind}`, { number })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('shut.ok')}</Button>}
    >
      <p>{t('shut.what')}</p>
      {shut.kind === 'call' && <p>{t('shut.callReal', { number })}</p>}
    </Dialog>
  );
}
