import Dexie from 'dexie';
import type { Invitation } from '../../../src/codec/invitation.ts';
import { perform } from './act.ts';
import { WORKERS } from './block.ts';
import type { Command, History } from './commands.ts';
import { healed } from './heal.ts';
import { type Complaint, makeOracle, type Oracle } from './oracle.ts';
import { seeded } from './seeded.ts';
import { type Built, makeServer, type SimServer, type Template, writeTemplate } from './server.ts';
import { settled } from './stage.ts';
import { invite, makeWorld, type Seat, type Sides, type Theatre, type World } from './world.ts';

/** As the code is, or as it was before the newest form. */
export type Age = 'today' | 'before';

/** What one process needs to play histories. */
export interface Stagehand {
  folder: string;
  theatre: Omit<Theatre, 'sides'>;
  sides: (age: Age) => Sides;
  server: (age: Age) => Promise<Built>;
  template: Template;
  /** The template's, in the order of {@link CAST}. */
  invitations: readonly Invitation[];
}

interface Part extends Pick<Seat, 'role' | 'worker'> {
  phone: string;
  kiosk?: true;
}

/** Who takes part: Sunita’s own phone, a kiosk of Rekha and Meera, and Poonam, who carries. */
const CAST: readonly Part[] = [
  { phone: 'sunita', worker: WORKERS.sunita, role: 'worker' },
  { phone: 'kiosk', worker: WORKERS.rekha, role: 'worker', kiosk: true },
  { phone: 'kiosk', worker: WORKERS.meera, role: 'worker', kiosk: true },
  { phone: 'poonam', worker: WORKERS.poonam, role: 'supervisor' },
];

/** An invitation for each of {@link CAST}: the same for every history, so they are made once a process. */
export async function inviteCast(server: SimServer): Promise<Invitation[]> {
  const made = [];
  for (const { worker, kiosk } of CAST) {
    const invitation = await invite(server, worker, kiosk);
    if (!invitation) throw new Error('nobody was invited');
    made.push(invitation);
  }
  return made;
}

/** Nobody has joined yet: every phone is empty. */
function moveIn(world: World, invitations: readonly Invitation[], webLocks: boolean): void {
  for (const [i, { phone: name, worker, role }] of CAST.entries()) {
    const phone = world.phones.find((one) => one.name === name) ?? world.addPhone(name, webLocks);
    world.seats.push({
      phone,
      worker,
      role,
      invitation: invitations[i] as Invitation,
      feed: null,
      isForked: false,
    });
  }
}

type Reader = () => void;

interface Readers {
  subscribers: Reader[];
  unsubscribe(one: Reader): void;
}

const READERS = Dexie.on.storagemutated as unknown as Readers;
const OWN_READERS = READERS.subscribers.length;

const FORGETS: ReadonlySet<Command['do']> = new Set(['lose', 'vanish', 'roll-back']);

async function play(world: World, oracle: Oracle, command: Command): Promise<Complaint[]> {
  const { history } = world.server;
  const disks = new Map(world.phones.map((phone) => [phone, phone.disk]));
  await perform(world, command);
  if (FORGETS.has(command.do)) {
    for (const phone of world.phones)
      if (phone.lost || disks.get(phone) !== phone.disk) oracle.forgetPhone(phone);
  }
  if (world.server.history !== history) oracle.forgetServer();
  return oracle.look();
}

/** Dexie tells every reader of live data of every change; those of pages that are gone are never told to stop. */
function forgetReaders(): void {
  for (const reader of READERS.subscribers.slice(OWN_READERS)) READERS.unsubscribe(reader);
}

/** Plays one history on phones and a server of its own, and says what was wrong with it. */
export async function playHistory(hand: Stagehand, history: History): Promise<Complaint[]> {
  writeTemplate(hand.folder, hand.template);
  const random = seeded(history.seed);
  const built = await hand.server(history.old === 'server' ? 'before' : 'today');
  const server: SimServer = makeServer(built, hand.folder, random);
  const sides = hand.sides(history.old === 'phones' ? 'before' : 'today');
  const world = makeWorld({ ...hand.theatre, sides }, server, random);
  world.updateServer = async () => {
    await server.update(await hand.server('today'));
    await server.start();
  };
  try {
    await server.start();
    moveIn(world, hand.invitations, history.webLocks);
    world.backup.database = hand.template.database;
    const oracle = makeOracle(world);
    for (const command of history.commands) {
      const complaints = await play(world, oracle, command);
      if (complaints.length > 0) return complaints;
    }
    return await healed(world, oracle);
  } finally {
    for (const phone of world.phones) for (const page of [...phone.pages]) page.die();
    world.network.dropAll();
    await settled();
    await server.end();
    forgetReaders();
  }
}
