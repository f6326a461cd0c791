import i18next, { type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGS, type Lang } from './lang.ts';

/** What every worker needs at once; the other areas' words come with their screens. */
const FIRST_AREAS = ['app', 'home'];

const FILES = import.meta.glob<ResourceKey>('../../../locales/*/*.json', { import: 'default' });

const fileOf = (lang: string, area: string) => FILES[`../../../locales/${lang}/${area}.json`];

/** One file a language and area, fetched when first needed; the service worker holds them all. */
const files = {
  type: 'backend' as const,
  init: () => undefined,
  read(lang: string, area: string, done: (error: unknown, words: ResourceKey | null) => void) {
    const load = fileOf(lang, area);
    if (!load) return done(new Error(`no words: ${lang}/${area}`), null);
    load().then(
      (words) => done(null, words),
      (error: unknown) => done(error, null),
    );
  },
};

function show(lang: string): void {
  document.documentElement.lang = lang;
  document.title = lang === 'en' ? 'Pahunch' : 'पहुँच';
  const manifest = lang === 'en' ? '/manifest.en.webmanifest' : '/manifest.webmanifest';
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', manifest);
}

/** The app's words, ready in one language. */
export async function startWords(lang: Lang): Promise<i18n> {
  show(lang);
  if (i18next.isInitialized) {
    await i18next.changeLanguage(lang);
    return i18next;
  }
  i18next.on('languageChanged', show);
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: lang,
      supportedLngs: LANGS,
      fallbackLng: false,
      ns: FIRST_AREAS,
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  return i18next;
}

/** The words of what few phones need come with its screens, over the network; vite.config.ts names the same. Source: ADR 0030. */
const LATER = /^(admin|chat-list)/;
const AREAS = Object.keys(FILES).flatMap((path) => /\/hi\/(.+)\.json$/.exec(path)?.[1] ?? []);
const WITH_APP = AREAS.filter((area) => !LATER.test(area));

async function readWithApp(): Promise<void> {
  // First past i18next, which takes an area that it failed to read once for one without words.
  await Promise.all(WITH_APP.map((area) => fileOf(i18next.language, area)?.()));
  await i18next.loadNamespaces(WITH_APP);
}

/**
 * Reads all words that came with the app, while the phone has nothing else to do: a part of a screen whose words are still
 * on their way takes the whole screen away until they come. What cannot be read now is read when it is needed.
 */
export function readWords(): void {
  const read = () => void readWithApp().catch(() => undefined);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(read);
  else setTimeout(read);
}
