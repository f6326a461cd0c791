import { expect, test } from 'vitest';
import fixtures from '../../tests/fixtures/codec/v1.json' with { type: 'json' };
import { type Entry, entrySchema } from '../domain/entry/entry.ts';
import { fromBase64url, toBase64url } from '../platform/bytes.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { LAYOUTS } from '../programme/forms.ts';
import { hashEntry } from './hash.ts';
import { layoutOf } from './layouts.ts';
import { packEntries, unpackEntries } from './pack.ts';

/**
 * Version 1 of the code lies in chats and on phones. When one of these fails, codes already sent could not be read any
 * more: do not change the fixture, add a new version or a new layout number beside the old.
 */
const { feed, home, hashKey, groups } = fixtures;

for (const { what, entries, packed, hashes } of groups) {
  const known = entries.map((entry) => entrySchema.parse(entry)) as Entry[];

  test(`a code of version 1 is read to the letter: ${what}`, () => {
    expect(unpackEntries(fromBase64url(packed) ?? new Uint8Array(0), feed, home)?.entries).toEqual(known);
  });

  test(`and written to the same bytes and hashes: ${what}`, async () => {
    expect(toBase64url(packEntries(known, feed, home))).toBe(packed);
    const key = fromBase64url(hashKey) ?? new Uint8Array(0);
    const now = await Promise.all(known.map((entry) => hashEntry(crypto, key, entry)));
    expect(now.map(toBase64url)).toEqual(hashes);
  });
}

test('every layout has a fixture', () => {
  const covered = new Set(
    groups.flatMap(({ entries }) => entries.map((entry) => layoutOf(entry as unknown as Entry))),
  );
  for (const layout of [0, ...LAYOUTS.keys()]) expect(covered).toContain(layout);
});
