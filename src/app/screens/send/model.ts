import type { TFunction } from 'i18next';
import { smsParts } from '../../../domain/family/sms.ts';
import type { HandedBy, Message, MessageFacts, Way } from '../../data/send.ts';

/** Fewer reports than this are not counted aloud: in a group, "1" may be one known woman. */
const SMALLEST_COUNT = 3;

/** Who sends, and the day in words. */
export interface Sender {
  cadre: string;
  number: string;
  day: string;
}

/** The words above the link, safe for a group: no name, place, danger or telling count. */
export function summaryText(t: TFunction<'send'>, sender: Sender, { entries, part }: MessageFacts): string {
  const [at, of] = part;
  const many = entries >= SMALLEST_COUNT;
  const what = many ? t('message.reports', { count: entries }) : t('message.report');
  return [
    t('message.title', { day: sender.day }),
    t('message.who', { cadre: sender.cadre, number: sender.number }),
    t('message.how', { what: of > 1 ? t('message.part', { what, at, of }) : what }),
  ].join('\n');
}

/** A WhatsApp link with the text filled in; without digits it lets her choose any chat. */
export function waLink(text: string, phone: string): string {
  return `https://wa.me/${phone}?text=${encodeURIComponent(text)}`;
}

/** The same as SMS; the number digits with country code, or empty: she chooses. Source: RFC 5724. */
export function smsLink(text: string, phone: string): string {
  return `sms:${phone && `+${phone}`}?body=${encodeURIComponent(text)}`;
}

/** SMS of one message, and of all that are to be sent. */
export function smsCount(messages: readonly Message[]): number {
  return messages.reduce((sum, { text }) => sum + smsParts(text), 0);
}

/**
 * Why it does not go by itself: `offline` no network at all, `weak` a network over which nothing comes, `pack` the data
 * pack is used up, which only she knows, `blocked` no access or no server, `open` nothing stands against it.
 */
export type Cause = 'offline' | 'weak' | 'pack' | 'blocked' | 'open';

export function causeOf(problem: string | null, said: { online: boolean; packUsed: boolean }): Cause {
  if (said.packUsed) return 'pack';
  if (problem === null) return 'open';
  if (problem !== 'offline') return 'blocked';
  return said.online ? 'weak' : 'offline';
}

/** WhatsApp keeps what it cannot send yet; without a data pack it sends nothing. Source: design section 3. */
export function proposedWay(cause: Cause): Way {
  return cause === 'pack' ? 'sms' : 'whatsapp';
}

/** To whom it may go; the last is anybody, chosen in the other app. */
export interface Recipient {
  who: 'programme' | 'supervisor' | 'any';
  /** Digits with country code. */
  phone: string;
}

/** The programme's own number comes before a person's phone. */
export function recipients(programme: string | undefined, supervisor: string): Recipient[] {
  return [
    ...(programme ? [{ who: 'programme' as const, phone: programme }] : []),
    ...(supervisor ? [{ who: 'supervisor' as const, phone: supervisor }] : []),
    { who: 'any', phone: '' },
  ];
}

const HEAD = 30;
const TAIL = 4;

/** A link short enough to be shown: its beginning and its end. */
export function shortLink(link: string): string {
  return link.length <= HEAD + TAIL + 1 ? link : `${link.slice(0, HEAD)}…${link.slice(-TAIL)}`;
}

export type Phase = 'show' | 'ask' | 'done' | 'later';

/** How far the sending of one message after another has come. */
export interface SendState {
  /** Held from the first tap on, whatever is prepared meanwhile; null before it. */
  messages: readonly Message[] | null;
  at: number;
  phase: Phase;
  /** What she did last with the message on the screen. */
  by: HandedBy;
}

export const START: SendState = { messages: null, at: 0, phase: 'show', by: 'whatsapp' };

/** She opened WhatsApp, copied or shared: only she knows whether it was sent. */
export function handedOver(state: SendState, messages: readonly Message[], by: HandedBy): SendState {
  return { ...state, messages: state.messages ?? messages, phase: 'ask', by };
}

/** "Yes, sent": the next part, or done. */
export function saidSent(state: SendState): SendState {
  const at = state.at + 1;
  const more = at < (state.messages?.length ?? 0);
  return more ? { ...state, at, phase: 'show' } : { ...state, phase: 'done' };
}

/** "Not yet": the same message again. */
export function saidNotSent(state: SendState): SendState {
  return { ...state, phase: 'show' };
}

/** "At 8 in the morning". */
export function saidLater(state: SendState): SendState {
  return { ...state, phase: 'later' };
}
