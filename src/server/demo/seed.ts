import type { FastifyInstance } from 'fastify';
import { scanCodes } from '../../codec/armour.ts';
import type { Entry } from '../../domain/entry/entry.ts';
import { toBase64url } from '../../platform/bytes.ts';
import type { Clock } from '../../platform/clock.ts';
import type { EnvelopesReply } from '../../wire/envelopes.ts';
import type { WorkerRow } from '../db/port.ts';
import { addInvitation, linkOf } from '../routes/org/invitations.ts';
import type { Services } from '../services.ts';
import { addBlock, type Block } from './block.ts';
import { chanceFrom } from './chance.ts';
import { DAYS_BACK, type Event, workOf } from './generate.ts';
import { joinPhone, type Phone, postSync, readReceipt, saveOn, sealCode, syncBody } from './phone.ts';

const SEED = 1889;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const INDIA_MS = 5.5 * 3_600_000;
const ENTRIES_A_MESSAGE = 30;

/** A clock that tells the time of the story while it is told. */
export interface StoryClock extends Clock {
  set(ms: number | null): void;
}

export function storyClock(real: Clock): StoryClock {
  let told: number | null = null;
  return {
    now: () => told ?? real.now(),
    today: () => (told === null ? real.today() : new Date(told + INDIA_MS).toISOString().slice(0, 10)),
    set: (ms) => {
      told = ms;
    },
  };
}

interface Stage {
  services: Services;
  app: FastifyInstance;
  clock: StoryClock;
}

/** How a worker's phone behaves in the story. */
interface Habit {
  by: 'sync' | 'whatsapp';
  /** Days between two sendings. */
  every: number;
  /** Which of her messages never arrives. */
  loses?: number;
  /** She has not been heard of since so many days. */
  silent?: number;
}

const HABITS: readonly Habit[] = [
  { by: 'sync', every: 1 },
  { by: 'sync', every: 3 },
  { by: 'whatsapp', every: 5 },
  { by: 'sync', every: 2 },
  { by: 'whatsapp', every: 7, loses: 4 },
  { by: 'sync', every: 7, silent: 12 },
];

async function linkTo(services: Services, workers: readonly WorkerRow[], kiosk: boolean): Promise<string> {
  const org = await services.org.view();
  const made = await services.storage.transaction(async (db) => {
    const invitations = [];
    for (const worker of workers)
      invitations.push(await addInvitation(services, db, org, { worker, kiosk, days: 14 }));
    return invitations;
  });
  return linkOf(services, made);
}

async function joined(stage: Stage, worker: WorkerRow): Promise<Phone> {
  return joinPhone(stage.services.crypto, await linkTo(stage.services, [worker], false));
}

function minuteNow({ clock }: Stage): number {
  return Math.floor(clock.now() / MINUTE_MS);
}

async function bySync(stage: Stage, phone: Phone, push: readonly Entry[]): Promise<void> {
  const { crypto } = stage.services;
  const body = await syncBody(crypto, phone, { push, now: minuteNow(stage) });
  const answer = await postSync(crypto, stage.app, phone, body);
  if (answer.status === 401) {
    phone.token = null;
    return bySync(stage, phone, push);
  }
  if (!answer.receipt) throw new Error(`the demonstration was refused: ${answer.status}`);
}

async function byWhatsApp(stage: Stage, phone: Phone, push: readonly Entry[], courier: Phone): Promise<void> {
  const { crypto } = stage.services;
  for (let at = 0; at < push.length; at += ENTRIES_A_MESSAGE) {
    const code = await sealCode(crypto, phone, push.slice(at, at + ENTRIES_A_MESSAGE));
    const reply = await stage.app.inject({
      method: 'POST',
      url: '/api/envelopes',
      headers: courier.token ? { authorization: `Bearer ${toBase64url(courier.token)}` } : {},
      payload: { codes: [code], carrier: 'whatsapp' },
    });
    const [result] = reply.json<EnvelopesReply>().results;
    const [receipt] = result?.kind === 'taken' ? scanCodes(result.receipt) : [];
    if (receipt?.kind !== 'down') throw new Error('the demonstration was refused');
    await readReceipt(crypto, phone, receipt.bytes);
  }
}

interface Actor {
  phone: Phone;
  habit: Habit;
  courier: Phone;
  events: Event[];
  saved: Map<string, Entry>;
  unsent: Entry[];
  messages: number;
}

function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - INDIA_MS;
}

function saveDay(actor: Actor, day: string, until: number): void {
  while (actor.events[0] && actor.events[0].on <= day) {
    const event = actor.events[0];
    const ms = startOfDay(event.on) + event.minute * MINUTE_MS;
    if (ms > until) return;
    actor.events.shift();
    const about = event.about === undefined ? undefined : actor.saved.get(event.about);
    const { key, about: _about, minute: _minute, ...rest } = event;
    const ref = about && { about: { feed: about.feed, no: about.no } };
    const entry = saveOn(actor.phone, { ...rest, ...ref }, ms / MINUTE_MS);
    actor.saved.set(key, entry);
    actor.unsent.push(entry);
  }
}

async function sendDay(stage: Stage, actor: Actor): Promise<void> {
  const push = actor.unsent;
  if (push.length === 0) return;
  actor.unsent = [];
  actor.messages++;
  if (actor.messages === actor.habit.loses) return;
  if (actor.habit.by === 'sync') await bySync(stage, actor.phone, push);
  else await byWhatsApp(stage, actor.phone, push, actor.courier);
}

async function cast(stage: Stage, block: Block, today: string): Promise<Actor[]> {
  const couriers: Phone[] = [];
  for (const facilitator of block.facilitators) {
    const phone = await joined(stage, facilitator);
    await bySync(stage, phone, []);
    couriers.push(phone);
  }
  const actors: Actor[] = [];
  for (const [i, asha] of block.ashas.entries()) {
    const courier = couriers[Math.floor(i / HABITS.length)];
    const habit = HABITS[i % HABITS.length];
    if (!courier || !habit) throw new Error('a worker without a part in the story');
    const events = workOf(chanceFrom(SEED + i), today);
    actors.push({
      phone: await joined(stage, asha),
      habit,
      courier,
      events,
      saved: new Map(),
      unsent: [],
      messages: 0,
    });
  }
  return actors;
}

export interface DemoLinks {
  worker: string;
  sharedPhone: string;
  supervisor: string;
  officer: string;
}

/**
 * Fills an empty server with the demonstration block: every entry is saved by a feed with real keys and comes in
 * through one of the two doors. Ends with fresh invitations for people whose history is there already.
 */
export async function seedDemo(
  services: Services,
  app: FastifyInstance,
  clock: StoryClock,
): Promise<DemoLinks> {
  clock.set(null);
  const [now, today] = [clock.now(), clock.today()];
  const stage: Stage = { services, app, clock };
  clock.set(startOfDay(today) - DAYS_BACK * DAY_MS);
  const block = await addBlock(services);
  const actors = await cast(stage, block, today);
  for (let back = DAYS_BACK; back >= 0; back--) {
    const midnight = startOfDay(today) - back * DAY_MS;
    for (const [i, actor] of actors.entries()) {
      // Each sends in the evening, a few minutes after the other; today only what lies behind us.
      clock.set(Math.min(now, midnight + (18 * 60 + i * 7) * MINUTE_MS));
      saveDay(actor, clock.today(), clock.now());
      if (back >= (actor.habit.silent ?? 0) && back % actor.habit.every === 0) await sendDay(stage, actor);
    }
    for (const courier of new Set(actors.map((actor) => actor.courier))) await bySync(stage, courier, []);
  }
  clock.set(null);
  const [first, second, third, fourth] = block.ashas;
  const [supervisor] = block.facilitators;
  if (!first || !second || !third || !fourth || !supervisor) throw new Error('the block is empty');
  return {
    worker: await linkTo(services, [first], false),
    sharedPhone: await linkTo(services, [second, third, fourth], true),
    supervisor: await linkTo(services, [supervisor], false),
    officer: await linkTo(services, [block.officer], false),
  };
}
