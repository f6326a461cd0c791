import { type Unit, unitAndAbove } from '../../../domain/org/org.ts';
import type { ChatState } from '../../data/admin-chat.ts';
import type { Org, OrgWorker } from '../../data/admin-org.ts';

const WAYS = ['whatsapp', 'sms'] as const;
export type Way = (typeof WAYS)[number];

export type Bound = ChatState['bound'][number];
export interface BoundSeen extends Bound {
  who: OrgWorker | null;
}

type Asker = ChatState['askers'][number];
export interface AskerSeen extends Asker {
  /** The one worker whose number it is by the organisation; null when none or several are. */
  likely: OrgWorker | null;
  /** Another account that is shown has the same asking number: it tells nobody whose this is. */
  hasTwin: boolean;
}

export interface ChatsSeen {
  /** The longest silent first: never heard, then long ago. */
  bound: BoundSeen[];
  /** Those who want to report first, then whoever only wrote; the newest first. */
  askers: AskerSeen[];
}

export function foldChats({ bound, askers }: ChatState, { workers }: Pick<Org, 'workers'>): ChatsSeen {
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  return {
    bound: bound
      .map((one) => ({ ...one, who: byId.get(one.worker) ?? null }))
      .sort((a, b) => (a.heard ?? 0) - (b.heard ?? 0)),
    askers: askers
      .map((one) => {
        const [first, ...others] = one.maybe;
        const likely = others.length === 0 ? (byId.get(first ?? '') ?? null) : null;
        const same = askers.filter(({ askingNumber }) => askingNumber === one.askingNumber);
        return { ...one, likely, hasTwin: same.length > 1 };
      })
      .sort((a, b) => Number(b.asked) - Number(a.asked) || b.heard - a.heard),
  };
}

/** The ways that this version can bind by. */
export function openWays({ ways }: Pick<ChatState, 'ways'>): Way[] {
  return WAYS.filter((way) => ways.includes(way));
}

/** The way by its name; null for one that only a newer server knows. */
export function wayOf(text: string): Way | null {
  return WAYS.find((way) => way === text) ?? null;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Who reports and has the text in her name, number or telephone; nobody for no text. */
export function reportersWith(workers: readonly OrgWorker[], text: string, most: number): OrgWorker[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  return workers
    .filter(({ role }) => role === 'worker')
    .filter(({ name, number, phone }) => [name, number, phone].some((one) => plain(one).includes(wanted)))
    .sort((a, b) => a.name.localeCompare(b.name, 'hi') || (a.number < b.number ? -1 : 1))
    .slice(0, most);
}

/** "वार्ड 7, नरौली": tells her from another of her name. */
export function placeOf(units: readonly Unit[], id: string, lang: 'hi' | 'en'): string {
  return unitAndAbove(new Map(units.map((unit) => [unit.id, unit])), id)
    .slice(0, 2)
    .map((unit) => unit.name[lang])
    .join(', ');
}

/** A message to her with what to do, for whoever wants to tell her so in WhatsApp. */
export function tellLink(phone: string, text: string): string {
  return `https://wa.me/${phone}?text=${encodeURIComponent(text)}`;
}
