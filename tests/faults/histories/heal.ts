import type { Complaint, Oracle } from './oracle.ts';
import { wakeWorker } from './phone.ts';
import { readServer } from './reading.ts';
import { settled } from './stage.ts';
import { openSeat, type Seat, type World } from './world.ts';

const HOUR_MS = 60 * 60_000;
/** A locked phone rests for a day after an answer; an unanswered message is sealed anew after three. */
const ROUNDS = 5;

/** Everything works again: the server of today is up, every link is good, and what was under way has arrived or is gone. */
async function mend(world: World): Promise<void> {
  for (const phone of world.phones) {
    phone.trouble = null;
    phone.link = 'up';
    phone.fates = [];
  }
  world.server.killIn(0);
  await world.updateServer();
  while (world.network.underWay > 1) await world.network.arrive(world.random.below(world.network.underWay));
  world.network.dropAll();
  await settled();
}

async function visit(world: World, seat: Seat): Promise<void> {
  const open = await openSeat(world, seat);
  if (!open) return;
  for (const page of seat.phone.pages) page.hear('online');
  await world.advance(HOUR_MS);
}

/** Mends the world, lets everybody sync, and says what is still wrong. */
export async function healed(world: World, oracle: Oracle): Promise<Complaint[]> {
  await mend(world);
  for (let round = 0; round < ROUNDS; round++) {
    for (const seat of world.seats) if (seat.feed !== null) await visit(world, seat);
    for (const phone of world.phones) wakeWorker(phone, world);
    await world.advance(25 * HOUR_MS);
    const complaints = oracle.look();
    if (complaints.length > 0) return complaints;
    if (stillOpen(world, oracle).length === 0) break;
  }
  return [...stillOpen(world, oracle), ...(await gapsAreNamed(world))];
}

/** Whose entries can all reach: nobody else writes under this feed. */
function isWhole(world: World, feed: string): boolean {
  return world.seats.some((seat) => seat.feed === feed && !seat.isForked);
}

function stillOpen(world: World, oracle: Oracle): Complaint[] {
  const { server, phones } = oracle.scene();
  return phones.flatMap(({ vaults }) =>
    vaults
      .filter(({ feed }) => isWhole(world, feed))
      .flatMap(({ feed, own, outbox, cursors }): Complaint[] => {
        const waits = own.filter(({ reach }) => reach === 'safe' || reach === 'way');
        const said: Complaint[] = waits.map(({ no }) => ({
          kind: 'lost',
          what: `${feed}/${no} does not leave`,
        }));
        if (outbox.size > 0 && waits.length === 0)
          said.push({ kind: 'lost', what: `${feed}: an outbox row stays` });
        // A feed that was ended, or held apart, reads nothing any more.
        if (server.feeds.find(({ id }) => id === feed)?.state !== 'live') return said;
        for (const { scope, seq } of cursors) {
          const head = server.heads.get(scope) ?? 0;
          if (seq < head) said.push({ kind: 'gaps', what: `${feed} has read ${scope} to ${seq} of ${head}` });
        }
        return said;
      }),
  );
}

/** The server names exactly the numbers that it has heard of and not got. */
async function gapsAreNamed(world: World): Promise<Complaint[]> {
  const { server, stated } = world;
  const { feeds, claims } = readServer(server.disk);
  const said: Complaint[] = [];
  for (const { id, home } of feeds) {
    const held = new Set(claims.filter(({ feed }) => feed === id).map(({ no }) => no));
    const named = await server.side.missingNumbers(server.services, { id, home });
    const isNamed = (no: number) => named.some(([from, to]) => from <= no && no <= to);
    const top = Math.max(stated.get(id) ?? 0, ...held);
    for (let no = 1; no <= top; no++) {
      if (isNamed(no) === held.has(no))
        said.push({ kind: 'gaps', what: `${id}/${no} is missing and not named` });
    }
  }
  return said;
}
