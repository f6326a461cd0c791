import type { CustomTypeOptions } from 'i18next';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepLangContext } from './keep-lang.ts';
import { isLang, type Lang } from './lang.ts';

/** A text that comes with the programme's data, in both languages. */
export interface Said {
  hi: string;
  en: string;
}

/** The parts of the app that keep their words in a file of their own; `app` has the shared ones. */
type Area = keyof CustomTypeOptions['resources'];

/** One area's words in her language, and the language itself. Suspends until those words are here. */
export function useWords<A extends Area = 'app'>(area?: A) {
  const { t, i18n } = useTranslation((area ?? 'app') as A);
  const keep = useContext(KeepLangContext);
  const lang: Lang = isLang(i18n.language) ? i18n.language : 'hi';
  return {
    t,
    lang,
    /** Words that come with data. */
    say: (said: Said): string => said[lang],
    /** Changes the language everywhere and keeps it on this device. */
    setLang: (next: Lang) => {
      keep(next);
      void i18n.changeLanguage(next);
    },
  };
}
