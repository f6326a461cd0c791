import { useEffect } from 'react';
import { setCompanion, useCompanion } from '../../data/companion.ts';
import { chooseLanguage, type OpenVault, useOpenVault } from '../../data/device.ts';
import { keepPart } from '../../data/later.ts';
import { lock } from '../../data/session.ts';
import type { Lang } from '../../i18n/lang.ts';
import { useWords } from '../../i18n/use-words.ts';

export interface UsedSettings {
  /** She practises: nothing here is hers. */
  practice: boolean;
  me: OpenVault['me'];
  installed: boolean;
  chooseLang: (lang: Lang) => void;
  /** Somebody fills in for her. */
  companion: boolean;
  chooseCompanion: (on: boolean) => void;
  lock: () => void;
}

export function useSettingsScreen(): UsedSettings | null {
  const vault = useOpenVault();
  const { setLang } = useWords('settings');
  const companion = useCompanion();
  const mayPractise = vault !== null && !vault.practice;
  useEffect(() => {
    // She may tap it where there is no network.
    if (mayPractise) keepPart('practice');
  }, [mayPractise]);
  if (!vault) return null;
  return {
    practice: vault.practice,
    me: vault.me,
    installed: globalThis.matchMedia?.('(display-mode: standalone)').matches ?? false,
    chooseLang: (lang) => {
      setLang(lang);
      void chooseLanguage(vault.feed, lang).catch(() => undefined);
    },
    companion,
    chooseCompanion: (on) => void setCompanion(on).catch(() => undefined),
    lock,
  };
}
