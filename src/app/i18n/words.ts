import type { CustomTypeOptions } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The parts of the app that keep their words in a file of their own. */
export type Area = keyof CustomTypeOptions['resources'];

/** The words of one area, typed by the Hindi file. Suspends until that area's words are here. */
export function useWords<A extends Area>(area: A) {
  return useTranslation(area).t;
}
