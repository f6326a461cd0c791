import type { Entry, Ref } from '../domain/entry/entry.ts';
import type { WireEntry } from './sync.ts';

const KNOWN = new Set(['n', 'k', 'v', 's', 'on', 'at', 'o', 'r', 'a', 'x', 'b', 'f', 'rx', 'c']);

function toWireRef(ref: Ref): [string, number] {
  return [ref.feed, ref.no];
}

function fromWireRef(ref: [string, number]): Ref {
  return { feed: ref[0], no: ref[1] };
}

export function toWire(entry: Entry, home: string): WireEntry {
  return {
    n: entry.no,
    k: entry.kind,
    v: entry.v,
    ...(entry.scope !== home && { s: entry.scope }),
    on: entry.on,
    at: entry.at,
    o: entry.offset,
    ...(entry.about && { r: toWireRef(entry.about) }),
    ...(entry.amends && { a: toWireRef(entry.amends) }),
    ...(entry.voids && { x: toWireRef(entry.voids) }),
    b: entry.body,
  };
}

export function fromWire(wire: WireEntry, feed: string, home: string): Entry {
  return {
    feed,
    no: wire.n,
    scope: wire.s ?? home,
    kind: wire.k,
    v: wire.v,
    ...(wire.r && { about: fromWireRef(wire.r) }),
    ...(wire.a && { amends: fromWireRef(wire.a) }),
    ...(wire.x && { voids: fromWireRef(wire.x) }),
    on: wire.on,
    at: wire.at,
    offset: wire.o,
    body: wire.b,
  };
}

/** Whether a wire entry says more than this version understands; such an entry is held, not cut down. */
export function hasUnknown(wire: WireEntry): boolean {
  return Object.keys(wire).some((key) => !KNOWN.has(key));
}
