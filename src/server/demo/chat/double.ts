import type { Bytes } from '../../../platform/bytes.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Crypto } from '../../../platform/crypto.ts';
import { drawId } from '../../../platform/ids.ts';
import type { Fetch } from '../../../platform/node/fetch.ts';
import type { WhatsAppSettings } from '../../chat/settings.ts';
import { readSending, type Sending, sendingProblem } from './sending.ts';
import { type Call, callOf, changeOf, type Form, messageOf, type Writer } from './webhooks.ts';

const PAIR_MS = 6_000;
const WINDOW_MS = 24 * 3_600_000;
const SECOND_MS = 1000;

/** What a person finds in her chat. */
export interface Received extends Sending {
  id: string;
  at: number;
}

interface Ground {
  crypto: Crypto;
  clock: Clock;
  settings: WhatsAppSettings;
  /** Calls the webhook; the status it answered. */
  deliver: (call: Call) => Promise<number>;
}

/** How the double brings messages to the webhook. */
export interface Manners {
  /** Every call comes twice. */
  twice: boolean;
  /** Calls wait until `flush`, and then come last first. */
  backwards: boolean;
  form: Form;
  /** Tells what became of a message: sent, delivered, read. */
  statuses: boolean;
  /** Keeps to the pair rate and to the throughput. */
  limits: boolean;
}

/** A double of the WhatsApp Cloud API, as faithful as its documentation: tests and the demonstration use it. */
export interface WhatsAppDouble {
  http: Fetch;
  manners: Manners;
  /** A person writes; the id of the message. */
  write(writer: Writer, content: Record<string, unknown>): Promise<string>;
  text(writer: Writer, body: string): Promise<string>;
  /** Presses a button or a row that she was sent. */
  press(writer: Writer, reply: { id: string; title: string }): Promise<string>;
  /** Sends a file: its media waits to be fetched. */
  document(
    writer: Writer,
    name: string,
    bytes: Bytes,
    told?: { file_size?: number; caption?: string },
  ): Promise<string>;
  /** These wrote just now, by a call that was made elsewhere. */
  meet(...writers: readonly Writer[]): void;
  /** The next calls of the send endpoint are answered with these errors. */
  failNext(...codes: number[]): void;
  chat(writer: Writer): Received[];
  /** Delivers what waits, and what was not answered 200 before. */
  flush(): Promise<void>;
}

function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}

function error(code: number): Response {
  const status = code === 190 ? 401 : code === 130429 || code === 131056 ? 429 : code === 131000 ? 500 : 400;
  return json(status, {
    error: { message: `(#${code})`, type: 'OAuthException', code, fbtrace_id: 'double' },
  });
}

class Double implements WhatsAppDouble {
  manners: Manners = { twice: false, backwards: false, form: 'escaped', statuses: true, limits: true };
  private readonly ground: Ground;
  private readonly chats = new Map<string, Received[]>();
  private readonly media = new Map<string, { bytes: Bytes; told: number }>();
  private readonly wroteAt = new Map<string, number>();
  private readonly sentAt = new Map<string, number>();
  private inSecond: number[] = [];
  private errors: number[] = [];
  private waiting: Call[] = [];

  constructor(ground: Ground) {
    this.ground = ground;
  }

  readonly http: Fetch = async (url, init) => {
    const { settings } = this.ground;
    const headers = new Headers(init?.headers);
    if (headers.get('authorization') !== `Bearer ${settings.token}`) return error(190);
    const path = url.startsWith(`${settings.api}/`) ? url.slice(settings.api.length + 1) : '';
    if (path === `${settings.phoneNumberId}/messages`) return this.send(JSON.parse(String(init?.body)));
    const media = this.media.get(path.replace(/^file\//, ''));
    if (!media) return error(100);
    if (path.startsWith('file/')) return new Response(media.bytes);
    return json(200, {
      messaging_product: 'whatsapp',
      id: path,
      url: `${settings.api}/file/${path}`,
      file_size: media.told,
    });
  };

  failNext(...codes: number[]): void {
    this.errors.push(...codes);
  }

  chat({ phone, userId }: Writer): Received[] {
    return [phone, userId].flatMap((name) => (name === undefined ? [] : (this.chats.get(name) ?? [])));
  }

  async write(writer: Writer, content: Record<string, unknown>): Promise<string> {
    const { crypto, clock, settings } = this.ground;
    const id = `wamid.${drawId(crypto)}${drawId(crypto)}`;
    const now = clock.now();
    this.meet(writer);
    const message = messageOf(writer, id, Math.floor(now / SECOND_MS), content);
    await this.deliver([changeOf(settings, [writer], { messages: [message] })]);
    return id;
  }

  meet(...writers: readonly Writer[]): void {
    for (const name of writers.flatMap(({ phone, userId }) => [phone, userId]))
      if (name !== undefined) this.wroteAt.set(name, this.ground.clock.now());
  }

  text(writer: Writer, body: string): Promise<string> {
    return this.write(writer, { type: 'text', text: { body } });
  }

  press(writer: Writer, reply: { id: string; title: string }): Promise<string> {
    return this.write(writer, {
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: reply },
    });
  }

  document(
    writer: Writer,
    name: string,
    bytes: Bytes,
    { file_size = bytes.length, caption }: { file_size?: number; caption?: string } = {},
  ): Promise<string> {
    const id = drawId(this.ground.crypto);
    this.media.set(id, { bytes, told: file_size });
    const kind = { mime_type: 'application/octet-stream', sha256: '' };
    const document = { id, filename: name, ...kind, ...(caption !== undefined && { caption }) };
    return this.write(writer, { type: 'document', document });
  }

  async flush(): Promise<void> {
    const calls = this.manners.backwards ? this.waiting.reverse() : this.waiting;
    this.waiting = [];
    for (const call of calls) await this.call(call);
  }

  private async deliver(changes: unknown[]): Promise<void> {
    const { crypto, settings } = this.ground;
    const call = await callOf(crypto, settings, changes, this.manners.form);
    const calls = this.manners.twice ? [call, call] : [call];
    if (this.manners.backwards) this.waiting.push(...calls);
    else for (const one of calls) await this.call(one);
  }

  private async call(call: Call): Promise<void> {
    if ((await this.ground.deliver(call)) !== 200) this.waiting.push(call);
  }

  private refusal(sending: Sending): number | null {
    const now = this.ground.clock.now();
    const next = this.errors.shift();
    if (next !== undefined) return next;
    const problem = sendingProblem(sending);
    if (problem !== null) return problem;
    const wrote = this.wroteAt.get(sending.to);
    if (wrote === undefined && sending.type !== 'template') return 131026;
    if (sending.type !== 'template' && now - (wrote ?? 0) >= WINDOW_MS) return 131047;
    if (!this.manners.limits) return null;
    if (now - (this.sentAt.get(sending.to) ?? 0) < PAIR_MS) return 131056;
    this.inSecond = this.inSecond.filter((at) => now - at < SECOND_MS);
    return this.inSecond.length >= this.ground.settings.perSecond ? 130429 : null;
  }

  private async send(body: unknown): Promise<Response> {
    const sending = readSending(body);
    if (!sending) return error(100);
    const refusal = this.refusal(sending);
    if (refusal !== null) return error(refusal);
    const { crypto, clock } = this.ground;
    const now = clock.now();
    const id = `wamid.${drawId(crypto)}${drawId(crypto)}`;
    this.sentAt.set(sending.to, now);
    this.inSecond.push(now);
    this.chats.set(sending.to, [...(this.chats.get(sending.to) ?? []), { ...sending, id, at: now }]);
    if (this.manners.statuses) await this.tell(id, sending);
    return json(200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: sending.to, wa_id: sending.to }],
      messages: [{ id, message_status: 'accepted' }],
    });
  }

  private async tell(id: string, sending: Sending): Promise<void> {
    const { clock, settings } = this.ground;
    const category = sending.type === 'template' ? 'utility' : 'service';
    for (const status of ['sent', 'delivered', 'read']) {
      const pricing = status === 'sent' ? { billable: true, pricing_model: 'PMP', category } : undefined;
      const timestamp = String(Math.floor(clock.now() / SECOND_MS));
      const statuses = [{ id, status, timestamp, recipient_id: sending.to, ...(pricing && { pricing }) }];
      await this.deliver([changeOf(settings, [], { statuses })]);
    }
  }
}

export function makeWhatsAppDouble(ground: Ground): WhatsAppDouble {
  return new Double(ground);
}
