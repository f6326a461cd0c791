import { useEffect, useState } from 'react';
import { setCompanion, useCompanion } from '../../data/companion.ts';
import { chooseLanguage, type OpenVault, useOpenVault } from '../../data/device.ts';
import { useReach } from '../../data/reach.ts';
import { currentDevice, lock } from '../../data/session.ts';
import { useToday } from '../../data/today.ts';
import type { Lang } from '../../i18n/lang.ts';
import { useWords } from '../../i18n/use-words.ts';
import { contactMinute } from './model.ts';

export interface UsedSettings {
  /** She practises: nothing here is hers. */
  practice: boolean;
  me: OpenVault['me'];
  today: string;
  /** Free megabytes; null where the browser does not tell. */
  freeMb: number | null;
  /** Whether the browser promised to keep the data; undefined while it is asked. */
  kept: boolean | undefined;
  installed: boolean;
  /** The version and the day it was built, for whoever helps her by phone; '' where it was not built. */
  version: string;
  built: string;
  /** Minute of the last answer of the server. */
  lastContact: number | null;
  chooseLang: (lang: Lang) => void;
  /** Somebody fills in for her. */
  companion: boolean;
  chooseCompanion: (on: boolean) => void;
  lock: () => void;
}

/** What stands in the build; a page that was not built has none. */
const { VITE_VERSION = '', VITE_BUILT = '' } = import.meta.env;

export function useSettingsScreen(): UsedSettings | null {
  const vault = useOpenVault();
  const { setLang } = useWords('settings');
  const reach = useReach();
  const companion = useCompanion();
  const today = useToday();
  const [freeMb, setFreeMb] = useState<number | null>(null);
  const [kept, setKept] = useState<boolean>();
  useEffect(() => {
    let live = true;
    const { storage } = currentDevice();
    storage.freeMb().then(
      (mb) => live && setFreeMb(mb),
      () => undefined,
    );
    // Asking again costs nothing, and browsers promise it more readily once the app is installed.
    storage.persist().then(
      (promised) => live && setKept(promised),
      () => live && setKept(false),
    );
    return () => {
      live = false;
    };
  }, []);
  if (!vault) return null;
  const contact = reach?.lastContact ?? null;
  return {
    practice: vault.practice,
    me: vault.me,
    today,
    freeMb,
    kept,
    installed: globalThis.matchMedia?.('(display-mode: standalone)').matches ?? false,
    version: VITE_VERSION,
    built: VITE_BUILT,
    lastContact: contact === null ? null : contactMinute(contact),
    chooseLang: (lang) => {
      setLang(lang);
      void chooseLanguage(vault.feed, lang).catch(() => undefined);
    },
    companion,
    chooseCompanion: (on) => void setCompanion(on).catch(() => undefined),
    lock,
  };
}
