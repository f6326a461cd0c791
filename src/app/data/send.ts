import { useEffect, useMemo, useRef, useState } from 'react';
import { armour } from '../../codec/armour.ts';
import { sealParts } from '../../codec/envelope.ts';
import { ownEntries } from '../../store/entries.ts';
import { isAside, markTaken } from '../../store/own.ts';
import { senderOf, type Vault } from '../../store/vault.ts';
import type { OwnRow, SentBy } from '../../store/vault-db.ts';
import { headOf } from '../../store/vault-meta.ts';
import { type Reading, useReading, useSession } from './reading.ts';
import { currentDevice, currentSession } from './session.ts';

/** Above this WhatsApp's share intent cuts text. */
const MAX_MESSAGE = 2_000;
/** Room left for a human text that grows with the numbers in it. */
const SPARE = 20;
/** A message that was handed to a carrier is offered again after so long without a receipt. */
const RESTS_MS = 24 * 60 * 60_000;

/** What the words above a link may say: how many, never what or whom. */
export interface MessageFacts {
  entries: number;
  part: [number, number];
}

/** The words of a message in the worker's language, without the link. Must be safe to post in a group. */
export type MessageText = (facts: MessageFacts) => string;

export interface Message {
  /** The whole message: words and link. */
  text: string;
  link: string;
  entries: number[];
}

export type Prepared =
  | { kind: 'nothing' | 'preparing' }
  /** `again`: all of them were sent before and no receipt has come. */
  | { kind: 'ready'; messages: Message[]; again: boolean };

/** What goes into messages: `aside` are those that go in a message of their own each. */
interface ToSend {
  nos: number[];
  aside: ReadonlySet<number>;
  again: boolean;
}

async function makeMessages(vault: Vault, { nos, aside }: ToSend, words: MessageText): Promise<Message[]> {
  const link = `${vault.invitation.server}/i#`;
  const longest = words({ entries: nos.length, part: [nos.length, nos.length] }).length;
  const maxCode = MAX_MESSAGE - link.length - 1 - longest - SPARE;
  const [entries, sender, { no: head }] = [
    await ownEntries(vault, nos),
    await senderOf(vault),
    await headOf(vault.db),
  ];
  const together = entries.filter(({ no }) => !aside.has(no));
  const alone = entries.filter(({ no }) => aside.has(no)).map((entry) => [entry]);
  const groups = [together, ...alone].filter((group) => group.length > 0);
  const sealed = groups.map((group) => sealParts(vault.device.crypto, sender, group, { head, maxCode }));
  const parts = (await Promise.all(sealed)).flat();
  return parts.map((part, i) => {
    const text = words({ entries: part.entries.length, part: [i + 1, parts.length] });
    const whole = `${link}${armour(part.bytes)}`;
    return { text: `${text}\n${whole}`, link: whole, entries: part.entries };
  });
}

const WAITING: Reading<OwnRow[], OwnRow[]> = {
  rows: ({ db }) => db.own.where('reach').anyOf('safe', 'way').toArray(),
  open: (_vault, rows) => rows,
};

/** Those no carrier took within the last day; when there are none, all that no receipt covers. */
function toSend(rows: readonly OwnRow[], now: number): ToSend {
  const fresh = rows.filter((row) => row.reach === 'safe' || now - (row.takenAt ?? 0) >= RESTS_MS);
  const chosen = fresh.length > 0 ? fresh : rows;
  const again = chosen.every((row) => row.reach === 'way');
  const aside = new Set(chosen.filter(isAside).map((row) => row.no));
  return { nos: chosen.map((row) => row.no).sort((a, b) => a - b), aside, again };
}

/** The messages for what has not reached, sealed before the tap: a browser opens WhatsApp only inside it. */
export function usePrepared(words: MessageText): Prepared {
  const session = useSession();
  const rows = useReading(WAITING);
  const text = useRef(words);
  text.current = words;
  const [made, setMade] = useState<{ for: object; messages: Message[] } | null>(null);
  const wanted = useMemo(() => rows && toSend(rows, currentDevice().clock.now()), [rows]);
  useEffect(() => {
    if (!session || !wanted || wanted.nos.length === 0) return;
    let live = true;
    makeMessages(session.vault, wanted, (facts) => text.current(facts)).then(
      (messages) => live && setMade({ for: wanted, messages }),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [session, wanted]);
  if (!wanted) return { kind: 'preparing' };
  if (wanted.nos.length === 0) return { kind: 'nothing' };
  return made?.for === wanted
    ? { kind: 'ready', messages: made.messages, again: wanted.again }
    : { kind: 'preparing' };
}

/** What a worker does with a message herself. */
export type HandedBy = Extract<SentBy, 'whatsapp' | 'shared' | 'copied'>;

/** The worker handed these over: on their way, and no more than that. */
export async function markSent(nos: readonly number[], carrier: HandedBy): Promise<void> {
  const session = currentSession();
  if (session) await markTaken(session.vault, nos, carrier);
}
