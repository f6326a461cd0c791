import { createContext } from 'react';
import type { Lang } from './lang.ts';

/** Keeps the chosen language on the device; given from outside, where storage is known. */
export const KeepLangContext = createContext<(lang: Lang) => void>(() => undefined);
