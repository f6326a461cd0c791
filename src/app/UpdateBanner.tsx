import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from './i18n/use-words.ts';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { Problem } from './ui/Field.tsx';
import { takeUpdate, useWaitingUpdate } from './update.ts';

/** Where nothing is half written: the only places at which an update is offered. */
const CALM = new Set(['/', '/reached', '/settings', '/today', '/admin']);

export function UpdateBanner() {
  const { t } = useWords();
  const isWaiting = useWaitingUpdate();
  const [isPutOff, setPutOff] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [path] = useLocation();
  if (!isWaiting || isPutOff || !CALM.has(path)) return null;
  const take = async () => {
    setTaking(true);
    const taken = await takeUpdate();
    setRefused(!taken);
    setTaking(taken);
  };
  return (
    <Dialog
      title={t('newVersion')}
      onClose={() => setPutOff(true)}
      actions={
        <>
          <Button busy={isTaking} onPress={() => void take()}>
            {t('takeNewVersion')}
          </Button>
          <Button kind="plain" onPress={() => setPutOff(true)}>
            {t('later')}
          </Button>
        </>
      }
    >
      {isRefused && <Problem>{t('closeOtherTab')}</Problem>}
    </Dialog>
  );
}
