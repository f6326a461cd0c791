import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import first from '../../tests/fixtures/codec/v1.json' with { type: 'json' };
import { type Entry, entrySchema } from '../domain/entry/entry.ts';
import { fromBase64url, toBase64url } from '../platform/bytes.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { LAYOUTS } from '../programme/forms.ts';
import { hashEntry } from './hash.ts';
import { ESCAPE_LAYOUT, layoutOf } from './layouts.ts';
import { packEntries, unpackEntries } from './pack.ts';

interface Fixture {
  groups: { what: string; entries: unknown[]; packed: string; hashes: string[] }[];
}

/**
 * Version 1 of the code lies in chats and on phones. When one of these fails, codes already sent could not be read any
 * more: do not change the fixture, add a new version or a new layout number beside the old.
 */
const { feed, home, hashKey } = first;
const folder = new URL('../../tests/fixtures/codec/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^v1-.*[.]json$/.test(name));
const later = files.map((name): Fixture => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const groups = [first as Fixture, ...later]
  .flatMap(({ groups }) => groups)
  .map(({ entries, ...group }) => ({
    ...group,
    entries: entries.map((entry) => entrySchema.parse(entry)) as Entry[],
  }));

for (const { what, entries, packed, hashes } of groups) {
  test(`a code of version 1 is read to the letter: ${what}`, () => {
    expect(unpackEntries(fromBase64url(packed) ?? new Uint8Array(0), feed, home)?.entries).toEqual(entries);
  });

  test(`and written to the same bytes and hashes: ${what}`, async () => {
    expect(toBase64url(packEntries(entries, feed, home))).toBe(packed);
    const key = fromBase64url(hashKey) ?? new Uint8Array(0);
    const now = await Promise.all(entries.map((entry) => hashEntry(crypto, key, entry)));
    expect(now.map(toBase64url)).toEqual(hashes);
  });
}

test('what no layout can say has a fixture', () => {
  expect(groups.flatMap(({ entries }) => entries).map(layoutOf)).toContain(ESCAPE_LAYOUT);
});

test.each([...LAYOUTS])('every question of layout %i is answered in a fixture', (layout, form) => {
  const packedSo = groups.flatMap(({ entries }) => entries).filter((entry) => layoutOf(entry) === layout);
  const answered = new Set(packedSo.flatMap((entry) => Object.keys(entry.body)));
  const fields = form.groups.flatMap((group) => group.fields.map((field) => field.id));
  expect(fields.filter((field) => !answered.has(field))).toEqual([]);
});
