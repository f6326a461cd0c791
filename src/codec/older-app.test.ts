import { expect, test } from 'vitest';
import first from '../../tests/fixtures/codec/v1.json' with { type: 'json' };
import registry from '../../tests/fixtures/codec/v1-registry.json' with { type: 'json' };
import { type Entry, entrySchema } from '../domain/entry/entry.ts';
import { currentEntries } from '../domain/entry/fold.ts';
import { fromBase64url } from '../platform/bytes.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { builtBefore } from '../testing/older-app.ts';
import { fromWire, toWire } from '../wire/convert.ts';
import { hashEntry } from './hash.ts';
import { packEntries, unpackEntries } from './pack.ts';

const { feed, home } = first;
const PERSON_V2 = 20;
const of = (entries: unknown[] | undefined) =>
  (entries ?? []).map((entry): Entry => entrySchema.parse(entry));
const bytesOf = (packed: string | undefined) => fromBase64url(packed ?? '') ?? new Uint8Array(0);
const v2 = registry.groups[0];
const corrections = of(registry.groups[1]?.entries);
const old = await builtBefore([PERSON_V2], () => import('./pack.ts'));

test('a code of an app before version 2 of the form is read by this one', () => {
  const before = first.groups.map(({ entries, packed }) => ({ entries: of(entries), packed }));
  for (const { entries, packed } of before) {
    expect(unpackEntries(bytesOf(packed), feed, home)?.entries).toEqual(entries);
    expect(old.packEntries(entries, feed, home)).toEqual(bytesOf(packed));
  }
});

test('an old app keeps from a code what it cannot read, whole, and reads the rest', () => {
  const house = of(first.groups[0]?.entries).slice(0, 1);
  const packed = packEntries([...house, ...of(v2?.entries)], feed, home);
  const read = old.unpackEntries(packed, feed, home);
  expect(read?.entries).toEqual(house);
  expect(read?.later).toMatchObject([{ layout: PERSON_V2, nos: [80, 81] }]);
  const alone = old.unpackEntries(bytesOf(v2?.packed), feed, home)?.later[0];
  expect(Buffer.from(bytesOf(v2?.packed)).includes(Buffer.from(alone?.bytes ?? []))).toBe(true);
});

test('an old app sends on what came to it in a page as it came: same bytes for the server, same hash', async () => {
  const key = new Uint8Array(32).fill(7);
  for (const entry of [...of(v2?.entries), ...corrections]) {
    const paged = JSON.parse(JSON.stringify(toWire(entry, home)));
    const kept = fromWire(paged, feed, home);
    expect(kept).toEqual(entry);
    const sent = old.packEntries([kept], feed, home);
    expect(unpackEntries(sent, feed, home)?.entries).toEqual([entry]);
    expect(await hashEntry(crypto, key, kept)).toEqual(await hashEntry(crypto, key, entry));
  }
});

test('a correction with answers taken back comes through a code with its nulls', () => {
  const read = unpackEntries(packEntries(corrections, feed, home), feed, home)?.entries ?? [];
  expect(read).toEqual(corrections);
  const [person] = currentEntries([...of(v2?.entries), ...read]);
  expect(person?.entry.body).toMatchObject({ name: 'सुनीता देवी', dob: '2002-03-05', abha: '91123456789013' });
  for (const gone of ['mobile', 'mobileOf', 'ageYears']) expect(person?.entry.body).not.toHaveProperty(gone);
});
