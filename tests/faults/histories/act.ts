import type { Entry, Ref } from '../../../src/domain/entry/entry.ts';
import type { Session as ServerSession } from '../../../src/server/session.ts';
import type { Finished } from '../../../src/store/save.ts';
import { UNITS } from './block.ts';
import type { Command, What } from './commands.ts';
import { copyDisk, emptyDisk, rowsOf } from './disk.ts';
import { act, type Phone, wakeWorker } from './phone.ts';
import { settled } from './stage.ts';
import { invite, type Open, openSeat, pageOf, type Seat, sessionOn, type World } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Just after a save the schedule waits this long. */
const SOON_MS = 400;
const LONGEST_CODE = 1_800;
const ADMINISTRATOR = {
  feed: { id: 'ADM1N000' },
  worker: { id: 'ADM1N000' },
  person: { role: 'administrator', unit: UNITS.block },
} as unknown as ServerSession;

function at<T>(list: readonly T[], which: number): T | undefined {
  return list.length > 0 ? list[which % list.length] : undefined;
}

/** What is saved says a number that is nowhere else, so that the same content twice shows. */
function finishedOf(world: World, what: What): Finished {
  const label = ++world.labels;
  const on = '2026-11-20';
  if (what === 'count') return { kind: 'stock.counted', v: 1, on, body: { counted: { ors: label } } };
  const name = `राम ${label}`;
  if (what === 'household') return { kind: 'household.registered', v: 1, on, body: { headName: name } };
  // The newest layout: an older server or phone does not know it.
  return { kind: 'person.registered', v: 2, on, body: { name, abha: '91123456789012' } };
}

/** `draft`: the id of the draft that she finishes, which every tab knows that has it open. */
async function save(world: World, open: Open | null, finished: Finished, draft?: string): Promise<void> {
  if (!open) return;
  const { page, session } = open;
  const { vault, schedule } = session;
  const before = rowsOf<{ no: number }>(page.phone.disk, vault.db.name, 'own').length;
  const saved = await act(page, () => page.side.saveEntry(vault, finished, async () => draft));
  if (saved?.kind !== 'saved') return;
  const { no } = saved.ref;
  const there = rowsOf<{ no: number }>(page.phone.disk, vault.db.name, 'own').some((row) => row.no === no);
  if (!there || no > before + 2)
    world.complaints.push(`shown as safe and not on the disk: ${vault.feed}/${no}`);
  schedule.saved();
}

/** Every entry that lies on a phone, own and others', in the order it came. */
function refsOn({ page, session }: Open): Ref[] {
  const rows = rowsOf<{ id: string; order: number }>(page.phone.disk, session.vault.db.name, 'entries');
  return rows
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => ({ feed: id.slice(0, 8), no: Number(id.slice(9)) }));
}

async function entryAt(open: Open, which: number): Promise<Entry | null> {
  const ref = at(refsOn(open), which);
  const { side } = open.page;
  const { vault } = open.session;
  const found = await act(open.page, async () => {
    const rows = await side.rowsAfter(vault, 0, 1000);
    return side.openEntries(
      vault,
      rows.filter((row) => row.id === `${ref?.feed}/${ref?.no}`),
    );
  });
  return found?.[0]?.entry ?? null;
}

async function change(world: World, seat: Seat, which: number, how: 'amends' | 'voids'): Promise<void> {
  const open = await openSeat(world, seat);
  const about = open && (await entryAt(open, which));
  if (!open || !about) return;
  const { kind, v, feed, no, scope, on } = about;
  const body = how === 'voids' ? {} : finishedOf(world, 'household').body;
  const said = kind === 'household.registered' ? body : {};
  await save(world, open, { kind, v, on, scope, [how]: { feed, no }, body: said });
}

/** Both tabs of a browser, with the same vault open. */
async function twoTabs(world: World, seat: Seat): Promise<[Open, Open] | null> {
  const first = await openSeat(world, seat);
  const tab = first && (await world.openPage(seat.phone));
  const second = tab && (await openSeat(world, seat, tab));
  return first && second && sessionOn(first.page) ? [first, second] : null;
}

async function saveInTwoTabs(world: World, seat: Seat): Promise<void> {
  const tabs = await twoTabs(world, seat);
  if (!tabs) return;
  await Promise.all(tabs.map((tab) => save(world, tab, finishedOf(world, 'household'))));
  tabs[1].page.die();
}

async function finishTwice(world: World, seat: Seat): Promise<void> {
  const tabs = await twoTabs(world, seat);
  if (!tabs) return;
  const draft = 'household';
  const finished = { ...finishedOf(world, 'household'), draft };
  const [{ page, session }] = tabs;
  const id = await act(page, () =>
    page.side.writeDraft(session.vault, { key: draft, answers: finished.body }),
  );
  if (id) await Promise.all(tabs.map((tab) => save(world, tab, finished, id)));
  tabs[1].page.die();
}

async function sync(world: World, seat: Seat): Promise<void> {
  const open = await openSeat(world, seat);
  if (!open) return;
  await act(open.page, async () => open.session.schedule.now());
  await world.advance(SOON_MS);
}

async function writeMessage(world: World, seat: Seat): Promise<void> {
  const open = await openSeat(world, seat);
  if (!open) return;
  const { page, session } = open;
  const { vault } = session;
  const { side } = page;
  const made = await act(page, async () => {
    const waiting = await vault.db.own.where('reach').anyOf('safe', 'way').toArray();
    const together = waiting.filter((row) => !side.isAside(row));
    // Those that no carrier took yet; when there are none, all that no receipt covers.
    const fresh = together.filter(({ reach }) => reach === 'safe');
    const entries = await side.ownEntries(
      vault,
      (fresh.length > 0 ? fresh : together).map(({ no }) => no),
    );
    if (entries.length === 0) return [];
    const [sender, { no: head }] = [await side.senderOf(vault), await side.headOf(vault.db)];
    const parts = await side.sealParts(vault.device.crypto, sender, entries, { head, maxCode: LONGEST_CODE });
    const nos = entries.map(({ no }) => no);
    // What the disk does not take of this her screen says in words; the message is with the courier all the same.
    await side.markSent(nos, 'whatsapp').catch((error: unknown) => {
      if (error instanceof TypeError || error instanceof RangeError) throw error;
    });
    return parts.map(({ bytes }) => `https://pahunch.test/i#${side.armour(bytes)}`);
  });
  world.shelf.push(...(made ?? []));
}

async function carry(world: World, which: number): Promise<void> {
  const text = at(world.shelf, which);
  const seat = world.seats.find(({ role, phone }) => role === 'supervisor' && !phone.lost);
  const open = text && seat ? await openSeat(world, seat) : null;
  if (!open || !text) return;
  await act(open.page, () => open.page.side.carryIn(text));
  const rows = await act(open.page, () => open.page.side.listCarried(open.session.vault));
  for (const { result } of rows ?? []) {
    const { receipt } = (result ?? {}) as { receipt?: string };
    if (receipt && !world.receipts.includes(receipt)) world.receipts.push(receipt);
  }
}

async function bringReceipt(world: World, which: number, phone: Phone): Promise<void> {
  const text = at(world.receipts, which);
  const page = text ? await pageOf(world, phone) : null;
  if (page && text) await act(page, () => page.side.takeReceipt(text));
}

const SKEWS: Record<string, (now: number) => number> = {
  right: () => 0,
  '1970': (now) => -now + DAY_MS,
  'day-back': () => -DAY_MS,
  'year-on': () => 365 * DAY_MS,
};

function closePages(phone: Phone): void {
  for (const page of [...phone.pages]) page.die();
  phone.worker?.dropAll();
}

/** Another phone with what is on this one's disk. */
function clone(world: World, phone: Phone): void {
  if (phone.lost || world.phones.length >= 7) return;
  const copy = world.addPhone(`${phone.name}'`, true);
  copy.disk = copyDisk(phone.disk);
  copy.small = new Map(phone.small);
  for (const seat of world.seats.filter((one) => one.phone === phone && one.feed !== null)) {
    seat.isForked = true;
    world.seats.push({ ...seat, phone: copy });
  }
}

function rollBack(world: World, phone: Phone): void {
  const image = world.disks.get(phone);
  if (!image || phone.lost) return;
  closePages(phone);
  phone.disk = copyDisk(image);
  for (const seat of world.seats) {
    if (seat.phone !== phone) continue;
    seat.isForked = true;
    // A feed that joined since is gone with the disk.
    if (!rowsOf<{ feed: string }>(phone.disk, 'pahunch', 'feeds').some(({ feed }) => feed === seat.feed))
      seat.feed = null;
  }
}

async function secondPhone(world: World, seat: Seat): Promise<void> {
  if (world.phones.length >= 7) return;
  const phone = world.addPhone(`${seat.phone.name}+`, true);
  const other: Seat = { ...seat, phone, feed: null, isForked: false };
  world.seats.push(other);
  await openSeat(world, other);
}

async function joinAgain(world: World, seat: Seat): Promise<void> {
  const isGone = seat.phone.lost || seat.feed === null;
  const invitation = isGone ? await invite(world.server, seat.worker, seat.invitation.kiosk) : null;
  if (!invitation || world.phones.length >= 7) return;
  const phone = seat.phone.lost ? world.addPhone(`${seat.phone.name}*`, true) : seat.phone;
  const index = world.seats.indexOf(seat);
  world.seats[index] = { ...seat, phone, invitation, feed: null, isForked: false };
  await openSeat(world, world.seats[index]);
}

/** What the command says is done, as far as there is somebody to do it. */
export async function perform(world: World, command: Command): Promise<void> {
  const phone = 'phone' in command ? at(world.phones, command.phone) : undefined;
  const seat = 'seat' in command ? at(world.seats, command.seat) : undefined;
  if ('fates' in command) {
    const carrier = command.do === 'carry' ? world.seats.find(({ role }) => role === 'supervisor') : seat;
    (phone ?? carrier?.phone)?.fates.push(...command.fates);
  }
  if (phone) await performOnPhone(world, phone, command);
  else if (seat) await performAsWorker(world, seat, command);
  else await performElsewhere(world, command);
  await settled();
  for (const one of world.phones) one.fates = [];
}

async function performAsWorker(world: World, seat: Seat, command: Command): Promise<void> {
  switch (command.do) {
    case 'save':
      return save(world, await openSeat(world, seat), finishedOf(world, command.what));
    case 'amend':
      return change(world, seat, command.which, 'amends');
    case 'void':
      return change(world, seat, command.which, 'voids');
    case 'finish-twice':
      return finishTwice(world, seat);
    case 'damage': {
      const own = rowsOf<{ id: string; sealed: Uint8Array }>(
        seat.phone.disk,
        `pahunch-${seat.feed}`,
        'entries',
      );
      own
        .filter(({ id }) => id.startsWith(seat.feed ?? '?'))
        .at(-1)
        ?.sealed.fill(0);
      return;
    }
    case 'save-in-two-tabs':
      return saveInTwoTabs(world, seat);
    case 'sync':
      return sync(world, seat);
    case 'write-message':
      return writeMessage(world, seat);
    case 'retire':
      if (seat.feed === null) return;
      await world.server.administer((services) =>
        world.server.side.retireFeed(services, ADMINISTRATOR, seat.feed as string).catch(() => undefined),
      );
      return;
    case 'move': {
      if (seat.role !== 'worker') return;
      const unit = command.second ? UNITS.second : UNITS.first;
      await world.server.administer((services) =>
        world.server.side.changeWorker(services, ADMINISTRATOR, seat.worker, { unit }),
      );
      return;
    }
    case 'second-phone':
      return secondPhone(world, seat);
    case 'join-again':
      return joinAgain(world, seat);
    default:
      return;
  }
}

async function performOnPhone(world: World, phone: Phone, command: Command): Promise<void> {
  switch (command.do) {
    case 'wake-worker':
      await pageOf(world, phone);
      return wakeWorker(phone, world);
    case 'lock': {
      const page = phone.pages.find(({ kind }) => kind === 'page');
      if (page) await act(page, async () => page.side.lock());
      return;
    }
    case 'close-page':
      return closePages(phone);
    case 'trouble':
      phone.trouble = { steps: command.steps, blow: command.blow };
      return;
    case 'bring-receipt':
      return bringReceipt(world, command.which, phone);
    case 'link':
      phone.link = command.up ? 'up' : 'down';
      if (command.up) for (const page of phone.pages) page.hear('online');
      return;
    case 'clock':
      phone.skewMs = SKEWS[command.to]?.(world.now()) ?? 0;
      return;
    case 'clone':
      return clone(world, phone);
    case 'keep-disk':
      world.disks.set(phone, copyDisk(phone.disk));
      return;
    case 'roll-back':
      return rollBack(world, phone);
    case 'lose':
      closePages(phone);
      phone.lost = true;
      return;
    case 'vanish':
      closePages(phone);
      phone.disk = emptyDisk();
      for (const one of world.seats) if (one.phone === phone) one.feed = null;
      return;
    default:
      return;
  }
}

async function performElsewhere(world: World, command: Command): Promise<void> {
  const { server } = world;
  switch (command.do) {
    case 'carry':
      return carry(world, command.which);
    case 'wait':
      return world.advance(command.minutes * MINUTE_MS);
    case 'arrive':
      return world.network.arrive(command.which);
    case 'server-dies':
      return server.killIn(command.steps);
    case 'server-stops':
      return server.stop();
    case 'server-starts':
      return server.start();
    case 'copy-database':
      world.backup = { database: server.copy(), stated: new Map(world.stated) };
      return;
    case 'restore-database':
      await server.restore(world.backup.database, world.newEpoch());
      world.stated = new Map(world.backup.stated);
      return server.start();
    case 'update-server':
      return world.updateServer();
    default:
      return;
  }
}
