export const LANGS = ['hi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export function isLang(text: unknown): text is Lang {
  return text === 'hi' || text === 'en';
}
