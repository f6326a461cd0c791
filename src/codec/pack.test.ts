import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../domain/entry/entry.ts';
import { byCompanion } from '../domain/form/kept.ts';
import { LAYOUTS } from '../programme/forms.ts';
import { anyBody } from '../testing/any-body.ts';
import { ESCAPE_LAYOUT, layoutOf, namesItsForm, WITH_KEPT } from './layouts.ts';
import { packEntries, unpackEntries } from './pack.ts';

const feed = 'REKHA001';
const other = 'MEERA001';
const home = 'WARD0007';
const on = '2026-11-22';

function entryOf(layout: number, no: number, extra: Partial<Entry>): Entry {
  const form = LAYOUTS.get(layout);
  if (!form) throw new Error(`no layout ${layout}`);
  const body = { ...(namesItsForm(form.kind) && { form: form.id }), ...extra.body };
  return {
    feed,
    no,
    scope: home,
    kind: form.kind,
    v: form.v,
    on,
    at: 29_929_000,
    offset: null,
    ...extra,
    body,
  };
}

function roundTrip(entries: Entry[]): Entry[] {
  return unpackEntries(packEntries(entries, feed, home), feed, home)?.entries ?? [];
}

const someRef = fc.option(
  fc.record({ feed: fc.constantFrom(feed, other, 'ANJ00001'), no: fc.integer({ min: 1, max: 5000 }) }),
  { nil: undefined },
);

const entries = fc
  .array(
    fc.constantFrom(...LAYOUTS.keys()).chain((layout) =>
      fc.record({
        layout: fc.constant(layout),
        body: anyBody(LAYOUTS.get(layout) as never, on),
        about: someRef,
        amends: someRef,
        voids: someRef,
        at: fc.integer({ min: 0, max: 2 ** 31 }),
        offset: fc.option(fc.integer({ min: -600_000, max: 600_000 })),
        scope: fc.constantFrom(home, home, 'B10CK001'),
        on: fc.constantFrom(on, '2026-11-21', '1970-01-01', '2030-02-28'),
        skip: fc.integer({ min: 1, max: 3 }),
      }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => {
    let no = 0;
    return list.map(({ layout, skip, ...rest }) => {
      no += skip;
      return JSON.parse(JSON.stringify(entryOf(layout, no, rest as Partial<Entry>))) as Entry;
    });
  });

test('any entries of every registered form come back to the letter', () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(roundTrip(list)).toEqual(list);
    }),
    { numRuns: 60 },
  );
});

test('what no form describes travels whole: unknown kinds, fields, values and versions', () => {
  const strange: Entry[] = [
    entryOf(3, 1, {
      body: { form: 'anc', asked_next_year: [1, { deep: null }], weight: { by: 'anm', kg: 520 } },
    }),
    entryOf(3, 2, { body: { form: 'anc', place: 'a_place_of_tomorrow' } }),
    entryOf(3, 3, { v: 99, body: { form: 'anc' } }),
    { ...entryOf(3, 4, {}), kind: 'notice.posted', body: { hi: 'बैठक सोमवार को' } },
    { ...entryOf(3, 5, {}), kind: 'visit.recorded', amends: { feed, no: 1 }, body: { place: null } },
    entryOf(4, 6, { body: { counted: { ors: -1 } } }),
    entryOf(1, 7, { body: { headName: 'e\u0301te\u0301'.normalize('NFC'), empty: '' } }),
  ];
  expect(roundTrip(strange)).toEqual(strange);
});

test('nothing is rounded: a number that is no integer, or out of its range, comes back as it was', () => {
  const odd = [1.5, 1e12, -3, 0.1].map((value, i) =>
    entryOf(3, i + 1, { body: { form: 'anc', weight: { by: 'anm', kg: value }, pulse: value } }),
  );
  expect(roundTrip(odd)).toEqual(odd);
});

test('a group in a layout of a newer app is handed back whole with its numbers, and the rest is read', () => {
  const packed = packEntries([entryOf(4, 8, { body: { counted: { ors: 12 } } })], feed, home);
  const bytes = Uint8Array.from([...packed, 120, 1, 9, 2, 3, 7, 7, 7]);
  const unpacked = unpackEntries(bytes, feed, home);
  expect(unpacked?.entries).toHaveLength(1);
  expect(unpacked?.later).toEqual([{ layout: 120, nos: [9, 10], bytes: Uint8Array.from([7, 7, 7]) }]);
});

test('broken bytes give a reason, never a blank, a crash or an endless loop', () => {
  const packed = packEntries([entryOf(3, 1, { body: { form: 'anc', pulse: 80 } })], feed, home);
  for (let length = 1; length < packed.length; length++) {
    const cut = unpackEntries(packed.slice(0, length), feed, home);
    expect(cut === null || cut.entries.length <= 1).toBe(true);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      unpackEntries(bytes, feed, home);
    }),
    { numRuns: 2000 },
  );
});

test('a few bytes cannot claim more entries than an envelope holds, however many groups say so', () => {
  const group = [120, 1, 1, 0xa0, 0x9c, 0x01, 0];
  const groups = Array.from({ length: 200 }, () => group).flat();
  expect(unpackEntries(Uint8Array.from([0, ...group]), feed, home)?.later[0]?.nos).toHaveLength(20_000);
  expect(unpackEntries(Uint8Array.from([0, ...groups]), feed, home)).toBeNull();
});

test('every registered form has a layout of its own, and nothing else has one', () => {
  for (const [layout, form] of LAYOUTS) expect(layoutOf(entryOf(layout, 1, {})), form.id).toBe(layout);
  expect(LAYOUTS.has(ESCAPE_LAYOUT)).toBe(false);
});

test('what a companion filled in comes back from its form’s own layout, and costs nobody else a bit', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...LAYOUTS.keys())
        .chain((layout) =>
          fc.record({ layout: fc.constant(layout), body: anyBody(LAYOUTS.get(layout) as never, on) }),
        ),
      ({ layout, body }) => {
        const hers = entryOf(layout, 1, { body });
        const theirs = { ...hers, body: byCompanion(hers.body) };
        expect(layoutOf(theirs)).toBe(layout + WITH_KEPT);
        expect(packEntries([theirs], feed, home)[1]).toBe(layout + WITH_KEPT);
        expect(roundTrip([theirs])).toEqual([theirs]);
      },
    ),
    { numRuns: 100 },
  );
});

test('every form’s number lies below what is added for what is kept beside it', () => {
  expect([...LAYOUTS.keys()].filter((layout) => layout >= WITH_KEPT)).toEqual([]);
});
