import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['hi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'pahunch-language';
/** Words every worker needs at once; others come with their screens. */
const FIRST_AREAS = ['ui', 'home'];

const files = import.meta.glob<Record<string, unknown>>('../../../locales/*/*.json', { import: 'default' });

const fromFiles = {
  type: 'backend' as const,
  init: () => undefined,
  read(
    language: string,
    area: string,
    done: (error: unknown, words: Record<string, unknown> | null) => void,
  ) {
    const load = files[`../../../locales/${language}/${area}.json`];
    if (!load) done(new Error(`no words: ${language}/${area}`), null);
    else
      load().then(
        (words) => done(null, words),
        (error: unknown) => done(error, null),
      );
  },
};

function isLanguage(text: string | null | undefined): text is Language {
  return (LANGUAGES as readonly (string | null | undefined)[]).includes(text);
}

/** The language of this device: the one chosen, else Hindi. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : 'hi';
}

/** Whether somebody has chosen a language on this device. */
export function isLanguageChosen(): boolean {
  return isLanguage(localStorage.getItem(STORED));
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  const manifest = document.querySelector('link[rel="manifest"]');
  manifest?.setAttribute('href', language === 'hi' ? '/manifest.webmanifest' : '/manifest.en.webmanifest');
}

/** Loads the first words. Resolves when they are here. */
export async function startWords(language: Language = storedLanguage()): Promise<void> {
  showLanguage(language);
  await i18next
    .use(initReactI18next)
    .use(fromFiles)
    .init({
      lng: language,
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      ns: FIRST_AREAS,
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  showLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'hi';
}
