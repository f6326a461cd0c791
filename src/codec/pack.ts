import { type Entry, entrySchema, isTooDeep } from '../domain/entry/entry.ts';
import { type Bytes, sameBytes } from '../platform/bytes.ts';
import { type ByteReader, ByteWriter, Malformed, readOrNull } from './byte-io.ts';
import { feedBytes, readFeed } from './frame.ts';
import { canonicalBytes, canonicalText } from './hash.ts';
import { ESCAPE_LAYOUT, formOfLayout, layoutOf } from './layouts.ts';
import { Odds, type Place, Unpackable } from './numbers.ts';
import { blankEntry, codeEntry, type GroupContext } from './pack-entry.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

/** A group of entries in a layout this version does not know: kept whole until an upgrade. */
export interface LaterGroup {
  layout: number;
  nos: number[];
  bytes: Bytes;
}

export interface Unpacked {
  entries: Entry[];
  later: LaterGroup[];
}

/** More entries than an envelope can hold. */
const MAX_NOS = 20_000;

function packGroup(entries: readonly Entry[], context: GroupContext): Bytes {
  const coder = new RangeEncoder();
  const place: Place = { coder, odds: new Odds(), name: '' };
  let before: Entry | undefined;
  for (const entry of entries) before = codeEntry(place, entry, before, context);
  return coder.done();
}

function unpackGroup(bytes: Uint8Array, nos: readonly number[], context: GroupContext): Entry[] {
  const place: Place = { coder: new RangeDecoder(bytes), odds: new Odds(), name: '' };
  const out: Entry[] = [];
  for (const no of nos) {
    const blank = blankEntry(context.feed, no, context.home, context.form);
    out.push(codeEntry(place, blank, out[out.length - 1], context));
  }
  return out;
}

/** Whether the entry comes back to the byte from its own layout; if not it travels in the escape. */
function survives(entry: Entry, context: GroupContext): boolean {
  try {
    const [back] = unpackGroup(packGroup([entry], context), [entry.no], context);
    return back !== undefined && sameBytes(canonicalBytes(back), canonicalBytes(entry));
  } catch (error) {
    if (error instanceof Unpackable || error instanceof Malformed || error instanceof RangeError)
      return false;
    throw error;
  }
}

/** The entry without what the group says, as JSON. `feed` and `no` are put back by the reader. */
function writeEscape(entries: readonly Entry[]): Bytes {
  const writer = new ByteWriter();
  for (const { feed: _feed, no: _no, ...rest } of entries) writer.text(canonicalText(rest));
  return writer.done();
}

function readEscape(bytes: Uint8Array, nos: readonly number[], feed: string): Entry[] {
  const entries = readOrNull(bytes, (reader) =>
    nos.map((no) => {
      const rest = parseJson(reader.text());
      if (isTooDeep(rest)) throw new Malformed('too deep');
      const parsed = entrySchema.safeParse({ ...(rest as object), feed, no });
      if (!parsed.success) throw new Malformed('not an entry');
      return parsed.data;
    }),
  );
  if (!entries) throw new Malformed('escape');
  return entries;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('not JSON');
  }
}

/** Ascending numbers as runs: how many runs, then for each the step from the last number and its length. */
function writeNos(writer: ByteWriter, nos: readonly number[]): void {
  const runs: { from: number; length: number }[] = [];
  for (const no of nos) {
    const last = runs[runs.length - 1];
    if (last && no === last.from + last.length) last.length++;
    else runs.push({ from: no, length: 1 });
  }
  writer.varint(runs.length);
  let end = 0;
  for (const run of runs) {
    writer.varint(run.from - end).varint(run.length);
    end = run.from + run.length;
  }
}

/** At most `most` numbers, so that a few bytes cannot claim a memory full of them. */
function readNos(reader: ByteReader, most: number): number[] {
  const out: number[] = [];
  let end = 0;
  for (let runs = reader.varint(); runs > 0; runs--) {
    const from = end + reader.varint();
    const length = reader.varint();
    if (from < 1 || length < 1 || out.length + length > most) throw new Malformed('numbers');
    for (let i = 0; i < length; i++) out.push(from + i);
    end = from + length;
  }
  return out;
}

function otherFeeds(entries: readonly Entry[], feed: string): string[] {
  const feeds = new Set<string>();
  for (const { about, amends, voids } of entries) {
    for (const ref of [about, amends, voids]) if (ref && ref.feed !== feed) feeds.add(ref.feed);
  }
  return [...feeds].sort();
}

/**
 * Entries of one feed as bytes: the table of other feeds, then a group for each layout.
 * `entries` are in ascending order of number; what no layout can say to the byte goes into the escape group.
 */
export function packEntries(entries: readonly Entry[], feed: string, home: string): Bytes {
  const feeds = otherFeeds(entries, feed);
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const form = formOfLayout(layoutOf(entry));
    const layout = form && survives(entry, { feed, home, feeds, form }) ? layoutOf(entry) : ESCAPE_LAYOUT;
    groups.set(layout, [...(groups.get(layout) ?? []), entry]);
  }
  const writer = new ByteWriter().varint(feeds.length);
  for (const other of feeds) writer.bytes(feedBytes(other));
  for (const [layout, members] of [...groups].sort(([a], [b]) => a - b)) {
    const form = formOfLayout(layout);
    writer.varint(layout);
    writeNos(
      writer,
      members.map((entry) => entry.no),
    );
    writer.block(form ? packGroup(members, { feed, home, feeds, form }) : writeEscape(members));
  }
  return writer.done();
}

/** The entries again, or null when the bytes are malformed. Groups of unknown layouts are handed back whole. */
export function unpackEntries(bytes: Uint8Array, feed: string, home: string): Unpacked | null {
  try {
    return readOrNull(bytes, (reader) => {
      const feeds: string[] = [];
      for (let count = reader.varint(); count > 0; count--) feeds.push(readFeed(reader));
      const out: Unpacked = { entries: [], later: [] };
      let left = MAX_NOS;
      while (reader.left > 0) {
        const layout = reader.varint();
        const nos = readNos(reader, left);
        left -= nos.length;
        const block = reader.block();
        const form = formOfLayout(layout);
        if (form) out.entries.push(...unpackGroup(block, nos, { feed, home, feeds, form }));
        else if (layout === ESCAPE_LAYOUT) out.entries.push(...readEscape(block, nos, feed));
        else out.later.push({ layout, nos, bytes: block });
      }
      // A layout can hold what no entry may say, such as a day millions of years away.
      if (out.entries.some((entry) => !entrySchema.safeParse(entry).success))
        throw new Malformed('not an entry');
      out.entries.sort((a, b) => a.no - b.no);
      return out;
    });
  } catch (error) {
    if (error instanceof Unpackable || error instanceof RangeError) return null;
    throw error;
  }
}
