import { useContext, useMemo, useState } from 'react';
import { isNight } from '../../../domain/form/night.ts';
import { useOpenVault } from '../../data/device.ts';
import { useGroupToldToday } from '../../data/group.ts';
import { useHour } from '../../data/hour.ts';
import { useDirectory, useEntries } from '../../data/log.ts';
import { useToday } from '../../data/today.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { dayInWords, groupLink, groupText } from './model.ts';

export interface UsedGroup {
  /** Null when there is nothing to tell. */
  text: string | null;
  /** Outside the hours of the group. */
  night: boolean;
  told: boolean;
  copied: boolean;
  open: () => void;
  copy: () => void;
  again: () => void;
}

/** The day's summary for the group; null while it is read. A supervisor tells of her team, a worker of herself. */
export function useGroupScreen(): UsedGroup | null {
  const vault = useOpenVault();
  const away = useContext(AwayContext);
  const today = useToday();
  const night = isNight(useHour());
  const { t, lang, say } = useWords('group');
  const kept = useEntries();
  const directory = useDirectory();
  const { told, tell } = useGroupToldToday(today);
  const [again, setAgain] = useState(false);
  const [copied, setCopied] = useState(false);
  const isWorker = vault?.me.role === 'worker';
  const feed = vault?.feed;
  const work = useMemo(() => {
    const entries = kept?.map(({ entry }) => entry).filter((entry) => !isWorker || entry.feed === feed);
    const owners = new Map(directory?.feeds);
    return entries && dayInWords(entries, today, (of) => owners.get(of) ?? of);
  }, [kept, isWorker, feed, today, directory]);
  if (!vault || !work) return null;
  const who = isWorker ? t('message.worker', { number: vault.me.number }) : t('message.team');
  const text = groupText(t, { who, day: dayWords(today, lang, today) }, { work, say });
  return {
    text,
    night,
    told: told && !again,
    copied,
    open: () => {
      if (text) away.open(groupLink(text));
      setAgain(false);
      tell();
    },
    copy: () => {
      if (!text) return;
      away.copy(text).then(
        () => {
          setCopied(true);
          tell();
        },
        () => undefined,
      );
    },
    again: () => setAgain(true),
  };
}
