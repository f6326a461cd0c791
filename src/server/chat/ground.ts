import type { Fetch } from '../../platform/node/fetch.ts';
import type { FailedOpenings } from '../failed-openings.ts';
import type { Services } from '../services.ts';
import type { ChatSettings } from './settings.ts';

/** What every part of the chats stands on. */
export interface ChatGround {
  services: Services;
  settings: ChatSettings;
  /** Where it is night, and which month a message is counted to. */
  timeZone: string;
  http: Fetch;
  failed: FailedOpenings;
}

export type Lang = 'hi' | 'en';

export function langOf(account: { lang: string }): Lang {
  return account.lang === 'en' ? 'en' : 'hi';
}
