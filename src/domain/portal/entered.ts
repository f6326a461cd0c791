import type { Entry, Ref } from '../entry/entry.ts';

/** Numbers of entries within one feed, both included. */
type Run = readonly [from: number, to: number];

/** One tick: reports of one feed, by their numbers, that were typed into another portal too. */
export interface PortalTick {
  /** The entry that says so, and its scope: what cancels it names both. */
  ref: Ref;
  scope: string;
  portal: string;
  feed: string;
  runs: readonly Run[];
  /** How many of them the portal asks for. */
  count: number;
  on: string;
}

/** What was typed in twice, from entries that stand, in their order; a tick that cannot be read is left out. */
export function portalTicks(standing: Iterable<Entry>): PortalTick[] {
  const ticks: PortalTick[] = [];
  for (const { kind, feed, no, scope, on, body } of standing) {
    if (kind !== 'portal.entered') continue;
    const { portal, count } = body;
    const runs = runsOf(body);
    if (typeof portal !== 'string' || !runs) continue;
    const of = typeof body.feed === 'string' && body.feed !== '' ? body.feed : feed;
    const many = typeof count === 'number' ? count : 0;
    ticks.push({ ref: { feed, no }, scope, portal, feed: of, runs, count: many, on });
  }
  return ticks;
}

/** Whether a report was typed into a portal too. */
export function isEntered(ticks: readonly PortalTick[], portal: string, { feed, no }: Ref): boolean {
  return ticks.some(
    (tick) => tick.portal === portal && tick.feed === feed && tick.runs.some(([a, b]) => a <= no && no <= b),
  );
}

/** A tick of so many letters still goes into one message beside others. Our own choice: some 40 scattered reports. */
export const MOST_LETTERS = 160;

/** The bodies of a tick over these reports: one for each feed they stand in, more where the numbers are too many for one. */
export function tickBodies(portal: string, refs: readonly Ref[], own: string): Entry['body'][] {
  const byFeed = new Map<string, number[]>();
  for (const { feed, no } of refs) byFeed.set(feed, [...(byFeed.get(feed) ?? []), no]);
  return [...byFeed].flatMap(([feed, numbers]) =>
    inBodies(joined(numbers)).map((runs) => ({
      portal,
      reports: runs.map(inWords).join(),
      count: runs.reduce((sum, [from, to]) => sum + to - from + 1, 0),
      ...(feed !== own && { feed }),
    })),
  );
}

/** The first version of the form named the first and the last number alone. */
function runsOf({ from, to, reports }: Entry['body']): Run[] | undefined {
  if (typeof from === 'number' && typeof to === 'number') return [[from, to]];
  if (typeof reports !== 'string') return undefined;
  const parts = reports.split(',').map((part) => /^(\d+)(?:-(\d+))?$/.exec(part));
  return parts.every((part) => part !== null)
    ? parts.map(([, first, last = first]) => [Number(first), Number(last)])
    : undefined;
}

/** Neighbours become one run. */
function joined(numbers: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const no of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && no <= last[1] + 1) last[1] = no;
    else runs.push([no, no]);
  }
  return runs;
}

function inWords([from, to]: Run): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function inBodies(runs: readonly Run[]): Run[][] {
  const bodies: Run[][] = [];
  for (const run of runs) {
    const last = bodies.at(-1);
    const fits = last && [...last, run].map(inWords).join().length <= MOST_LETTERS;
    if (fits) last.push(run);
    else bodies.push([run]);
  }
  return bodies;
}
