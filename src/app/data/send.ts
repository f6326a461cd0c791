import { useEffect, useMemo, useRef, useState } from 'react';
import { armour } from '../../codec/armour.ts';
import { sealParts } from '../../codec/envelope.ts';
import type { Entry } from '../../domain/entry/entry.ts';
import { ownEntries } from '../../store/entries.ts';
import { isAside, markTaken } from '../../store/own.ts';
import { senderOf, type Vault } from '../../store/vault.ts';
import type { OwnRow, SentBy } from '../../store/vault-db.ts';
import { headOf } from '../../store/vault-meta.ts';
import { MAX_CODE } from '../../wire/envelopes.ts';
import { type Reading, useReading, useSession } from './reading.ts';
import { forgetReminder } from './reminder.ts';
import { currentDevice, currentSession } from './session.ts';

/** Above this WhatsApp's share intent cuts text. */
const MAX_MESSAGE = 2_000;
/** Room left for a human text that grows with the numbers in it. */
const SPARE = 20;
/** A code in ASCII goes in three parts of 153 characters; longer SMS are lost too often. Source: whatsapp.md section 5. */
const MAX_SMS = 459;
/** Ten frames: some three seconds before the camera. */
const MAX_PICTURES = 2_900;
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
  | ({ kind: 'ready'; again: boolean } & Made);

interface Made {
  messages: Message[];
  /** A danger sign is among them. */
  urgent: boolean;
}

/** What goes into messages: `aside` are those that go in a message of their own each. */
interface ToSend {
  nos: number[];
  aside: ReadonlySet<number>;
  again: boolean;
}

/** The way a code is made for: as a message in a chat, as SMS, as pictures for a camera, or as a file. */
export type Way = 'whatsapp' | 'sms' | 'qr' | 'file';

interface Wanted {
  way: Way;
  words: MessageText;
}

function longestCode(vault: Vault, { way, words }: Wanted, count: number): number {
  if (way === 'sms') return MAX_SMS;
  if (way === 'qr') return MAX_PICTURES;
  if (way === 'file') return MAX_CODE;
  const longest = words({ entries: count, part: [count, count] }).length;
  return MAX_MESSAGE - linkOf(vault).length - 1 - longest - SPARE;
}

function linkOf({ invitation }: Vault): string {
  return `${invitation.server}/i#`;
}

/** Everything in one file, whatever the number of codes. */
function oneFile(messages: readonly Message[]): Message[] {
  const [first] = messages;
  if (!first) return [];
  const text = messages.map((message) => message.text).join('\n\n');
  return [{ ...first, text, entries: messages.flatMap(({ entries }) => entries) }];
}

async function makeMessages(vault: Vault, { nos, aside }: ToSend, wanted: Wanted): Promise<Made> {
  const { way, words } = wanted;
  const maxCode = longestCode(vault, wanted, nos.length);
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
  const messages = parts.map((part, i): Message => {
    const code = armour(part.bytes);
    // A camera and an SMS take the code alone: a link and Hindi words would cost them twice the room.
    if (way === 'sms' || way === 'qr') return { text: code, link: code, entries: part.entries };
    const text = words({ entries: part.entries.length, part: [i + 1, parts.length] });
    const link = `${linkOf(vault)}${code}`;
    return { text: `${text}\n${link}`, link, entries: part.entries };
  });
  return { messages: way === 'file' ? oneFile(messages) : messages, urgent: entries.some(isUrgent) };
}

/** A danger sign was found: it was asked whether the family goes. Such a report waits for no morning. */
function isUrgent({ body }: Entry): boolean {
  return body.agreed === 'ready' || body.agreed === 'notReady';
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
export function usePrepared(words: MessageText, way: Way = 'whatsapp'): Prepared {
  const session = useSession();
  const rows = useReading(WAITING);
  const text = useRef(words);
  text.current = words;
  const [made, setMade] = useState<({ for: object; way: Way } & Made) | null>(null);
  const wanted = useMemo(() => rows && toSend(rows, currentDevice().clock.now()), [rows]);
  useEffect(() => {
    if (!session || !wanted || wanted.nos.length === 0) return;
    let live = true;
    makeMessages(session.vault, wanted, { way, words: (facts) => text.current(facts) }).then(
      (done) => live && setMade({ for: wanted, way, ...done }),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [session, wanted, way]);
  if (!wanted) return { kind: 'preparing' };
  if (wanted.nos.length === 0) return { kind: 'nothing' };
  if (made?.for !== wanted || made.way !== way) return { kind: 'preparing' };
  return { kind: 'ready', messages: made.messages, urgent: made.urgent, again: wanted.again };
}

/** What a worker does with a message herself. */
export type HandedBy = Extract<SentBy, 'whatsapp' | 'shared' | 'copied' | 'sms' | 'qr' | 'file'>;

/** The worker handed these over: on their way, and no more than that. */
export async function markSent(nos: readonly number[], carrier: HandedBy): Promise<void> {
  const session = currentSession();
  if (!session) return;
  await markTaken(session.vault, nos, carrier);
  forgetReminder();
}

/** Reports that went together: by which way, when (ms), how many, and how many of them no receipt has covered yet. */
export interface Sending {
  by: SentBy;
  at: number;
  count: number;
  open: number;
}

const TAKEN: Reading<OwnRow[], Sending[]> = {
  rows: ({ db }) => db.own.toArray(),
  open(_vault, rows) {
    const sendings = new Map<string, Sending>();
    for (const { carrier: by, takenAt: at, reach } of rows) {
      if (!by || at === undefined) continue;
      const before = sendings.get(`${by} ${at}`) ?? { by, at, count: 0, open: 0 };
      const open = before.open + (reach === 'way' ? 1 : 0);
      sendings.set(`${by} ${at}`, { ...before, count: before.count + 1, open });
    }
    return [...sendings.values()].sort((a, b) => b.at - a.at);
  },
};

/** What was sent when and how, the newest first; undefined while it is read. */
export function useSendings(): Sending[] | undefined {
  return useReading(TAKEN);
}
