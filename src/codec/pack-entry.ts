import type { Body, Entry, Ref } from '../domain/entry/entry.ts';
import type { Form } from '../domain/form/form.ts';
import { fromBase32, toBase32 } from '../platform/ids.ts';
import { dayNumber, dayText, indianDay } from './days.ts';
import { codeField } from './fields/field.ts';
import { namesItsForm } from './layouts.ts';
import {
  codeCount,
  codeFlag,
  codeRaw,
  codeSigned,
  codeSymbol,
  inner,
  type Place,
  Unpackable,
} from './numbers.ts';

/** What both sides know before the first entry of a group. */
export interface GroupContext {
  feed: string;
  home: string;
  /** Other feeds referred to, in the order of the envelope's table. */
  feeds: readonly string[];
  form: Form;
}

const MINUTE_BITS = 32;
const ID_BITS = 40;

function codeMinute(place: Place, at: number, before: Entry | undefined): number {
  if (!place.coder.decoding && !(at >= 0 && at < 2 ** MINUTE_BITS)) throw new Unpackable();
  if (!before) return codeRaw(place, at, MINUTE_BITS);
  const near = codeFlag(inner(place, 'near'), Math.abs(at - before.at) < 2 ** 31, 99, 20);
  return near
    ? before.at + codeSigned(inner(place, 'after'), at - before.at)
    : codeRaw(place, at, MINUTE_BITS);
}

function codeOffset(place: Place, offset: number | null, before: Entry | undefined): number | null {
  if (codeFlag(inner(place, 'same'), before !== undefined && offset === before.offset, 90, 4)) {
    return before ? before.offset : null;
  }
  if (codeFlag(inner(place, 'unknown'), offset === null)) return null;
  return codeSigned(inner(place, 'minutes'), offset ?? 0);
}

function codeScope(place: Place, scope: string, home: string): string {
  if (codeFlag(inner(place, 'home'), scope === home, 95, 8)) return home;
  const bytes = fromBase32(scope);
  if (!place.coder.decoding && bytes?.length !== ID_BITS / 8) throw new Unpackable();
  const out = new Uint8Array(ID_BITS / 8);
  for (let i = 0; i < out.length; i++) out[i] = codeRaw(place, bytes?.[i] ?? 0, 8);
  return toBase32(out);
}

function codeRef(place: Place, ref: Ref | undefined, no: number, context: GroupContext): Ref | undefined {
  if (!codeFlag(inner(place, 'there'), ref !== undefined)) return undefined;
  const own = codeFlag(inner(place, 'own'), ref?.feed === context.feed);
  if (own) return { feed: context.feed, no: no - codeSigned(inner(place, 'back'), no - (ref?.no ?? 0)) };
  const index = context.feeds.indexOf(ref?.feed ?? '');
  if (!place.coder.decoding && index < 0) throw new Unpackable();
  const feed =
    context.feeds[codeSymbol(inner(place, 'feed'), Math.max(0, index), Math.max(1, context.feeds.length))];
  if (feed === undefined) throw new Unpackable();
  return { feed, no: codeCount(inner(place, 'no'), ref?.no ?? 0) };
}

function codeBody(place: Place, body: Body, form: Form, on: number): Body {
  const out: Body = namesItsForm(form.kind) ? { form: form.id } : {};
  const fields = form.groups.flatMap((group) => group.fields);
  const known = new Set(['form', ...fields.map((field) => field.id)]);
  if (Object.keys(body).some((key) => !known.has(key))) throw new Unpackable();
  for (const field of fields) {
    const at = inner(place, field.id);
    const there = codeFlag(inner(at, 'there'), body[field.id] !== undefined, field.required ? 95 : 40, 2);
    if (there) out[field.id] = codeField(at, field, body[field.id], on);
  }
  return out;
}

/** An empty entry for the decoder to fill: every coder ignores the values it is given while decoding. */
export function blankEntry(feed: string, no: number, scope: string, form: Form): Entry {
  return { feed, no, scope, kind: form.kind, v: form.v, on: '1970-01-01', at: 0, offset: null, body: {} };
}

/** One entry in either direction; `before` is the entry before it in the group. Throws {@link Unpackable}. */
export function codeEntry(
  place: Place,
  entry: Entry,
  before: Entry | undefined,
  context: GroupContext,
): Entry {
  const { form } = context;
  const at = codeMinute(inner(place, 'at'), entry.at, before);
  const onDay = place.coder.decoding ? 0 : dayNumber(entry.on);
  const on = indianDay(at) - codeSigned(inner(place, 'on'), indianDay(at) - onDay);
  const offset = codeOffset(inner(place, 'offset'), entry.offset, before);
  const scope = codeScope(inner(place, 'scope'), entry.scope, context.home);
  const about = codeRef(inner(place, 'about'), entry.about, entry.no, context);
  const amends = codeRef(inner(place, 'amends'), entry.amends, entry.no, context);
  const voids = codeRef(inner(place, 'voids'), entry.voids, entry.no, context);
  return {
    feed: context.feed,
    no: entry.no,
    scope,
    kind: form.kind,
    v: form.v,
    ...(about && { about }),
    ...(amends && { amends }),
    ...(voids && { voids }),
    on: dayText(on),
    at,
    offset,
    body: codeBody(inner(place, 'body'), entry.body, form, on),
  };
}
