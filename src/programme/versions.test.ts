import { describe, expect, it } from 'vitest';
import type { Entry } from '../domain/entry/entry.ts';
import { currentEntries, headOfEntry } from '../domain/entry/fold.ts';
import { patchOf } from '../domain/entry/patch.ts';
import { finishedBody } from '../domain/form/answers.ts';
import { foldPeople } from '../domain/person/person.ts';
import { summarise } from '../domain/visit/summary.ts';
import { checkForm } from '../testing/check-form.ts';
import { formOf } from './forms.ts';
import { PERSON } from './person.ts';
import { PERSON_V1 } from './person-v1.ts';
import { fieldIds, formToRead, retiredAnswers, retiredFields } from './versions.ts';

const ON = '2026-11-20';
const ctx = { facts: {}, on: ON, today: ON };
const SELF = { hi: 'मैंने', en: 'Myself' };

/** As an app of version 1 saved it: with the card number it asked, and a baby of no year. */
const MUNNI: Entry = {
  feed: 'REKHA001',
  no: 4,
  scope: 'WARD0007',
  kind: 'person.registered',
  v: 1,
  on: '2026-10-01',
  at: 29_800_000,
  offset: null,
  body: { name: 'मुन्नी', sex: 'f', ageYears: 0, mcp: '012345678901', consentBy: 'parent' },
};

/** Meera's correction of a standing entry in the newest version: what she changes, laid over what stands. */
function corrected(entries: readonly Entry[], changes: Record<string, unknown>, no: number): Entry {
  const [current] = currentEntries(entries);
  if (!current) throw new Error('nothing stands');
  const { body } = current.entry;
  const after = finishedBody(PERSON, { ...body, ...changes }, {}, { on: ON });
  const patch = patchOf(body, after, fieldIds(PERSON));
  if (!patch) throw new Error('nothing changed');
  const said = { ...MUNNI, no, v: PERSON.v, on: ON, at: MUNNI.at + no, body: patch };
  return { ...said, amends: headOfEntry(current) };
}

describe('a registration of version 1 in an app of version 2', () => {
  it('is folded and read as it was written', () => {
    expect(foldPeople([MUNNI])[0]).toMatchObject({ name: 'मुन्नी', ageYears: 0, mcp: '012345678901' });
    const lines = summarise(formOf(MUNNI.kind, 1, MUNNI.body) ?? PERSON, MUNNI.body, SELF);
    expect(lines.map(({ label }) => label.hi)).toContain('एमसीपी कार्ड नंबर');
  });

  it('is corrected in version 2: the patch is of that version, and what it does not ask stays', () => {
    const patch = corrected([MUNNI], { name: 'मुनिया', abha: '91123456789012' }, 5);
    expect(patch).toMatchObject({ v: 2, amends: { no: 4 }, body: { name: 'मुनिया', abha: '91123456789012' } });
    const [person] = foldPeople([MUNNI, patch]);
    expect(person).toMatchObject({ name: 'मुनिया', abha: '91123456789012', mcp: '012345678901', ageYears: 0 });
  });

  it('is read in version 2 after that, with every answer under its question', () => {
    const patch = corrected([MUNNI], { abha: '91123456789012' }, 5);
    const [current] = currentEntries([patch, MUNNI]);
    const form = current && formToRead(current.entry);
    expect(form?.v).toBe(2);
    const lines = form && current ? summarise(form, current.entry.body, SELF) : [];
    expect(lines.map(({ label, value }) => [label.hi, value.hi])).toContainEqual([
      'एमसीपी कार्ड नंबर',
      '012345678901',
    ]);
    expect(lines.every(({ id, label }) => label.hi !== id)).toBe(true);
  });

  it('is corrected by an old phone and a new one, and both corrections stand', () => {
    const fresh = corrected([MUNNI], { abha: '91123456789012' }, 5);
    const old: Entry = { ...fresh, no: 6, v: 1, at: fresh.at + 1, body: { name: 'मुनिया' } };
    const [person] = foldPeople([old, MUNNI, { ...fresh }]);
    expect(person).toMatchObject({ name: 'मुनिया', abha: '91123456789012' });
    expect(currentEntries([old, MUNNI, fresh])[0]?.entry.v).toBe(2);
  });
});

describe('a draft begun in version 1', () => {
  const draft = { name: 'मीरा देवी', sex: 'f', ageYears: 24, mcp: '012345678901', consentBy: 'self' };

  it('opens in version 2 without losing an answer, and what is not asked any more is saved along', () => {
    const body = { ...retiredAnswers(PERSON, draft), ...finishedBody(PERSON, draft, {}) };
    expect(body).toEqual(draft);
    expect(retiredFields(PERSON).map(({ id }) => id)).toEqual(['mcp']);
    expect(retiredFields(PERSON_V1)).toEqual([]);
  });

  it('is asked again where the range is another', () => {
    const problems = (form: typeof PERSON, ageYears: number) =>
      checkForm(form, { ...draft, ageYears }, ctx).problems.map(({ kind }) => kind);
    expect([problems(PERSON_V1, 0), problems(PERSON, 0)]).toEqual([[], ['below']]);
  });
});

it('no question of an older version is asked otherwise under the same name', () => {
  const types = (form: typeof PERSON) =>
    new Map(form.groups.flatMap((group) => group.fields).map(({ id, type }) => [id, type]));
  const before = types(PERSON_V1);
  const both = [...types(PERSON)].filter(([id]) => before.has(id));
  expect(both.filter(([id, type]) => before.get(id) !== type)).toEqual([]);
});
