import { describe, expect, it } from 'vitest';
import { type Entry, refKey } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { foldPeople } from '../../../domain/person/person.ts';
import type { LogBook } from '../../data/people.ts';
import type { Saved, ToSave } from '../../data/save.ts';
import { allDosesTapped, leftOut, type Sheet, sheetFrom } from './model.ts';
import { type Held, saveSession } from './plan.ts';
import { casesOf, rowsOf } from './rows.ts';

const DAY = '2026-11-22';
const FEED = 'REKHA001';
const HELD: Held = { what: 'immunisation', day: DAY, feed: FEED };
const DRAFT = `session/${DAY}/immunisation`;
const SIX_WEEKS = ['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1'];

/** A phone's log: five children of six weeks, and whatever is saved after. */
class Phone {
  readonly log: Entry[] = [];

  constructor() {
    const born = { dob: '2026-10-01', sex: 'm' };
    for (let no = 1; no <= 5; no++) {
      this.put({ kind: 'person.registered', v: 1, on: '2026-10-02', body: { name: `बच्चा ${no}`, ...born } });
    }
  }

  put({ draft: _draft, scope = 'WARD0007', ...entry }: ToSave, feed = FEED): void {
    const no = this.log.filter((one) => one.feed === feed).length + 1;
    this.log.push({ ...entry, scope, feed, no, at: 29_900_000 + this.log.length, offset: null });
  }

  book = (): LogBook => {
    const standing = currentEntries(this.log).map(({ entry }) => entry);
    const about = new Map<string, Entry[]>();
    for (const entry of standing) {
      if (!entry.about) continue;
      const key = refKey(entry.about);
      about.set(key, [...(about.get(key) ?? []), entry]);
    }
    return { people: foldPeople(this.log), standing, about };
  };

  rows() {
    return rowsOf('immunisation', casesOf(this.book(), DAY));
  }

  /** She goes on with the session; the battery is pulled after so many saves. */
  async finishes(sheet: Sheet, saves = Number.POSITIVE_INFINITY) {
    let left = saves;
    return saveSession({
      ...{ held: HELD, sheet, rows: this.rows(), draft: DRAFT, book: this.book, isUnder: new Set() },
      save: async (one): Promise<Saved> => {
        if (left-- <= 0) throw new Error('the battery was pulled');
        this.put(one);
        return { kind: 'saved', ref: { feed: FEED, no: this.log.length } };
      },
    });
  }

  /** What was written of the session: doses by child, who was left out, and the session's own numbers. */
  written() {
    const standing = this.book().standing.filter(({ feed, on }) => feed === FEED && on === DAY);
    const of = (kind: string) => standing.filter((entry) => entry.kind === kind);
    return {
      visits: of('visit.recorded').map(({ about }) => about?.no),
      missed: of('visit.missed').map(({ about, body }) => [about?.no, body.why]),
      held: of('session.held').map(({ body }) => body),
    };
  }
}

/** Three had everything, one was away, of one nothing is written. */
function ticked(): Sheet {
  let sheet = sheetFrom(null, 'immunisation');
  for (const no of [1, 2, 3]) sheet = allDosesTapped(sheet, `${FEED}/${no}`, SIX_WEEKS);
  return leftOut(sheet, `${FEED}/4`, 'away');
}

const WHOLE = {
  visits: [1, 2, 3],
  missed: [[4, 'away']],
  held: [{ what: 'immunisation', place: 'vhsnd', due: 5, came: 3, leftOut: 2 }],
};

describe('she finishes a session', () => {
  it('each child is written once, who was left out with the reason, and the session with its numbers', async () => {
    const phone = new Phone();
    expect(await phone.finishes(ticked())).toMatchObject({ kind: 'saved' });
    expect(phone.written()).toEqual(WHOLE);
  });

  it.each([0, 1, 2, 3, 4])(
    'the battery is pulled after save %i, and going on writes each once',
    async (saves) => {
      const phone = new Phone();
      await expect(phone.finishes(ticked(), saves)).rejects.toThrow('battery');
      expect(phone.log).toHaveLength(5 + saves);
      expect(phone.written().held).toEqual([]);
      expect(await phone.finishes(ticked())).toMatchObject({ kind: 'saved' });
      expect(phone.written()).toEqual(WHOLE);
    },
  );

  it('the battery is pulled again and again, and still each is written once', async () => {
    const phone = new Phone();
    for (let saves = 0; saves < 5; saves++) await phone.finishes(ticked(), 1).catch(() => undefined);
    expect(phone.written()).toEqual(WHOLE);
    expect(await phone.finishes(ticked())).toEqual({ kind: 'unchanged' });
    expect(phone.log).toHaveLength(10);
  });

  it('a full phone is said, and nothing after it is tried', async () => {
    const phone = new Phone();
    const tried: ToSave[] = [];
    const result = await saveSession({
      ...{
        held: HELD,
        sheet: ticked(),
        rows: phone.rows(),
        draft: DRAFT,
        book: phone.book,
        isUnder: new Set(),
      },
      save: async (one) => {
        tried.push(one);
        return { kind: 'storage-full' };
      },
    });
    expect([result, tried.length]).toEqual([{ kind: 'storage-full' }, 1]);
  });

  it('the draft ends with the last save and with no other', async () => {
    const phone = new Phone();
    const drafts: (string | undefined)[] = [];
    await saveSession({
      ...{
        held: HELD,
        sheet: ticked(),
        rows: phone.rows(),
        draft: DRAFT,
        book: phone.book,
        isUnder: new Set(),
      },
      save: async (one) => {
        drafts.push(one.draft);
        phone.put(one);
        return { kind: 'saved', ref: { feed: FEED, no: 1 } };
      },
    });
    expect(drafts).toEqual([undefined, undefined, undefined, undefined, DRAFT]);
  });
});

describe('after the session', () => {
  it('a child who came late corrects the numbers of the session, which is held once', async () => {
    const phone = new Phone();
    await phone.finishes(ticked());
    const late = allDosesTapped(sheetFrom(null, 'immunisation'), `${FEED}/4`, SIX_WEEKS);
    await phone.finishes(late);
    expect(phone.written()).toMatchObject({
      visits: [1, 2, 3, 4],
      held: [{ what: 'immunisation', place: 'vhsnd', due: 5, came: 4, leftOut: 1 }],
    });
  });
});

describe('a dose is a dose wherever it was written', () => {
  const dose = (no: number, given: string[]): ToSave => ({
    ...{ kind: 'visit.recorded', v: 1, on: DAY, about: { feed: FEED, no } },
    body: { form: 'immunisation', what: 'today', given, place: 'phc', by: 'anm' },
  });

  it('what she wrote that day in the child’s own form is not written again, and the rest of her ticks is', async () => {
    const phone = new Phone();
    phone.put(dose(1, ['opv1', 'penta1']));
    await phone.finishes(ticked());
    const first = phone.log.filter(({ about, kind }) => about?.no === 1 && kind === 'visit.recorded');
    expect(first.map(({ body }) => body.given)).toEqual([
      ['opv1', 'penta1'],
      ['ipv1', 'pcv1', 'rota1'],
    ]);
  });

  it('a child the ANM wrote counts as come, though this phone writes nothing of it', async () => {
    const phone = new Phone();
    phone.put(dose(5, SIX_WEEKS), 'ANM00001');
    await phone.finishes(ticked());
    expect(phone.written()).toMatchObject({ visits: [1, 2, 3], held: [{ due: 5, came: 4, leftOut: 1 }] });
  });
});
