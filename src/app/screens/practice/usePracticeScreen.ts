import { useState } from 'react';
import { useOpenVault } from '../../data/device.ts';
import { type Started, startPractice } from '../../data/practice.ts';
import { useWords } from '../../i18n/use-words.ts';

export interface UsedPractice {
  /** She practises already. */
  isOpen: boolean;
  /** Somebody's own work is open and will be locked. */
  locks: boolean;
  isMaking: boolean;
  trouble: Exclude<Started['kind'], 'open'> | null;
  start: () => void;
}

export function usePracticeScreen(): UsedPractice {
  const { t } = useWords('practice');
  const vault = useOpenVault();
  const [isMaking, setMaking] = useState(false);
  const [trouble, setTrouble] = useState<UsedPractice['trouble']>(null);
  const told = ({ kind }: Started) => {
    setMaking(false);
    setTrouble(kind === 'open' ? null : kind);
  };
  return {
    isOpen: vault?.practice === true,
    locks: vault !== null,
    isMaking,
    trouble,
    start: () => {
      setMaking(true);
      setTrouble(null);
      startPractice({ name: t('name'), number: t('name'), place: t('place') }).then(told, () =>
        told({ kind: 'storage-failed' }),
      );
    },
  };
}
